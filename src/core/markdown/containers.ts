import { isBlank, isSpace, type Line, skipSpaces, takeMarker } from './line.ts';
import { isThematicBreak } from './line-blocks.ts';

/** The open block quotes and list items, outermost first. */
export interface Containers {
  /** The kind of each one, as a character code: `>` for a quote; `-`, `*`, `+`, `.` or `)` for an item. */
  readonly kinds: number[];
  /** The columns of indent that a line needs to stay in the item; 0 for a quote. */
  readonly widths: number[];
  /** The indexes of the quotes in `kinds`: a blank line continues every item and ends the first quote. */
  readonly quotes: number[];
  /** 1 if the innermost item began with a blank line, 2 if another blank line followed, and 0 otherwise. */
  empty: 0 | 1 | 2;
}

const QUOTE = 62;
const STAR = 42;
const PLUS = 43;
const DASH = 45;
const DOT = 46;
const ZERO = 48;
const ONE = 49;
const NINE = 57;
const PARENTHESIS = 41;

/** Returns an empty stack of containers. */
export function noContainers(): Containers {
  return { kinds: [], widths: [], quotes: [], empty: 0 };
}

/** Returns how many of the open containers the line continues, and moves the line past their prefixes. */
export function matchContainers(open: Containers, line: Line): number {
  const { kinds, widths, quotes } = open;
  const depth = kinds.length;
  const empty = open.empty;
  open.empty = 0;
  let matched = 0;
  let quoted = 0;
  for (; matched < depth; matched++) {
    if (isBlank(line)) {
      // Take one step, not one per item: thousands of blank lines may follow thousands of nested items.
      const quote = quotes[quoted];
      if (quote === undefined && empty > 0) open.empty = 2;
      return quote ?? depth;
    }
    if (kinds[matched] === QUOTE) {
      if (!isQuoteMarker(line)) break;
      takeQuote(line);
      quoted++;
    } else {
      const width = widths[matched] as number;
      // An item that begins with two blank lines has ended.
      if (line.indent < width || (empty === 2 && matched === depth - 1)) break;
      line.indent -= width;
    }
  }
  return matched;
}

/** Says whether the outermost open container is a list item. */
export function isInRootItem(open: Containers): boolean {
  return open.kinds.length > 0 && open.kinds[0] !== QUOTE;
}

/** Leaves all containers except the outermost `depth` ones. */
export function leaveContainers(open: Containers, depth: number): void {
  if (open.kinds.length === depth) return;
  open.kinds.length = depth;
  open.widths.length = depth;
  while ((open.quotes.at(-1) ?? -1) >= depth) open.quotes.pop();
  open.empty = 0;
}

/** Reopens the last item of a list when no container is open. To continue the list, only its marker is needed. */
export function reopenList(open: Containers, code: number): void {
  open.kinds.push(code);
  open.widths.push(2);
}

/** Says whether the line's first character is the `>` of a block quote. */
export function isQuoteMarker(line: Line): boolean {
  return line.indent < 4 && line.text.charCodeAt(line.first) === QUOTE && !isBlank(line);
}

/** Enters the quote whose marker is at the line's first character. */
export function enterQuote(open: Containers, line: Line): void {
  open.quotes.push(open.kinds.length);
  open.kinds.push(QUOTE);
  open.widths.push(0);
  takeQuote(line);
}

/**
 * Returns the size of the list marker at the line's first character, or 0 if there is none. An item that interrupts a
 * paragraph must not be empty and, if it is numbered, must have the number 1.
 */
export function listMarkerSize(line: Line, interrupting: boolean): number {
  const { text, first, end } = line;
  if (line.indent >= 4) return 0;
  const code = text.charCodeAt(first);
  const isBullet = code === DASH || code === STAR || code === PLUS;
  const size = isBullet ? 1 : numberedMarkerSize(line, interrupting);
  const after = first + size;
  if (size === 0 || after > end) return 0;
  if (after < end && !isSpace(text.charCodeAt(after))) return 0;
  if (interrupting && skipSpaces(text, after, end) === end) return 0;
  return isBullet && isThematicBreak(line) ? 0 : size;
}

/** Enters the list item whose marker is at the line's first character; returns the indent that later lines need. */
export function enterItem(open: Containers, line: Line, size: number): number {
  const before = line.indent + size;
  open.kinds.push(line.text.charCodeAt(line.first + size - 1));
  takeMarker(line, size);
  const blank = isBlank(line);
  // Five or more columns mean one column, followed by indented code.
  const spaces = blank || line.indent > 4 ? 1 : line.indent;
  if (!blank) line.indent -= spaces;
  open.widths.push(before + spaces);
  open.empty = blank ? 1 : 0;
  return before + spaces;
}

function numberedMarkerSize(line: Line, interrupting: boolean): number {
  const { text, first, end } = line;
  // remark lets `1.` interrupt a paragraph, but not `01.`.
  const limit = Math.min(end, first + (interrupting ? 1 : 9));
  let at = first;
  while (at < limit && isDigit(text.charCodeAt(at))) at++;
  if (at === first || at === end || (interrupting && text.charCodeAt(first) !== ONE)) return 0;
  const delimiter = text.charCodeAt(at);
  return delimiter === DOT || delimiter === PARENTHESIS ? at + 1 - first : 0;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function takeQuote(line: Line): void {
  takeMarker(line, 1);
  if (line.indent > 0) line.indent--;
}
