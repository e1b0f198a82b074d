import type { IBuffer, IBufferCell, IBufferLine, Terminal } from '@xterm/headless';
import type { Attributes } from './look.ts';
import type { Hyperlink, ScreenCell, ScreenRow } from './write-rows.ts';

// What xterm.js knows and doesn't show. The names are those of the version that the build bundles; its tests fail if a
// newer one has others.

/** What is kept of a screen besides its rows. */
export interface ScreenInside {
  readonly savedX: number;
  readonly savedY: number;
  readonly savedCurAttrData: Attributes;
  readonly ybase: number;
  readonly scrollTop: number;
  readonly scrollBottom: number;
  readonly tabs: Readonly<Record<number, boolean | undefined>>;
}

/** Control functions, as xterm.js names them. */
export type ControlName =
  | 'eraseInDisplay'
  | 'scrollUp'
  | 'scrollDown'
  | 'insertLines'
  | 'deleteLines'
  | 'cursorForwardTab'
  | 'cursorBackwardTab'
  | 'repeatPrecedingCharacter';

type Control = (params: { readonly params: readonly number[] }, isSelective?: boolean) => boolean;
type Controls = Readonly<Record<ControlName, Control>>;

interface Core {
  readonly buffers: { readonly normal: ScreenInside; readonly alt: ScreenInside };
  readonly _inputHandler: Controls & {
    readonly _curAttrData: Attributes;
    readonly parse: (bytes: Uint8Array) => void;
    readonly _utf8Decoder: { readonly interim: Uint8Array };
    readonly _parser: { readonly currentState: number };
  };
  readonly _oscLinkService: { readonly getLinkData: (number: number) => Partial<Hyperlink> | undefined };
}

/** What is read of a terminal of xterm.js and isn't in its interface. */
export interface Inside {
  /** Reads output at once, so that nothing is ever half read. */
  readonly write: (bytes: Uint8Array) => void;
  /** Returns the first bytes of a character of text whose others haven't come yet. */
  readonly begun: () => Uint8Array;
  /** Does what a control function with this parameter does, and returns true. */
  readonly control: (name: ControlName, param: number, isSelective?: boolean) => boolean;
  readonly screen: (isAlternate: boolean) => ScreenInside;
  /** How what is written next looks. */
  readonly pen: () => Attributes;
  readonly linkOf: (number: number) => Hyperlink | undefined;
}

/** Returns what is inside of a terminal of xterm.js. */
export function lookInside(terminal: Terminal): Inside {
  const core = (terminal as unknown as { _core: Core })._core;
  return {
    write: (bytes) => core._inputHandler.parse(bytes),
    begun() {
      const { _utf8Decoder, _parser } = core._inputHandler;
      const isText = _parser.currentState === 0;
      return isText ? _utf8Decoder.interim.filter((byte) => byte !== 0) : new Uint8Array(0);
    },
    control: (name, param, isSelective) => core._inputHandler[name]({ params: [param] }, isSelective),
    screen: (isAlternate) => (isAlternate ? core.buffers.alt : core.buffers.normal),
    pen: () => core._inputHandler._curAttrData,
    linkOf(number) {
      const { id = '', uri = '' } = core._oscLinkService.getLinkData(number) ?? {};
      return uri === '' ? undefined : { id, uri };
    },
  };
}

/** Returns a row of a screen, by its number from the first line that is kept. */
export function rowOf(buffer: IBuffer, y: number): ScreenRow {
  const line = lineOf(buffer, y);
  const scratch = buffer.getNullCell();
  return { isWrapped: line.isWrapped, cell: (x) => asCell(line.getCell(x, scratch)) };
}

/** Returns a line of a screen, which must be there. */
export function lineOf(buffer: IBuffer, y: number): IBufferLine {
  return buffer.getLine(y) as IBufferLine;
}

// The cells that xterm.js hands out have all that it keeps of them.
function asCell(cell: IBufferCell | undefined): ScreenCell {
  return cell as unknown as ScreenCell;
}
