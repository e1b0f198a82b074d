/** The line that is being scanned: `[start, end)` without its ending; `next` is the start of the line after it. */
export interface Line {
  readonly text: string;
  start: number;
  end: number;
  next: number;
  /** Offset of the first character that isn't white space; `end` if there is none. */
  first: number;
  /** Column of `first`, counted from 0 at the line's start. */
  column: number;
  /** Columns of white space before `first` that don't belong to a container yet. */
  indent: number;
  /** No thematic break starts before this offset, as an earlier look at this line showed. */
  noBreakBefore: number;
  /** Offset of the next line feed at or after `start`, or the length of the text; below, of the carriage return. */
  lineFeed: number;
  carriageReturn: number;
}

const SPACE = 32;
const TAB = 9;

/** Returns a line before the first one; `readLine` moves it to the first. */
export function beforeFirstLine(text: string, start: number): Line {
  const places = { first: start, column: 0, indent: 0, noBreakBefore: 0, lineFeed: -1, carriageReturn: -1 };
  return { text, start, end: start, next: start, ...places };
}

/** Moves to the next line and past its indentation; returns false at the end of the text. */
export function readLine(line: Line): boolean {
  const { text, next: start } = line;
  const length = text.length;
  if (start >= length) return false;
  if (line.lineFeed < start) line.lineFeed = indexOrLength(text, '\n', start);
  if (line.carriageReturn < start) line.carriageReturn = indexOrLength(text, '\r', start);
  const end = Math.min(line.lineFeed, line.carriageReturn);
  const ending = end === line.carriageReturn && line.lineFeed === end + 1 ? 2 : 1;
  line.start = start;
  line.end = end;
  line.next = Math.min(end + ending, length);
  line.column = 0;
  line.indent = 0;
  line.noBreakBefore = 0;
  skipIndent(line, start);
  return true;
}

/** Moves past a marker of `size` columns and the white space after it, which becomes the indent. */
export function takeMarker(line: Line, size: number): void {
  line.column += size;
  line.indent = 0;
  skipIndent(line, line.first + size);
}

/** Says whether the rest of the line is only white space. */
export function isBlank(line: Line): boolean {
  return line.first === line.end;
}

/** Returns the offset of the first character in `[at, end)` that is neither a space nor a tab, or else `end`. */
export function skipSpaces(text: string, at: number, end: number): number {
  let offset = at;
  while (offset < end && isSpace(text.charCodeAt(offset))) offset++;
  return offset;
}

/** Returns the offset after the run of this character at the line's first character; the run may be empty. */
export function skipRun(line: Line, code: number): number {
  const { text, end } = line;
  let offset = line.first;
  while (offset < end && text.charCodeAt(offset) === code) offset++;
  return offset;
}

/** Says whether a character code is a space or a tab, the only white space that markdown knows within a line. */
export function isSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

// Tabs reach to the next multiple of 4. If a container takes only part of a tab, it just lowers `indent`.
function skipIndent(line: Line, from: number): void {
  const { text, end } = line;
  const before = line.column;
  let offset = from;
  let column = before;
  for (; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === SPACE) column++;
    else if (code === TAB) column = (column & ~3) + 4;
    else break;
  }
  line.first = offset;
  line.column = column;
  line.indent = column - before;
}

function indexOrLength(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}
