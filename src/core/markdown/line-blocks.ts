import { isSpace, type Line, skipRun, skipSpaces } from './line.ts';

/** A fence's character and length. */
export interface Fence {
  readonly code: number;
  readonly size: number;
}

const HASH = 35;
const STAR = 42;
const DASH = 45;
const EQUALS = 61;
const UNDERSCORE = 95;
const BACKTICK = 96;
const TILDE = 126;

/** Says whether a thematic break (`***`, `- - -`, `___`) begins at the line's first character. */
export function isThematicBreak(line: Line): boolean {
  const { text, first, end } = line;
  // A line like `- - - … x` asks at every marker, so we remember the answer of the first look.
  if (first < line.noBreakBefore) return false;
  const code = text.charCodeAt(first);
  if (code !== DASH && code !== STAR && code !== UNDERSCORE) return false;
  let count = 0;
  let at = first;
  while (at < end && text.charCodeAt(at) === code) {
    count++;
    at = skipSpaces(text, at + 1, end);
  }
  if (at === end && count >= 3) return true;
  line.noBreakBefore = at;
  return false;
}

/** Returns the level (1 to 6) of the ATX heading at the line's first character, or 0 if there is none. */
export function atxLevel(line: Line): number {
  const { text, first, end } = line;
  const after = skipRun(line, HASH);
  const level = after - first;
  if (level > 6) return 0;
  return after === end || isSpace(text.charCodeAt(after)) ? level : 0;
}

/** Returns the raw text of the line's ATX heading, which has this level, without a closing run of `#`. */
export function atxText(line: Line, level: number): string {
  const text = trimSpaces(line.text.slice(line.first + level, line.end));
  let end = text.length;
  while (text.charCodeAt(end - 1) === HASH) end--;
  return end === 0 || isSpace(text.charCodeAt(end - 1)) ? trimSpaces(text.slice(0, end)) : text;
}

/** Returns the level (1 or 2) if the line is a setext underline, or 0 otherwise. */
export function setextLevel(line: Line): number {
  const { text, first, end } = line;
  const code = text.charCodeAt(first);
  if (code !== EQUALS && code !== DASH) return 0;
  if (skipSpaces(text, skipRun(line, code), end) < end) return 0;
  return code === EQUALS ? 1 : 2;
}

/** Returns the raw text of a setext heading: the paragraph's lines, trimmed and joined by `\n`. */
export function setextText(paragraph: string): string {
  const lines = paragraph.split(/\r\n|\n|\r/).map(trimSpaces);
  return lines.filter((line) => line !== '').join('\n');
}

/**
 * Returns the fence that opens at the line's first character, or undefined. The info string of a backtick fence must
 * not contain a backtick.
 */
export function openingFence(line: Line): Fence | undefined {
  const { text, first, end } = line;
  const code = text.charCodeAt(first);
  if (code !== BACKTICK && code !== TILDE) return undefined;
  const after = skipRun(line, code);
  if (after - first < 3) return undefined;
  if (code === BACKTICK && text.slice(after, end).includes('`')) return undefined;
  return { code, size: after - first };
}

/** Says whether the line closes the fence: with a run that is at least as long, and nothing after it. */
export function isClosingFence(line: Line, fence: Fence): boolean {
  if (line.indent >= 4) return false;
  const after = skipRun(line, fence.code);
  return after - line.first >= fence.size && skipSpaces(line.text, after, line.end) === line.end;
}

// We can't use `trim`, because markdown treats a no-break space like a letter.
function trimSpaces(text: string): string {
  const start = skipSpaces(text, 0, text.length);
  let end = text.length;
  while (end > start && skipSpaces(text, end - 1, end) === end) end--;
  return text.slice(start, end);
}
