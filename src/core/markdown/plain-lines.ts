import { endOfWords, isWhite } from '../text/white-space.ts';
import type { Heading } from './blocks.ts';

// How a line begins that can be nothing but a paragraph's text, wherever it stands: at its first character is decided
// that it opens no block and is no underline. What needs a closer look is left to the scan.
const ordinary = [
  '[^\\s#>+\\-*_=`~<\\[\\d]',
  '\\*{1,2}(?=[^\\s*])|_{1,2}(?=[^\\s_])|`{1,2}(?=[^`])|~{1,2}(?=[^~])',
  '#(?=[^\\s#])|-(?=[^\\s-])|=(?=[^\\s=])|\\+(?=\\S)',
  '\\d{1,9}(?:[.)](?=\\S)|(?=[^\\d.)]))',
].join('|');
const rest = '[^\\r\\n]*(?:\\r?\\n|$)';

/** Returns the source of a pattern for a paragraph's first lines, at least one and at most one more than `more`. */
export function ordinaryLines(more: number): string {
  return `(?:${ordinary})${rest}(?:[ \\t]*(?:${ordinary})${rest}){0,${more}}`;
}

/** The source of a pattern for a blank line. */
export const blankLine = '[ \\t]*\\r?\\n';

const heading = new RegExp(`#{1,6}[ \\t]${rest}`, 'y');

// What the engine has to remember at most, should it have to go back, stays small.
const least = 4;
const most = { headings: 200, blocks: 20, lines: 50 };
// Closed by no `#`s of its own, below the depth of sections.
const deepHeading = '#{3,6}[ \\t][^\\r\\n]*(?:\\r?\\n|$)(?<!#[ \\t]*\\r?\\n?)';
const wholeParagraph = `${ordinaryLines(most.lines)}(?=${blankLine}|#{1,6}[ \\t]|$)`;
const below = `(?:${blankLine}|${wholeParagraph}){0,${most.blocks}}`;
const chapter = new RegExp(`(?:${deepHeading}${below}){${least},${most.headings}}`, 'y');

/**
 * Returns the end of a stretch that begins at the start of a line and holds nothing but `#` headings of the third depth
 * and deeper, one at its start and some more, and ordinary paragraphs below them; undefined if there is none. A megabyte
 * of them is passed in a millisecond.
 */
export function chapterEnd(text: string, at: number): number | undefined {
  return endOf(chapter, text, at);
}

/** Returns the `#` heading at the start of a line; undefined if there is none, or one that `#`s close. */
export function readHeading(text: string, start: number): Heading | undefined {
  const end = endOf(heading, text, start);
  if (end === undefined) return undefined;
  const level = headingLevel(text, start);
  const words = trimmed(text, start + level, end);
  // The `#`s that close a heading are the scan's affair.
  return words.endsWith('#') ? undefined : { level, text: words, start, end };
}

/** Returns how many `#`s stand at an offset. */
export function headingLevel(text: string, at: number): number {
  let level = 0;
  while (text.charCodeAt(at + level) === HASH) level += 1;
  return level;
}

/** Says whether a `#` heading begins at the start of a line, whatever closes it. */
export function isHeading(text: string, at: number): boolean {
  return text.charCodeAt(at) === HASH && endOf(heading, text, at) !== undefined;
}

/** Returns where a sticky pattern's match ends that begins at an offset, or undefined. */
export function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const HASH = 35;

function trimmed(text: string, from: number, to: number): string {
  let start = from;
  const end = endOfWords(text, { start, end: to });
  while (start < end && isWhite(text.charCodeAt(start))) start += 1;
  return text.slice(start, end);
}
