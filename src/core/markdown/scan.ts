import type { Span } from '../text/spans.ts';
import { inOrder, spanAt, within } from '../text/spans.ts';
import type { Heading, ListItem, ProseStretch } from './blocks.ts';
import type { Containers } from './containers.ts';
import {
  enterItem,
  enterQuote,
  isInRootItem,
  isQuoteMarker,
  leaveContainers,
  listMarkerSize,
  matchContainers,
  noContainers,
  reopenList,
} from './containers.ts';
import type { Leaf } from './leaf-block.ts';
import {
  endLeaf,
  isInterruptible,
  isLiteral,
  noLeaf,
  scanBlankLine,
  scanLeafLine,
  scanLiteralLine,
  waitsForClosing,
} from './leaf-block.ts';
import type { Line } from './line.ts';
import { beforeFirstLine, isBlank, readLine } from './line.ts';
import type { Outline, OutlineParts } from './outline.ts';
import { outlineOf } from './outline.ts';
import { lastList, leap } from './quick-scan.ts';
import { unreadList } from './unread-list.ts';
import { chapterOf, proseOf } from './unread-stretch.ts';

/** Returns the headings that begin in a stretch. */
export function headingsIn({ outer, chapters }: OutlineParts, span: Span): readonly Heading[] {
  const inside = stretchesAt(chapters, span).flatMap(({ headings }) => within(headings(), span));
  return inOrder(within(outer.headings, span), inside);
}

/** Returns the paragraphs that begin in a stretch. */
export function paragraphsIn(outline: OutlineParts, span: Span): readonly Span[] {
  return [...walkParagraphs(outline, span)];
}

/** Returns the same one by one: no more of a long text is read than is asked for. */
export function* walkParagraphs({ outer, chapters, prose }: OutlineParts, span: Span): Generator<Span> {
  const unread = inOrder<ProseStretch>(stretchesAt(chapters, span), stretchesAt(prose, span));
  for (const part of inOrder<Span | ProseStretch>(within(outer.paragraphs, span), unread)) {
    if ('paragraphs' in part) yield* within(part.paragraphs(), span);
    else yield part;
  }
}

/** Returns the paragraph that holds an offset, or undefined. */
export function paragraphAt({ outer, chapters, prose }: OutlineParts, at: number): Span | undefined {
  const unread = spanAt<ProseStretch>(chapters, at) ?? spanAt(prose, at);
  return spanAt(unread === undefined ? outer.paragraphs : unread.paragraphs(), at);
}

/** Returns the heading that contains an offset, or undefined. */
export function headingAt({ outer, chapters }: OutlineParts, at: number): Heading | undefined {
  const chapter = spanAt(chapters, at);
  return spanAt(chapter === undefined ? outer.headings : chapter.headings(), at);
}

function stretchesAt<T extends Span>(stretches: readonly T[], { start, end }: Span): readonly T[] {
  return within(stretches, { start: spanAt(stretches, start)?.start ?? start, end });
}

type OpenItem = { -readonly [Key in keyof ListItem]: ListItem[Key] };

interface Scan {
  readonly line: Line;
  readonly open: Containers;
  readonly leaf: Leaf;
  readonly headings: Heading[];
  readonly items: OpenItem[];
  readonly paragraphs: { readonly start: number; end: number }[];
  readonly chapters: Span[];
  readonly prose: { readonly start: number; end: number }[];
  readonly lists: { readonly start: number; end: number; readonly list: number }[];
}

// Compiling the patterns for skipping costs as much as scanning this many UTF-16 units line by line.
const worthLeaping = 32 * 1024;

/**
 * Returns the root-level headings, list items and paragraphs of the markdown from `start` on, as remark-parse sees
 * them. The time is proportional to the text's length, no matter what it contains. In texts of `leapsFrom` UTF-16 units
 * or more, most blocks are skipped with patterns, which finds the same.
 */
export function scanOutline(text: string, start: number, leapsFrom: number = worthLeaping): Outline {
  const leaps = text.length - start >= leapsFrom;
  const line = beforeFirstLine(text, start);
  const found = { headings: [], items: [], paragraphs: [], chapters: [], prose: [], lists: [] };
  const scan: Scan = { line, open: noContainers(), leaf: noLeaf(), ...found };
  for (;;) {
    if (leaps) leapAhead(scan);
    if (!readLine(line)) break;
    scanLine(scan);
  }
  const { headings, items, paragraphs, open, leaf } = scan;
  const unclosed = open.kinds.length === 0 && waitsForClosing(leaf) ? leaf.start : undefined;
  const chapters = scan.chapters.map((span) => chapterOf(text, span));
  const prose = scan.prose.map((span) => proseOf(text, span));
  const lists = scan.lists.map((list) => unreadList(text, list));
  return outlineOf({ outer: { headings, paragraphs, items }, chapters, prose, lists, unclosed });
}

