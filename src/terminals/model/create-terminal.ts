import { Unicode11Addon } from '@xterm/addon-unicode11';
import headless, { type Terminal } from '@xterm/headless';
import { type ControlName, type Inside, lookInside } from './inside.ts';

/** How large a terminal is, and how many lines that were scrolled out it keeps. */
export interface TerminalSize {
  readonly cols: number;
  readonly rows: number;
  readonly scrollback: number;
}

/** Returns a terminal of xterm.js that reads what no program should write, too. */
export function createTerminal(size: TerminalSize): Terminal {
  const terminal = new headless.Terminal({
    ...size,
    allowProposedApi: true,
    logLevel: 'off',
    windowOptions: { getWinSizeChars: true },
  });
  terminal.loadAddon(new Unicode11Addon());
  terminal.unicode.activeVersion = '11';
  const inside = lookInside(terminal);
  guardCounts(terminal, inside);
  guardErasing(terminal, inside);
  return terminal;
}

type Limit = (size: Pick<TerminalSize, 'cols' | 'rows'>) => number;
const byRows: Limit = ({ rows }) => rows;
const byCols: Limit = ({ cols }) => cols;
const counted: readonly (readonly [final: string, name: ControlName, limit: Limit])[] = [
  ['S', 'scrollUp', byRows],
  ['T', 'scrollDown', byRows],
  ['L', 'insertLines', byRows],
  ['M', 'deleteLines', byRows],
  ['I', 'cursorForwardTab', byCols],
  ['Z', 'cursorBackwardTab', byCols],
  ['b', 'repeatPrecedingCharacter', ({ cols, rows }) => cols * rows],
];

// xterm.js does these as often as it is told, which may take minutes; more than the screen has room for changes nothing.
function guardCounts(terminal: Terminal, inside: Inside): void {
  for (const [final, name, limit] of counted) {
    terminal.parser.registerCsiHandler({ final }, ([count]) => {
      const most = limit(terminal);
      return Number(count) > most && inside.control(name, most);
    });
  }
}

// Where nothing was scrolled out, xterm.js fails to erase what is before the last place of the screen, which is all.
function guardErasing(terminal: Terminal, inside: Inside): void {
  for (const isSelective of [false, true]) {
    const id = isSelective ? { prefix: '?', final: 'J' } : { final: 'J' };
    terminal.parser.registerCsiHandler(id, ([what]) => {
      const { cursorX, cursorY, length } = terminal.buffer.active;
      const isLast = cursorX + 1 >= terminal.cols && cursorY + 1 >= length;
      return what === 1 && isLast && inside.control('eraseInDisplay', 2, isSelective);
    });
  }
}
