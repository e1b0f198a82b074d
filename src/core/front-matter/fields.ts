import type { HeadFrame } from './frame.ts';

/** One field of the head; offsets count UTF-16 units of the text, `line` counts from 1 in the file. */
export interface HeadField {
  readonly key: string;
  /** The text that was written for a scalar, a list of such texts, or nested plain data. */
  readonly value: unknown;
  readonly start: number;
  /** After the line end of the last line; comments and blank lines that follow belong to the next field. */
  readonly end: number;
  /** The value without the space and comment after it; equal to `valueEnd`, right after the colon, when empty. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly line: number;
}

/** The head of a document: where its lines stand, and its fields in their order. */
export interface Head extends HeadFrame {
  readonly fields: ReadonlyMap<string, HeadField>;
}
