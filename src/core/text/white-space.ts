import type { Span } from './spans.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const TAB = 9;
const SPACE = 32;

/** Says whether a character, by its code, is white space as markdown has it; any other space belongs to a text. */
export function isWhite(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB || code === CARRIAGE_RETURN;
}

/** Returns where a stretch ends without the white space behind it; its start where there is nothing else. */
export function endOfWords(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && isWhite(text.charCodeAt(at - 1))) at -= 1;
  return at;
}
