/** Where the head's two `---` lines stand; all offsets are UTF-16 units of the text. */
export interface HeadFrame {
  readonly open: number;
  readonly fieldsStart: number;
  readonly fieldsEnd: number;
  readonly bodyStart: number;
  readonly eol: '\n' | '\r\n';
}

/** Says whether a text begins as a session does: with a bare `---` line, behind a BOM at most. */
export function opensHead(text: string): boolean {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text);
}

const fence = /---[ \t]*(\r?\n|$)/y;

/** Returns the head's frame, or which of its two bare `---` lines is missing; a single BOM may come first. */
export function findHeadFrame(text: string): HeadFrame | 'unopened' | 'unclosed' {
  const open = text.startsWith('\uFEFF') ? 1 : 0;
  const opening = fenceAt(text, open);
  if (opening === undefined) return 'unopened';
  const fieldsStart = open + opening.length;
  // From the line end before, so that a closing line right after the opening one is found too.
  let at = text.indexOf('\n---', fieldsStart - 1);
  while (at !== -1) {
    const closing = fenceAt(text, at + 1);
    if (closing !== undefined) {
      const bodyStart = at + 1 + closing.length;
      return {
        open,
        fieldsStart,
        fieldsEnd: at + 1,
        bodyStart,
        eol: opening.endsWith('\r\n') ? '\r\n' : '\n',
      };
    }
    at = text.indexOf('\n---', at + 1);
  }
  return 'unclosed';
}

function fenceAt(text: string, offset: number): string | undefined {
  fence.lastIndex = offset;
  return fence.exec(text)?.[0];
}

const maxSize = 256 * 1024;

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\0/, 'it holds a NUL byte'],
  [/\r(?!\n)/, 'a carriage return stands alone'],
  [/(?<=\n)(?:<{7}|>{7}|\|{7})(?=[ \r\n])/, 'a conflict marker stands in it'],
  [/(?<=\n)={7}(?=\r?\n)/, 'a conflict marker stands in it'],
  // gray-matter would take any of these for the closing line.
  [/(?<=\n)---/, 'a line of it begins with "---"'],
  [/(?<=\n)\.\.\.(?=[ \t\r\n])/, 'a line "..." stands in it'],
  [/(?<=\n)%/, 'a directive ("%") stands in it'],
  // gray-matter looks for comments with a pattern that is quadratic in these.
  [/(?<!\s)(?=\s{257})\s*[\n\r\u2028\u2029]/, 'more than 256 blanks follow each other'],
];

/** Returns why a head must not reach the YAML reader, and in which line of the file; undefined if nothing forbids it. */
export function findHeadTrouble(
  text: string,
  frame: HeadFrame,
): { reason: string; line: number } | undefined {
  if (frame.fieldsEnd - frame.fieldsStart > maxSize) return { reason: 'it is larger than 256 KB', line: 1 };
  const lines = text.slice(frame.fieldsStart - 1, frame.fieldsEnd);
  for (const [pattern, reason] of forbidden) {
    const found = pattern.exec(lines);
    if (found) return { reason, line: lines.slice(0, found.index).split('\n').length };
  }
  return undefined;
}

// A node as js-yaml reports it: the offsets where it began and stopped to read it, and what it found.
interface ReadNode {
  readonly from: number;
  readonly to: number;
  readonly kind: string | null;
}

const blanks = /(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*[ \t]*/y;

/** Returns the offset of the first content at or after `offset`, past blanks, line ends and comments. */
export function skipBlanks(text: string, offset: number): number {
  blanks.lastIndex = offset;
  blanks.exec(text);
  return blanks.lastIndex;
}

/** Returns the offset after the node's last content; its start for nodes that are empty or made of other nodes. */
export function nodeEnd(text: string, { from, to, kind }: ReadNode): number {
  if (kind === null) return from;
  const start = skipBlanks(text, from);
  if (kind !== 'scalar')
    return '[{'.includes(text.charAt(start)) && ']}'.includes(text.charAt(to - 1)) ? to : from;
  return '|>'.includes(text.charAt(start)) ? blockScalarEnd(text, start, to) : trimEnd(text, start, to);
}

/** Returns the offset after the last indicator (such as a bare `-`) that follows `from`, else `from`. */
export function lastIndicatorEnd(text: string, from: number, to: number): number {
  let end = from;
  let at = from;
  for (const line of text.slice(from, to).split('\n')) {
    const comment = line.search(/(?<![^ \t])#/);
    const bare = line.slice(0, trimEnd(line, 0, comment === -1 ? line.length : comment));
    if (bare !== '') end = at + bare.length;
    at += line.length + 1;
  }
  return end;
}

// Blank lines after a block scalar are its content if it keeps them (`+`) or if they hold blanks beyond its indent.
function blockScalarEnd(text: string, start: number, to: number): number {
  const stop = text.lastIndexOf('\n', to - 1) + 1;
  const end = trimEnd(text, start, stop);
  const kept = /^[|>]\d?\+/.test(text.slice(start, start + 3)) || /\n[ \t]/.test(text.slice(end, stop));
  if (!kept) return end;
  return stop - (text[stop - 2] === '\r' ? 2 : 1);
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && ' \t\r\n'.includes(text.charAt(at - 1))) at--;
  return at;
}
