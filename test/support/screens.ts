import type { Terminal } from '@xterm/headless';
import { expect } from 'vitest';
import { createTerminal } from '../../src/terminals/model/create-terminal.ts';
import { lookInside, rowOf, type ScreenInside } from '../../src/terminals/model/inside.ts';
import { backgroundOf, lookOf } from '../../src/terminals/model/look.ts';
import type { TerminalModel } from '../../src/terminals/model/terminal-model.ts';
import { createModel } from '../../src/terminals/model/xterm-model.ts';
import { createTracker, type TrackedState } from '../../src/terminals/sequences/tracker.ts';

/** A terminal's size. */
export interface TestSize {
  readonly cols: number;
  readonly rows: number;
}

export const small: TestSize = { cols: 20, rows: 6 };

/** Returns a text as a program writes it. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Returns a model that has read a text. */
export function modelOf(text: string, size: TestSize = small, scrollback = 100): TerminalModel {
  const model = createModel({ ...size, scrollback });
  model.write(bytesOf(text), () => undefined);
  return model;
}

/** Returns a terminal of xterm.js, without anything of ours, that has read these texts. */
export function terminalOf(
  texts: readonly string[],
  size: TestSize = small,
  terminal = createTerminal({ ...size, scrollback: 100 }),
): Terminal {
  for (const text of texts) lookInside(terminal).write(bytesOf(text));
  return terminal;
}

/** Says that a terminal that reads the snapshot of a model is as one that read what the program wrote. */
export function expectKept(text: string, { size = small, history = 0, later = '' } = {}): void {
  const snapshot = modelOf(text, size).snapshot(history);
  const copy = allOf(terminalOf([snapshot, later], size), history);
  expect(copy).toEqual(allOf(terminalOf([text, later], size), history));
  // A terminal that was in use before shows the same.
  const used = terminalOf([messy, snapshot, later], size);
  expect({ ...allOf(used, history) }).toEqual(copy);
  expect(trackedOf(snapshot)).toEqual(trackedOf(text));
}

// Whatever another program may have left.
const messy = `\x1b[3;31;44mleft\x1b[2;4r\x1b[?6h\x1b[?1000;1006;1004;2004;1;7;25;2026h\x1b[?25;7l\x1b[4h\x1b(0\x1b[>5u\x1b[3 q\x1b]8;;http://left\x1b\\\x1b[?1049h\x1b[42mleft\x1b[2J\x1b[>1u\x1b]0;half`;

/** Returns what a tracker knows after a text; modes that are as in a new terminal are left out. */
export function trackedOf(text: string): unknown {
  const tracker = createTracker();
  tracker.read(bytesOf(text));
  const { title, cwd, modes, saved, ...state } = tracker.state() as TrackedState & { titles: unknown };
  const usual = new Map([
    [7, true],
    [25, true],
  ]);
  const { titles, host, ...rest } = state as typeof state & { host: unknown };
  return { ...rest, modes: [...modes].filter(([mode, isOn]) => isOn !== (usual.get(mode) ?? false)).sort() };
}

interface Core {
  readonly coreService: {
    readonly decPrivateModes: object;
    readonly modes: object;
    readonly isCursorHidden: boolean;
  };
  readonly coreMouseService: { readonly activeProtocol: string; readonly activeEncoding: string };
  readonly _charsetService: { readonly charset: object | undefined };
}

/** Returns all that a terminal of xterm.js shows and remembers. */
export function allOf(terminal: Terminal, history: number): Record<string, unknown> {
  const core = (terminal as unknown as { _core: Core })._core;
  const { normal, alternate, active } = terminal.buffer;
  const inside = lookInside(terminal);
  const isAlternate = active.type === 'alternate';
  const { link, ...pen } = lookOf(inside.pen(), true);
  return {
    type: active.type,
    cursor: [active.cursorX, active.cursorY],
    normal: cellsOf(terminal, normal, history),
    alternate: isAlternate ? cellsOf(terminal, alternate, 0) : [],
    kept: keptOf(terminal, inside.screen(isAlternate)),
    under: isAlternate ? keptOf(terminal, inside.screen(false)) : {},
    pen: { ...pen, link: inside.linkOf(link) },
    modes: { ...core.coreService.decPrivateModes },
    insert: core.coreService.modes,
    hidden: core.coreService.isCursorHidden,
    mouse: [core.coreMouseService.activeProtocol, core.coreMouseService.activeEncoding],
    charset: core._charsetService.charset,
    newLine: terminal.options.convertEol,
  };
}

function keptOf(terminal: Terminal, inside: ScreenInside): unknown {
  const { savedX, savedY, ybase, savedCurAttrData, scrollTop, scrollBottom, tabs } = inside;
  const { fg, bg, underline } = lookOf(savedCurAttrData);
  const saved = [
    Math.min(savedX, terminal.cols - 1),
    Math.max(savedY - ybase, 0),
    fg,
    bg,
    Math.min(underline, 1),
  ];
  const stops = Array.from({ length: terminal.cols }, (_, x) => x).filter((x) => tabs[x]);
  return { saved, region: [scrollTop, scrollBottom], stops };
}

type Screen = Terminal['buffer']['normal'];

function cellsOf(terminal: Terminal, screen: Screen, history: number): string[] {
  const from = Math.max(0, screen.baseY - history);
  const inside = lookInside(terminal);
  const rows: string[] = [];
  for (let y = from; y < screen.baseY + terminal.rows; y += 1) {
    const row = rowOf(screen, y);
    const cells = Array.from({ length: terminal.cols }, (_, x) => {
      const isHalf = x > 0 && row.cell(x).getWidth() === 0 && row.cell(x - 1).getWidth() === 2;
      const cell = row.cell(x);
      const { link, ...look } = lookOf(cell);
      const chars = cell.getChars();
      const isPlain =
        look.fg === 0 &&
        look.underline === 0 &&
        look.bg === backgroundOf(cell).bg &&
        inside.linkOf(link) === undefined;
      // Of a cell with nothing in it, only the background shows, as of a space.
      if (!isHalf && (chars === '' || (chars === ' ' && isPlain))) return `_${backgroundOf(cell).bg}`;
      const { id = '', uri = '' } = inside.linkOf(link) ?? {};
      return `${chars}${cell.getWidth()}${Object.values(look).join()}${id}${uri}`;
    });
    rows.push(`${y > from && row.isWrapped ? 'wrapped ' : ''}${cells.join(' ')}`);
  }
  return rows;
}
