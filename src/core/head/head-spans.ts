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
