import { once } from '../lazy.ts';
import { revealText } from '../text/escape.ts';
import type { ListItem } from './blocks.ts';
import { blankLine, endOf, ordinaryLines } from './plain-lines.ts';
import { scanOutline } from './scan.ts';

/** Returns an item's lines as written, but without indentation and marker, joined by `\n`. */
export function rawItemText(text: string, item: ListItem): string {
  const lines = text.slice(item.content, item.end).split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => (index === 0 ? line : dedent(line, item.indent))).join('\n');
}

/** Returns a line without up to `columns` columns of white space at its start; tab stops are every 4 columns. */
export function dedent(line: string, columns: number): string {
  let column = 0;
  let at = 0;
  while (at < line.length && column < columns) {
    if (line[at] === ' ') column += 1;
    else if (line[at] === '\t') column += 4 - (column % 4);
    else break;
    at += 1;
  }
  return line.slice(at);
}

/** An item's text in two parts: its first paragraph, and everything after it (nested items, code, paragraphs). */
export interface ItemParts {
  readonly lead: string;
  readonly rest: string;
}

// A paragraph of ordinary lines, with or without a task mark before it, that ends at a blank line or a nested list.
const ordinaryLead = once(() => {
  const end = `(?=${blankLine}|[-*+] ${ordinaryLines(0)})`;
  return new RegExp(`(?:\\[[ xX]\\] )?${ordinaryLines(50)}${end}`, 'y');
});

/** Splits an item's raw text after its leading paragraph, or after its first line if it has none. */
export function splitLead(raw: string): ItemParts {
  const newline = raw.indexOf('\n');
  if (newline < 0) return { lead: raw, rest: '' };
  const ordinary = endOf(ordinaryLead(), raw, 0);
  if (ordinary !== undefined) return { lead: raw.slice(0, ordinary - 1), rest: raw.slice(ordinary) };
  const first = scanOutline(raw, 0).paragraphs[0];
  const end = first?.start === 0 ? first.end : newline + 1;
  return { lead: raw.slice(0, end).replace(/\n$/, ''), rest: raw.slice(end) };
}

/** Returns an item's whole text, unescaped and without surrounding white space. */
export function itemText(text: string, item: ListItem): string {
  return revealText(rawItemText(text, item)).trim();
}
