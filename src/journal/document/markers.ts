/** The marker of the current step as we write it, with the space the seed puts before it. */
export const currentMarker = '          <- CURRENT';

const marker = /(?<!\\)[ \t]*(?:<-|←)[ \t]{0,20}CURRENT[ \t]*$/;
const fence = /^(?:[ \t]|[-*+>][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^\r\n]*)/;
const time = /(?<!\\)[ \t]*\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?)\)$/;
const none = /^[*_]{0,2}\(?none(?: yet| currently)?\)?\.?[*_]{0,2}$/i;

/** Returns where the current-step marker begins in a line without its end, with the space before it, else -1. */
export function findMarker(line: string): number {
  // A linear look first: the pattern alone would walk every run of spaces again and again.
  if (!/CURRENT[ \t]*$/.test(line.slice(-80))) return -1;
  const from = Math.max(0, line.length - 200);
  const at = line.slice(from).search(marker);
  return at < 0 ? -1 : from + at;
}

/**
 * Returns where the markers of an item's lines stand, each with the space before it, up to the end of its line, and with
 * the line if it stands alone; offsets into the lines. In fenced code a marker is an example.
 */
export function findMarkers(lines: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  if (!lines.includes('CURRENT')) return spans;
  let open = '';
  let start = 0;
  for (const line of lines.split('\n')) {
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    const at = open === '' ? findMarker(bare) : -1;
    if (at >= 0)
      spans.push({ start: at > 0 ? start + at : endBefore(lines, start), end: start + bare.length });
    open = fenceAfter(bare, open);
    start += line.length + 1;
  }
  return spans;
}

// A line that holds nothing else goes with its marker, for a blank one would part the item.
function endBefore(lines: string, start: number): number {
  return lines.slice(0, start).replace(/\r?\n$/, '').length;
}

// The fence that is open behind a line; empty if none is.
function fenceAfter(line: string, open: string): string {
  const [, run = '', info = ''] = fence.exec(line) ?? [];
  if (open !== '') return run.startsWith(open) && info.trim() === '' ? '' : open;
  return run.startsWith('`') && info.includes('`') ? '' : run;
}

/** Returns a text without the time it ends with and the space before, and that time as it was written. */
export function splitTime(text: string): { text: string; time: string | undefined } {
  const tail = text.slice(-64);
  const found = time.exec(tail);
  if (found === null) return { text, time: undefined };
  return { text: text.slice(0, text.length - tail.length + found.index).trimEnd(), time: found[1] };
}

/** Says whether a text stands for an empty list: `None`, `None currently`, `(none yet)`, also in italics. */
export function isPlaceholder(text: string): boolean {
  const bare = text.trim();
  return bare.length < 40 && none.test(bare);
}
