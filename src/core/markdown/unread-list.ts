import { lazy } from '../lazy.ts';
import type { Span } from '../text/spans.ts';
import { within } from '../text/spans.ts';
import { endOfWords, isWhite } from '../text/white-space.ts';
import type { Items, ListItem, PassedList, UnreadList } from './blocks.ts';
import type { OutlineParts } from './outline.ts';
import { blankLine, endOf } from './plain-lines.ts';
import { countPlainMarks } from './plain-marks.ts';

// The engine remembers every line in case it has to go back, so a pattern takes a few items at a time.
const least = 4;
const most = { items: 64, lines: 64 };
const line = '.*(?:\\r?\\n|$)';

// A line of nothing but dashes or stars is a rule, not an item.
const bullets: ReadonlyMap<string, string> = new Map([
  ['-', '- (?![- \\t]*(?:[\\r\\n]|$))'],
  ['*', '\\* (?![* \\t]*(?:[\\r\\n]|$))'],
  ['+', '\\+ '],
]);
const patterns = new Map<string, RegExp>();

/**
 * Returns the offset of the next item after a run of items that begin alike, the first at the start of a line; undefined
 * if the run is too short. The items are at the margin, with one space after the marker, and the lines below each of
 * them are blank or indented far enough to belong to it, with any content. Because another item follows, nothing else
 * can belong to the last one.
 */
export function passItems(text: string, at: number): number | undefined {
  const size = markerSize(text, at);
  if (size === 0) return undefined;
  const key = `${size}${text.charAt(at + size - 1)}`;
  const pattern = patterns.get(key) ?? patternFor(text.charAt(at + size - 1), size);
  patterns.set(key, pattern);
  return endOf(pattern, text, at);
}

function patternFor(last: string, size: number): RegExp {
  const bullet = bullets.get(last);
  const shown = '(?![ \\t]).';
  const begin = `${bullet ?? `\\d{${size - 1}}\\${last} `}${shown}`;
  const next = bullet === undefined ? `\\d{1,9}\\${last} ${shown}` : begin;
  const width = size + 1;
  const indent = width > 4 ? ` {${width}}` : `(?: {${width}}| {0,3}\\t)`;
  const blanks = `(?:${blankLine}){0,${most.lines}}`;
  const below = `(?:${blanks}${indent}[ \\t]*${shown}${line}){0,${most.lines}}`;
  return new RegExp(`(?:${begin}${line}${below}${blanks}(?=${next})){${least},${most.items}}`, 'y');
}

/** Returns the length of the list marker at an offset; 0 if there is none that a space follows. */
export function markerSize(text: string, at: number): number {
  let end = at;
  while (end < at + 9 && isDigit(text.charCodeAt(end))) end += 1;
  const marker = text.charAt(end);
  const isMarker = end === at ? bullets.has(marker) : marker === '.' || marker === ')';
  return isMarker && text.charAt(end + 1) === ' ' ? end + 1 - at : 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

type Parts = Pick<UnreadList, 'starts' | 'plainMarks'>;

/** Returns a passed list of a text, with what is needed to read it. */
export function unreadList(text: string, passed: PassedList): UnreadList {
  const parts = lazy<Parts>({
    starts: () => readStarts(text, passed),
    plainMarks: () => countPlainMarks(text, passed),
  });
  return listOf(text, passed, parts);
}

/** Returns the same list at its place in a changed text, without reading again what was read before. */
export function movedList(list: UnreadList, text: string, to: PassedList): UnreadList {
  const by = to.start - list.start;
  const parts = lazy<Parts>({
    starts: () => list.starts.map((start) => start + by),
    plainMarks: () => list.plainMarks,
  });
  return listOf(text, to, parts);
}

function listOf(text: string, { start, end, list }: PassedList, parts: Parts): UnreadList {
  const made: ListItem[] = [];
  const endAt = (index: number): number => {
    const { starts } = parts;
    return filledEnd(text, starts[index] as number, starts[index + 1] ?? end);
  };
  const at = (index: number): ListItem | undefined => {
    const from = parts.starts[index];
    if (from === undefined) return undefined;
    made[index] ??= readItem(text, { start: from, end: endAt(index), list });
    return made[index];
  };
  return {
    text,
    start,
    end,
    list,
    get starts() {
      return parts.starts;
    },
    get plainMarks() {
      return parts.plainMarks;
    },
    get length() {
      return parts.starts.length;
    },
    at,
    contentAt: (index) => contentAt(text, parts.starts[index] as number),
    endAt,
    items: () => parts.starts.map((_, index) => at(index) as ListItem),
  };
}

function contentAt(text: string, start: number): number {
  return text.indexOf(' ', start) + 1;
}

const lineOfItem = /\n(?=[^ \t\r\n])/g;

// A line that isn't indented begins an item.
function readStarts(text: string, { start, end }: Span): number[] {
  const starts = [start];
  lineOfItem.lastIndex = start;
  while (lineOfItem.test(text) && lineOfItem.lastIndex < end) starts.push(lineOfItem.lastIndex);
  return starts;
}

// After the last line that isn't blank.
function filledEnd(text: string, start: number, next: number): number {
  if (!isWhite(text.charCodeAt(next - 2))) return next;
  return text.indexOf('\n', endOfWords(text, { start, end: next })) + 1;
}

/** Returns the item at the margin that begins at an offset, with one space after its marker. */
export function readItem(text: string, { start, end, list }: Span & Pick<ListItem, 'list'>): ListItem {
  const size = markerSize(text, start);
  const after = start + size;
  return {
    start,
    end,
    marker: start,
    content: after + 1,
    indent: size + 1,
    bullet: text.charAt(after - 1) as ListItem['bullet'],
    number: size === 1 ? undefined : Number(text.slice(start, after - 1)),
    list,
  };
}

// Items that have been read, in the form of a list that can be asked where its items are.
function madeItems(items: readonly ListItem[]): Items {
  return {
    length: items.length,
    at: (index) => items[index],
    contentAt: (index) => (items[index] as ListItem).content,
    endAt: (index) => (items[index] as ListItem).end,
    plainMarks: undefined,
  };
}

/** Returns the items that begin in a stretch, without reading those of passed lists. */
export function groupItems({ outer, lists }: OutlineParts, span: Span): Items[] {
  const groups: Items[] = [];
  let { start } = span;
  const addOuter = (end: number): void => {
    const items = within(outer.items, { start, end });
    if (items.length > 0) groups.push(madeItems(items));
  };
  for (const list of lists) {
    if (list.end <= span.start || list.start >= span.end) continue;
    addOuter(list.start);
    const isWhole = list.start >= span.start && list.end <= span.end;
    groups.push(isWhole ? list : madeItems(within(list.items(), span)));
    start = list.end;
  }
  addOuter(span.end);
  return groups;
}
