import { endOfWords, isWhite } from '../text/white-space.ts';
import type { Heading } from './blocks.ts';

// How a line begins that can only be text of a paragraph, no matter where it is: its first characters show that it
// opens no block and isn't an underline. Lines that need a closer look are left to the scan.
const ordinary = [
  '[^\\s#>+\\-*_=`~<\\[\\d]',
  '\\*{1,2}(?=[^\\s*])|_{1,2}(?=[^\\s_])|`{1,2}(?=[^`])|~{1,2}(?=[^~])',
  '#(?=[^\\s#])|-(?=[^\\s-])|=(?=[^\\s=])|\\+(?=\\S)',
  '\\d{1,9}(?:[.)](?=\\S)|(?=[^\\d.)]))',
].join('|');
const rest = '[^\\r\\n]*(?:\\r?\\n|$)';

/** Returns the source of a pattern for the first lines of a paragraph: one line and up to `more` others. */
export function ordinaryLines(more: number): string {
  return `(?:${ordinary})${rest}(?:[ \\t]*(?:${ordinary})${rest}){0,${more}}`;
}

/** The source of a pattern for a blank line. */
export const blankLine = '[ \\t]*\\r?\\n';

const heading = new RegExp(`#{1,6}[ \\t]${rest}`, 'y');

// These limits keep small what the regular expression engine has to remember in case it must backtrack.
const least = 4;
const most = { headings: 200, blocks: 20, lines: 50 };
// A heading deeper than sections that isn't closed by `#`s.
const deepHeading = '#{3,6}[ \\t][^\\r\\n]*(?:\\r?\\n|$)(?<!#[ \\t]*\\r?\\n?)';
const isOver = `(?=${blankLine}|#{1,6}[ \\t]|$)`;
const wholeParagraph = `${ordinaryLines(most.lines)}${isOver}`;
const blanks = `(?:${blankLine}){0,${most.blocks}}`;

/** Returns the source of a pattern for a block quote of a few lines that no later line continues, with any content. */
export function wholeQuote(lines: number): string {
  return `(?:>${rest}){1,${lines}}${isOver}`;
}

const block = `(?:${wholeParagraph}|${wholeQuote(most.lines)})`;
const below = `(?:${blankLine}|${block}){0,${most.blocks}}`;
const chapter = new RegExp(`(?:${deepHeading}${below}){${least},${most.headings}}`, 'y');
const prose = new RegExp(`(?:${block}${blanks}){${least},${most.blocks}}`, 'y');

/**
 * Returns the end of a stretch that begins at the start of a line and holds nothing but `#` headings of the third depth
 * and deeper, one at its start and some more, and ordinary paragraphs and quotes below them; undefined if there is none.
 * A megabyte of them is passed in a millisecond.
 */
export function chapterEnd(text: string, at: number): number | undefined {
  return endOf(chapter, text, at);
}

/**
 * Returns the end of a stretch that begins with a block and holds nothing but ordinary paragraphs and quotes; else
 * undefined.
 */
export function proseEnd(text: string, at: number): number | undefined {
  return endOf(prose, text, at);
}

/** Returns the `#` heading at the start of a line; undefined if there is none, or one that `#`s close. */
export function readHeading(text: string, start: number): Heading | undefined {
  const end = endOf(heading, text, start);
  if (end === undefined) return undefined;
  const level = headingLevel(text, start);
  const words = trimmed(text, start + level, end);
  // Headings that are closed by `#`s are left to the scan.
  return words.endsWith('#') ? undefined : { level, text: words, start, end };
}

/** Returns the number of `#`s at an offset. */
export function headingLevel(text: string, at: number): number {
  let level = 0;
  while (text.charCodeAt(at + level) === HASH) level += 1;
  return level;
}

/** Says whether a line starts with a `#` heading, no matter how the heading is closed. */
export function isHeading(text: string, at: number): boolean {
  return text.charCodeAt(at) === HASH && endOf(heading, text, at) !== undefined;
}

/** Returns the end of a sticky pattern's match at an offset, or undefined if it doesn't match there. */
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
