import type { Tracker } from '../sequences/tracker.ts';

/** What a terminal shows now. */
export interface Screen {
  readonly cols: number;
  readonly rows: number;
  readonly cursor: { readonly x: number; readonly y: number };
  /** Whether it is the alternate screen, as full-screen programs use it. */
  readonly isAlternate: boolean;
  readonly title: string;
  /** The directory that the program says it is in; empty if it doesn't say. */
  readonly cwd: string;
  /** The text of each row, without blanks at its end. */
  readonly lines: readonly string[];
}

/** Knows what a terminal shows, by reading the same bytes. */
export interface TerminalModel {
  readonly name: 'xterm-headless' | 'modes';
  /** Follows the modes. A simpler model goes on with it. */
  readonly tracker: Tracker;
  /** Takes output, and calls `done` once it has been read. */
  readonly write: (bytes: Uint8Array, done: () => void) => void;
  readonly resize: (cols: number, rows: number) => void;
  /**
   * Returns what brings a terminal of the same size, whatever it shows, to this state; with it come as many of the lines
   * that were scrolled out as `history` says, none if it isn't given.
   */
  readonly snapshot: (history?: number) => string;
  /** Returns what draws as much of the screen as there is room for in a terminal of another size. */
  readonly frame: (cols: number, rows: number) => string;
  /** Returns the first bytes of a character whose others haven't come yet: they belong before the next output. */
  readonly begun: () => Uint8Array;
  readonly peek: () => Screen;
  /** Returns the rows of the screen with their colours, and no other sequences. */
  readonly styled: () => string[];
  /** Returns the lines that were scrolled out of the normal screen, and those on it. */
  readonly history: () => string[];
  /** Returns what the program asked the terminal, as answers to be typed; asked once each. */
  readonly takeAnswers: () => string;
}
