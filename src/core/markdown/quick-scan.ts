// Quick twin of src/core/markdown/scan.ts: skips ordinary markdown with a few patterns and leaves the rest to it.
import type { Heading, ListItem } from './blocks.ts';
import { blankLine, chapterEnd, endOf, isHeading, ordinaryLines, readHeading } from './plain-lines.ts';

/** The blocks found so far at the root of a text. */
export interface FoundBlocks {
  readonly headings: Heading[];
  readonly items: { -readonly [Key in keyof ListItem]: ListItem[Key] }[];
  readonly paragraphs: { readonly start: number; end: number }[];
  /** Stretches that were skipped without reading them (`chapterEnd`); undefined if that isn't allowed. */
  readonly chapters?: { readonly start: number; readonly end: number }[];
}

/** The start of a line, and the open list that it is in, as the code of its marker; undefined if no block is open. */
export interface LineStart {
  readonly at: number;
  readonly list: number | undefined;
}

const HASH = 35;
const STAR = 42;
const PLUS = 43;
const DASH = 45;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const TAB = 9;
const SPACE = 32;
const BACKTICK = 96;
const TILDE = 126;

// The regular expression engine remembers each line in case it must backtrack, and a million lines would overflow its
// memory. Longer blocks are left to the scan.
const mostLines = 1000;
const lines = ordinaryLines(mostLines);

const paragraph = new RegExp(lines, 'y');
const item = new RegExp(`(?:[-*+]|\\d{1,9}[.)]) (?:\\[[ xX]\\] )?${lines}`, 'y');

// Matches a fence at the start of a line, its lines and the closing fence, which may be indented and longer.
function fencePattern(mark: string, info: string): RegExp {
  const closing = ` {0,3}\\1${mark}*[ \\t]*(?=[\\r\\n]|$)`;
  const inside = `(?:(?!${closing})[^\\r\\n]*\\r?\\n){0,${mostLines}}`;
  return new RegExp(`(${mark}{3,})(?!${mark})${info}\\r?\\n${inside}${closing}(?:\\r?\\n|$)`, 'y');
}

const backticks = fencePattern('`', '[^`\\r\\n]*');
const tildes = fencePattern('~', '[^\\r\\n]*');
const blank = new RegExp(`(?:${blankLine}){1,${mostLines}}`, 'y');

/**
 * Skips consecutive ordinary blocks from a place on: blank lines, `#` headings, paragraphs, fenced code, lists of one
 * level. Adds what the scan would have found in them, and returns where it had to stop. This costs a tenth of scanning.
 * The list of a place is the one of the outermost container.
 */
export function leap(text: string, from: LineStart, found: FoundBlocks): LineStart {
  for (let place = from; ; ) {
    const { at, list } = place;
    const next = list === undefined ? { at: leapRoot(text, at, found), list } : place;
    place = leapList(text, next, found);
    if (place.list !== undefined || place.at === at) return place;
  }
}

/** Returns the start of the first block that can't be skipped or is a list. */
function leapRoot(text: string, from: number, found: FoundBlocks): number {
  for (let at = from; ; ) {
    const next = leapBlock(text, at, found);
    if (next === undefined) return at;
    at = next;
  }
}

function leapBlock(text: string, at: number, found: FoundBlocks): number | undefined {
  switch (text.charCodeAt(at)) {
    case LINE_FEED:
    case CARRIAGE_RETURN:
    case SPACE:
    case TAB:
      return endOf(blank, text, at);
    case HASH:
      return leapHeading(text, at, found) ?? leapParagraph(text, at, found);
    case BACKTICK:
      return endOf(backticks, text, at) ?? leapParagraph(text, at, found);
    case TILDE:
      return endOf(tildes, text, at) ?? leapParagraph(text, at, found);
    default:
      return leapParagraph(text, at, found);
  }
}

function leapHeading(text: string, start: number, { headings, chapters }: FoundBlocks): number | undefined {
  const end = chapters === undefined ? undefined : chapterEnd(text, start);
  if (end !== undefined) {
    chapters?.push({ start, end });
    return end;
  }
  const heading = readHeading(text, start);
  if (heading !== undefined) headings.push(heading);
  return heading?.end;
}

function leapParagraph(text: string, start: number, { paragraphs }: FoundBlocks): number | undefined {
  const end = endOf(paragraph, text, start);
  if (end === undefined || !(isOver(text, end) || endOf(blank, text, end) !== undefined)) return undefined;
  paragraphs.push({ start, end });
  return end;
}

// Skips from item to item. The last item is left to the scan, with its list open, unless what follows ends the list.
function leapList(text: string, from: LineStart, found: FoundBlocks): LineStart {
  let { at, list } = from;
  let end = endOf(item, text, at);
  while (end !== undefined) {
    const next = endOf(blank, text, end) ?? end;
    const following = endOf(item, text, next);
    const isLast = following === undefined;
    if (isLast && !(isOver(text, next) || (next > end && endOf(paragraph, text, next) !== undefined))) break;
    list = pushItem(text, { start: at, end, list }, found);
    if (isLast) return { at: next, list: undefined };
    [at, end] = [next, following];
  }
  return { at, list };
}

// Says whether no paragraph can continue at the start of a line: the text has ended, or a `#` heading begins.
function isOver(text: string, at: number): boolean {
  return at === text.length || isHeading(text, at);
}

function pushItem(
  text: string,
  { start, end, list }: { start: number; end: number; list: number | undefined },
  { items }: FoundBlocks,
): number {
  const first = text.charCodeAt(start);
  const isBullet = first === DASH || first === STAR || first === PLUS;
  const size = isBullet ? 1 : text.indexOf(' ', start) - start;
  const after = start + size;
  const code = text.charCodeAt(after - 1);
  const last = items.at(-1)?.list ?? -1;
  items.push({
    start,
    end,
    marker: start,
    content: after + 1,
    indent: size + 1,
    bullet: text.charAt(after - 1) as ListItem['bullet'],
    number: isBullet ? undefined : Number(text.slice(start, after - 1)),
    list: list === code ? last : last + 1,
  });
  return code;
}
