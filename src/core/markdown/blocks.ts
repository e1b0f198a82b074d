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
