import type { Span } from './spans.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const TAB = 9;
const SPACE = 32;

/** Says whether a character code is white space in markdown; any other space is part of a text. */
export function isWhite(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB || code === CARRIAGE_RETURN;
}

/** Returns the end of a range without the white space at its end; its start if there is nothing else. */
export function endOfWords(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && isWhite(text.charCodeAt(at - 1))) at -= 1;
  return at;
}
