import type { Span } from '../text/spans.ts';

/** How many items of a stretch have a task mark, `[x]` or `[ ]`; the others have none. */
export interface PlainMarks {
  readonly done: number;
  readonly open: number;
}

// An item is plain if it begins with a word or a title, after its task mark if it has one. An item that begins with a
// bracket may be only a time.
const marker = '(?:[-*+]|\\d{1,9}[.)]) ';
const none = '[*_]{0,2}\\(?[nN][oO][nN][eE]';
const word = '[^\\s(*[]|\\*(?!\\*)|\\*\\*[^\\s:*\\\\]';
const plain = `(?:(?:\\[[ xX]\\] )?(?!${none})(?:${word})|\\[(?![ xX]\\]))`;
const otherItem = new RegExp(`\\n${marker}(?!${plain})`);
const doneItem = new RegExp(`\\n${marker}\\[[xX]\\]`, 'g');
const openItem = new RegExp(`\\n${marker}\\[ \\]`, 'g');

/**
 * Returns how many items of a passed list have task marks. Undefined if that takes a closer look at each item, as it does
 * if one may be a placeholder, be empty, or be marked as the current step.
 */
export function countPlainMarks(text: string, { start, end }: Span): PlainMarks | undefined {
  // Every item begins at the margin and nothing else does, so a line end and a marker tell it. The first item of a text
  // has no line end before it.
  if (start === 0) return undefined;
  const lines = text.slice(start - 1, end);
  if (lines.includes('CURRENT') || lines.search(otherItem) >= 0) return undefined;
  return { done: count(doneItem, lines), open: count(openItem, lines) };
}

function count(pattern: RegExp, lines: string): number {
  let found = 0;
  while (pattern.test(lines)) found += 1;
  return found;
}
