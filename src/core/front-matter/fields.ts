import type { HeadFrame } from './frame.ts';

/** One front matter field. Offsets count UTF-16 units of the text; `line` is its line in the file, from 1. */
export interface HeadField {
  readonly key: string;
  /** A scalar's text as written, a list of such texts, or nested plain data. */
  readonly value: unknown;
  readonly start: number;
  /** The offset after its last line's end; comments and blank lines that follow belong to the next field. */
  readonly end: number;
  /**
   * Where the value begins; `valueEnd` leaves out the space and comment after it.
   * Both are right after the colon if it is empty.
   */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly line: number;
}

/** A document's front matter: where its lines are, and its fields in order. */
export interface Head extends HeadFrame {
  readonly fields: ReadonlyMap<string, HeadField>;
}
