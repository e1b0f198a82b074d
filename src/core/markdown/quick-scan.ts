// Quick twin of src/core/markdown/scan.ts: skips ordinary markdown with a few patterns and leaves the rest to it.

import type { Heading, ListItem } from './blocks.ts';
import {
  blankLine,
  chapterEnd,
  endOf,
  isHeading,
  ordinaryLines,
  proseEnd,
  readHeading,
  wholeQuote,
} from './plain-lines.ts';
import { markerSize, passItems, readItem } from './unread-list.ts';

/** The blocks found so far at the root of a text. */
export interface FoundBlocks {
  readonly headings: Heading[];
  readonly items: { -readonly [Key in keyof ListItem]: ListItem[Key] }[];
  readonly paragraphs: { readonly start: number; end: number }[];
  /** Stretches that were skipped without reading them (`chapterEnd`); undefined if that isn't allowed. */
  readonly chapters?: { readonly start: number; readonly end: number }[];
  /** The same of stretches without headings (`proseEnd`). */
  readonly prose?: { readonly start: number; end: number }[];
  /** Stretches of lists that were only passed (`passItems`); undefined where none may be. */
  readonly lists?: { readonly start: number; end: number; readonly list: number }[];
}

/** The start of a line, and the open list that it is in, as the code of its marker; undefined if no block is open. */
export interface LineStart {
  readonly at: number;
  readonly list: number | undefined;
}

const HASH = 35;
const GREATER = 62;
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
const quote = new RegExp(wholeQuote(mostLines), 'y');
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
    case GREATER:
      return leapProse(text, at, found) ?? endOf(quote, text, at);
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

// Who needs only the first words of a long text reads a stretch of this size.
const mostProse = 16 * 1024;

function leapProse(text: string, start: number, { prose }: FoundBlocks): number | undefined {
  const end = prose && proseEnd(text, start);
  const last = prose?.at(-1);
  if (end === undefined) return undefined;
  if (last?.end === start && start - last.start < mostProse) last.end = end;
  else prose?.push({ start, end });
  return end;
}

function leapParagraph(text: string, start: number, found: FoundBlocks): number | undefined {
  return leapProse(text, start, found) ?? leapOne(text, start, found);
}

function leapOne(text: string, start: number, { paragraphs }: FoundBlocks): number | undefined {
  const end = endOf(paragraph, text, start);
  if (end === undefined || !(isOver(text, end) || endOf(blank, text, end) !== undefined)) return undefined;
  paragraphs.push({ start, end });
  return end;
}

// Skips from item to item. The last item is left to the scan, with its list open, unless what follows ends the list.
function leapList(text: string, from: LineStart, found: FoundBlocks): LineStart {
  let { at, list } = leapItems(text, from, found);
  let end = endOf(item, text, at);
  while (end !== undefined) {
    const next = endOf(blank, text, end) ?? end;
    const isLast = endOf(item, text, next) === undefined;
    if (isLast && !(isOver(text, next) || (next > end && endOf(paragraph, text, next) !== undefined))) break;
    const made = readItem(text, { start: at, end, list: listAt(text, { at, list }, found) });
    found.items.push(made);
    list = made.bullet.charCodeAt(0);
    if (isLast) return { at: next, list: undefined };
    ({ at, list } = leapItems(text, { at: next, list }, found));
    end = endOf(item, text, at);
  }
  return { at, list };
}

// Passes stretches of items, and leaves at least one item behind them.
function leapItems(text: string, from: LineStart, found: FoundBlocks): LineStart {
  const { lists } = found;
  let { at, list } = from;
  for (let end = lists && passItems(text, at); end !== undefined; end = passItems(text, at)) {
    const number = listAt(text, { at, list }, found);
    const last = lists?.at(-1);
    if (last?.end === at && last.list === number) last.end = end;
    else lists?.push({ start: at, end, list: number });
    list = text.charCodeAt(at + markerSize(text, at) - 1);
    at = end;
  }
  return { at, list };
}

// The number of the list that the item at a place belongs to: of the open one if its marker is of the same kind.
function listAt(text: string, { at, list }: LineStart, found: FoundBlocks): number {
  const last = lastList(found);
  return list === text.charCodeAt(at + markerSize(text, at) - 1) ? last : last + 1;
}

/** Returns the number of the last list that was found, -1 if none was. */
export function lastList({ items, lists = [] }: Pick<FoundBlocks, 'items' | 'lists'>): number {
  return Math.max(items.at(-1)?.list ?? -1, lists.at(-1)?.list ?? -1);
}

// Says whether no paragraph goes on at the start of a line: the text is over, or a `#` heading begins.
function isOver(text: string, at: number): boolean {
  return at === text.length || isHeading(text, at);
}
