import type { List } from '../lazy.ts';
import type { Span } from '../text/spans.ts';
import type { PlainMarks } from './plain-marks.ts';

/** A root-level heading; `text` is its raw inline text, `end` the offset after the ending of its last line. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An item of a root-level list. Offsets are in UTF-16 units of the scanned text. */
export interface ListItem {
  /** The start of its first line. */
  readonly start: number;
  /** The offset after the ending of its last line that isn't blank. */
  readonly end: number;
  /** The offset of the marker's first character. */
  readonly marker: number;
  /** The offset of the content's first character; if there is no content, of the end of the line without its ending. */
  readonly content: number;
  /** The number of columns by which later lines of the item are indented. */
  readonly indent: number;
  readonly bullet: '-' | '*' | '+' | '.' | ')';
  readonly number: number | undefined;
  /** Items of one list share this number; lists count from 0. */
  readonly list: number;
}

/**
 * A stretch of a text of which only is known that it consists of headings of the third depth and deeper, one at its
 * start, and of paragraphs and quotes: which they are is read when it is asked for. Of a long journal most is never
 * asked for.
 */
export interface Chapter extends Span {
  readonly text: string;
  readonly headings: () => readonly Heading[];
  readonly paragraphs: () => readonly Span[];
}

/** A stretch of a text of which only is known that it consists of paragraphs and quotes. */
export type ProseStretch = Pick<Chapter, 'start' | 'end' | 'text' | 'paragraphs'>;

/** Items of a text in order. How many there are and where each one stands is known without making them. */
export interface Items extends List<ListItem> {
  /** Returns the `content` of an item, counted from 0. */
  readonly contentAt: (index: number) => number;
  /** Returns the `end` of an item. */
  readonly endAt: (index: number) => number;
  /** How many items have task marks, where all are plain (`countPlainMarks`). */
  readonly plainMarks: PlainMarks | undefined;
}

/** A stretch of a root-level list that was only passed: it holds whole items that begin alike. */
export interface PassedList extends Span {
  /** The number of the list, as its items have it. */
  readonly list: number;
}

/**
 * A passed list in its text. Which items it holds is read when somebody asks for it: of a long journal most is never
 * asked for.
 */
export interface UnreadList extends PassedList, Items {
  readonly text: string;
  /** Where the items begin. */
  readonly starts: readonly number[];
  readonly items: () => readonly ListItem[];
}
