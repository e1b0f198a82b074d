/** A root-level heading; `text` is its raw inline text, `end` the offset after its last line's ending. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An item of a root-level list. Offsets count UTF-16 units of the scanned text. */
export interface ListItem {
  /** Start of its first line. */
  readonly start: number;
  /** After the ending of its last line that is not blank. */
  readonly end: number;
  /** The marker's first character. */
  readonly marker: number;
  /** The first character of the content; the end of the line without its ending when there is none. */
  readonly content: number;
  /** Columns that later lines of the item are indented by. */
  readonly indent: number;
  readonly bullet: '-' | '*' | '+' | '.' | ')';
  readonly number: number | undefined;
  /** Items of one list share this number; lists count from 0. */
  readonly list: number;
}
