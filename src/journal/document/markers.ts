import type { Items } from '../../core/markdown/blocks.ts';
import { splitLead } from '../../core/markdown/item-text.ts';
import { revealText } from '../../core/text/escape.ts';

/** The marker of the current step as we write it, including the spaces before it. */
export const currentMarker = '          <- CURRENT';

const marker = /(?<!\\)[ \t]*(?:<-|←)[ \t]{0,20}CURRENT[ \t]*$/;
const fence = /^(?:[ \t]|[-*+>][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^\r\n]*)/;
const time = /(?<!\\)[ \t]*\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?)(?:, ([^\s(),]{1,64}))?\)$/;
const none = /^[*_]{0,2}\(?none(?: yet| currently)?\)?\.?[*_]{0,2}$/i;

/** Returns where the current-step marker begins, with the space before it, in a line without line end; -1 if absent. */
export function findMarker(line: string): number {
  // Do a linear check first, because the pattern alone would walk every run of spaces again and again.
  if (!/CURRENT[ \t]*$/.test(line.slice(-80))) return -1;
  const from = Math.max(0, line.length - 200);
  const at = line.slice(from).search(marker);
  return at < 0 ? -1 : from + at;
}

/**
 * Returns the spans of the markers in an item's lines. Each includes the space before the marker and runs to the end of
 * the line. If the marker is alone on a line, its span includes the line break before it. Markers in fenced code are
 * examples and don't count.
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

// A line with nothing but a marker is removed with it, because a blank line would split the item.
function endBefore(lines: string, start: number): number {
  return lines.slice(0, start).replace(/\r?\n$/, '').length;
}

// Returns the fence that is open after a line; empty if none is.
function fenceAfter(line: string, open: string): string {
  const [, run = '', info = ''] = fence.exec(line) ?? [];
  if (open !== '') return run.startsWith(open) && info.trim() === '' ? '' : open;
  return run.startsWith('`') && info.includes('`') ? '' : run;
}

/** When something was logged, as it was written, and by whom, if it wasn't the session's owner. */
export interface Signed {
  readonly time: string | undefined;
  readonly by?: string;
}

/** Splits off the time at the end of a text, `(2025-01-15T12:15Z)` or `(2025-01-15T12:15Z, ben)`. */
export function splitTime(text: string): Signed & { readonly text: string } {
  const tail = text.slice(-128);
  const found = time.exec(tail);
  if (found === null) return { text, time: undefined };
  return {
    text: text.slice(0, text.length - tail.length + found.index).trimEnd(),
    ...signed(found[1], found[2]),
  };
}

/** Returns what an item says, without the time at the end of its first paragraph. */
export function readTimed(raw: string): Signed & { readonly text: string } {
  const { lead, rest } = splitLead(raw);
  const { text, ...stamp } = splitTime(lead.trim());
  return { text: revealText(rest === '' ? text : `${text}\n${rest}`).trim(), ...stamp };
}

const signature = /\(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?, ([^\s(),]{1,64})\)/;

/** Returns whom the first signed time in a text names, `ben` in `(2025-01-15T12:15Z, ben)`; '' if there is none. */
export function signerIn(text: string): string {
  return signature.exec(text)?.[1] ?? '';
}

/** Returns a stamp as it is written, without parentheses: `2025-01-15T12:15Z, ben`; empty without a time. */
export function stampText({ time, by }: Signed): string {
  return time === undefined || by === undefined ? (time ?? '') : `${time}, ${by}`;
}

/** Returns a stamp from its parts; `by` may be missing. */
export function signed(time: string | undefined, by: string | undefined): Signed {
  return by === undefined ? { time } : { time, by };
}

const mayBeNone = /\s*[*_]{0,2}\(?none/iy;

/** Says whether a placeholder may begin at an offset. For most texts, the first letters rule it out. */
function mayBePlaceholder(text: string, at: number): boolean {
  mayBeNone.lastIndex = at;
  return mayBeNone.test(text);
}

/** Says whether a text stands for an empty list: `None`, `None currently`, `(none yet)`, also in italics. */
export function isPlaceholder(text: string): boolean {
  const bare = text.trim();
  return bare.length < 40 && none.test(bare);
}

/** Says whether one of a text's items stands for an empty list: `None currently`. */
export function standsForNone(text: string, items: Items, index: number): boolean {
  if (items.plainMarks !== undefined) return false;
  const content = items.contentAt(index);
  return mayBePlaceholder(text, content) && isPlaceholder(text.slice(content, items.endAt(index)));
}
