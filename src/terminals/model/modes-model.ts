import { toLatin1 } from '../frames/latin1.ts';
import type { Screen, TerminalModel } from './terminal-model.ts';

// Private modes that a terminal must be told again, in the order in which they are set.
const known = [47, 1047, 1049, 1, 7, 25, 9, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 2004, 2031];
const normallyOn = [7, 25];
const alternates = [47, 1047, 1049];
const mostPending = 64;
const esc = '\x1b';
const change = new RegExp(String.raw`${esc}\[\?([\d;]{1,40})([hl])`, 'g');
const cut = new RegExp(String.raw`${esc}(?:\[(?:\?[\d;]{0,40})?)?$`);

interface Modes {
  cols: number;
  rows: number;
  /** The beginning of a sequence whose end is still to come. */
  pending: string;
  readonly on: Set<number>;
}

/**
 * Returns a model that knows the modes only, and not the text: whoever attaches gets an empty screen with the right modes,
 * and the program must be told to draw anew.
 */
export function createModesModel({
  cols,
  rows,
}: {
  readonly cols: number;
  readonly rows: number;
}): TerminalModel {
  const modes: Modes = { cols, rows, pending: '', on: new Set(normallyOn) };
  return {
    name: 'modes',
    write: (bytes, done) => {
      read(modes, toLatin1(bytes));
      done();
    },
    resize: (nextCols, nextRows) => {
      modes.cols = nextCols;
      modes.rows = nextRows;
    },
    snapshot: () => render(modes),
    frame: () => render(modes),
    peek: () => screenOf(modes),
    styled: () => [],
    history: () => [],
    takeAnswers: () => '',
  };
}

function read(modes: Modes, text: string): void {
  const all = modes.pending + text;
  for (const [, numbers = '', end] of all.matchAll(change)) {
    for (const mode of numbers
      .split(';')
      .map(Number)
      .filter((number) => known.includes(number))) {
      if (end === 'h') modes.on.add(mode);
      else modes.on.delete(mode);
    }
  }
  modes.pending = (cut.exec(all)?.[0] ?? '').slice(-mostPending);
}

function render({ on }: Modes): string {
  const changed = known.filter((mode) => on.has(mode) !== normallyOn.includes(mode));
  const set = changed.map((mode) => `${esc}[?${mode}${on.has(mode) ? 'h' : 'l'}`);
  return `${esc}[!p${esc}[H${esc}[2J${set.join('')}`;
}

function screenOf({ cols, rows, on }: Modes): Screen {
  const isAlternate = alternates.some((mode) => on.has(mode));
  return { cols, rows, cursor: { x: 0, y: 0 }, isAlternate, title: '', cwd: '', lines: [] };
}