// Moves to just before the next line that needs a close look. What comes before it is found at once.
function leapAhead(scan: Scan): void {
  const { line, open, leaf } = scan;
  const list = open.kinds[0];
  if (list === undefined && leaf.kind !== 'none') return;
  const landing = leap(line.text, { at: line.next, list }, scan);
  if (landing.at === line.next) return;
  line.next = landing.at;
  leaveContainers(open, 0);
  endLeaf(leaf);
  if (landing.list !== undefined) reopenList(open, landing.list);
}

// Follows the CommonMark specification: first the open containers that continue, then new ones, then the leaf.
function scanLine(scan: Scan): void {
  const { line, open, leaf } = scan;
  const filled = !isBlank(line);
  const matched = matchContainers(open, line);
  if (matched === open.kinds.length && isLiteral(leaf)) {
    scanLiteralLine(leaf, line);
  } else {
    const depth = openContainers(scan, matched);
    if (isBlank(line)) scanBlankRest(scan, depth);
    else scanLeaf(scan, depth);
  }
  const item = scan.items.at(-1);
  if (filled && item !== undefined && isInRootItem(open)) item.end = line.next;
  if (open.kinds.length === 0 && leaf.kind === 'paragraph') addToParagraph(scan);
}

function addToParagraph({ line, paragraphs }: Scan): void {
  const last = paragraphs.at(-1);
  if (last?.end === line.start) last.end = line.next;
  else paragraphs.push({ start: line.start, end: line.next });
}

function scanLeaf(scan: Scan, depth: number): void {
  const { line, open, leaf } = scan;
  const change = scanLeafLine(leaf, line, depth < open.kinds.length);
  if (change === 'on') return;
  leaveContainers(open, depth);
  if (change === 'began' || depth > 0) return;
  scan.headings.push({ ...change, end: line.next });
  // The lines of a setext heading were a paragraph until its underline came.
  if ((scan.paragraphs.at(-1)?.end ?? 0) > change.start) scan.paragraphs.pop();
}

function scanBlankRest(scan: Scan, depth: number): void {
  const { open, leaf } = scan;
  if (depth < open.kinds.length) endLeaf(leaf);
  else scanBlankLine(leaf);
  leaveContainers(open, depth);
}

/** Opens the containers that start on the line; returns how many containers the line is in. */
function openContainers(scan: Scan, matched: number): number {
  const { line, open, leaf } = scan;
  const interrupting = matched === open.kinds.length && isInterruptible(leaf);
  const left = open.kinds[matched];
  for (let depth = matched; ; depth++) {
    const isQuote = isQuoteMarker(line);
    const size = isQuote ? 0 : listMarkerSize(line, interrupting);
    if (!isQuote && size === 0) return depth;
    if (depth === matched) {
      leaveContainers(open, depth);
      endLeaf(leaf);
    }
    if (isQuote) enterQuote(open, line);
    else if (depth === 0) enterRootItem(scan, size, left);
    else enterItem(open, line, size);
  }
}

/** Enters an item of a root-level list: the same list as before if the container just left had the same marker. */
function enterRootItem(scan: Scan, size: number, left: number | undefined): void {
  const { line, items } = scan;
  const { text, start, next, first: marker } = line;
  const after = marker + size;
  const bullet = text.charAt(after - 1) as ListItem['bullet'];
  const number = size > 1 ? Number(text.slice(marker, after - 1)) : undefined;
  const last = lastList(scan);
  const list = left === text.charCodeAt(after - 1) ? last : last + 1;
  const indent = enterItem(scan.open, line, size);
  items.push({ start, end: next, marker, content: contentStart(line, after), indent, bullet, number, list });
}

// White space after the column that follows the marker is content. A tab that covers that column is content as a whole.
function contentStart(line: Line, afterMarker: number): number {
  if (isBlank(line) || line.indent === 0) return line.first;
  const column = line.column - line.indent - 1;
  const isSharedTab = line.text[afterMarker] === '\t' && column % 4 < 3;
  return isSharedTab ? afterMarker : afterMarker + 1;
}
