import { lazy } from '../lazy.ts';
import { showControls } from './controls.ts';

/**
 * A table column. The column with the lowest `shrink` is narrowed first, those
 * without one last. `min` is in terminal columns.
 */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  readonly shrink?: number;
  readonly min?: number;
  /** Where columns don't fit even when narrowed, the one with the lowest number is left out first; without one, never. */
  readonly leave?: number;
  /** Whether cells that look alike once they are cut lose their common beginning instead. */
  readonly isApart?: boolean;
}

const oneWord = /^[\x21-\x7e]*$/;
// Letters, punctuation and arrows that take one column and join nothing. They need no
// grapheme segmenter, whose first call costs 10 ms.
const narrow =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2190-\u21ff\u27c0-\u27ff]*$/;
// Compiled on demand, because only other texts need them.
const patterns = lazy({
  emoji: () => /\p{Emoji_Presentation}|\p{Emoji}\u20e3|\p{Emoji}\ufe0f|\p{Extended_Pictographic}\u200d/u,
  zeroWidth: () => /[\p{M}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u1160-\u11ff\ud7b0-\ud7ff]/u,
  // East Asian Wide and Fullwidth, without the emoji, which have their own property.
  wide: () =>
    /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u,
});
const gap = '  ';

let segmenter: Intl.Segmenter | undefined;

function graphemes(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

function graphemeWidth(grapheme: string): number {
  const { emoji, zeroWidth, wide } = patterns;
  if (emoji.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) {
    if (!zeroWidth.test(character)) width += wide.test(character) ? 2 : 1;
  }
  return width;
}

/** Returns how many columns a terminal needs for the text: wide characters and emoji 2, marks and controls 0. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += graphemeWidth(segment);
  return width;
}

/** Returns the text; if it needs more than `width` columns, it is cut between graphemes and ends in `…`. */
export function fit(text: string, width: number): string {
  if (text.length <= width && narrow.test(text)) return text;
  let used = 0;
  let kept = 0;
  for (const { segment, index } of graphemes(text)) {
    used += graphemeWidth(segment);
    if (used < width) kept = index + segment.length;
    if (used > width) return width < 1 ? '' : `${text.slice(0, kept).trimEnd()}…`;
  }
  return text;
}

/** Returns texts fitted to a width; those that would look alike lose what they have in common at the beginning. */
export function fitApart(texts: readonly string[], width: number): string[] {
  const cut = texts.map((text) => fit(text, width));
  // How many characters all texts have in common that look alike.
  const common = new Map<string, { readonly text: string; length: number }>();
  for (const [index, text] of texts.entries()) {
    const known = common.get(cut[index] as string);
    if (known === undefined) common.set(cut[index] as string, { text, length: text.length });
    else if (known.text !== text) known.length = Math.min(known.length, commonLength(known.text, text));
  }
  return texts.map((text, index) => {
    const short = cut[index] as string;
    const { text: first, length } = common.get(short) as { text: string; length: number };
    // Nothing looks like it, or it is the beginning of all that do.
    const isWhole = text === first && length === text.length;
    return isWhole ? short : fit(`…${text.slice(differsAt(text, length, width))}`, width);
  });
}

// Returns where the word begins in which texts differ after `common` characters; if that is far off, the last place
// from which the difference and the end can be seen.
function differsAt(text: string, common: number, width: number): number {
  const word = text.slice(0, common).replace(/[^-\s]*$/, '').length;
  const at = common - word <= width / 2 ? word : Math.min(common, Math.max(0, text.length - width + 1));
  return /^[\udc00-\udfff]/.test(text.slice(at)) ? at - 1 : at;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Returns the text padded with spaces to `width` columns; a longer text is returned as it is. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/** Returns a text as lines, broken between words at `width` columns; a longer word gets a line of its own. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/**
 * Returns rows as lines of aligned columns under their titles (no title line if all are empty). Each cell is one line,
 * with control characters shown. No line is wider than `width` columns; undefined means as wide as needed.
 */
export function renderTable(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number | undefined,
): string {
  const titles = columns.map((column) => column.title);
  const head = titles.some((title) => title !== '') ? [titles] : [];
  const cells = [...head, ...rows].map((row) => columns.map((_, index) => cleanCell(row[index] ?? '')));
  const natural = naturalWidths(cells, columns);
  const kept = width === undefined ? [...columns.keys()] : keptColumns(natural, columns, width);
  const only = <T>(all: readonly T[]): T[] => kept.map((index) => all[index] as T);
  const shown = only(columns);
  const widths = shareWidth(only(natural), shown, width);
  const fitted = fitColumns(cells.map(only), shown, widths);
  const lines = fitted.map((row) => renderRow(row, shown, widths));
  return lines.map((line) => (width === undefined ? line : fit(line, width))).join('\n');
}

function cleanCell(text: string): string {
  if (oneWord.test(text)) return text;
  return showControls(text).replace(/\s+/g, ' ').trim();
}

function naturalWidths(cells: readonly (readonly string[])[], columns: readonly Column[]): number[] {
  return columns.map((_, index) =>
    cells.reduce((most, row) => Math.max(most, displayWidth(row[index] as string)), 0),
  );
}

// Returns which columns are shown, by their places.
function keptColumns(natural: readonly number[], columns: readonly Column[], width: number): number[] {
  const least = columns.map(({ shrink, min = 4 }, index) => {
    const own = natural[index] as number;
    return gap.length + (shrink === undefined ? own : Math.min(own, min));
  });
  const order = columns
    .flatMap(({ leave }, index) => (leave === undefined ? [] : [{ leave, index }]))
    .sort((one, other) => one.leave - other.leave);
  let needed = least.reduce((sum, each) => sum + each, -gap.length);
  const left = new Set<number>();
  for (const { index } of order) {
    if (needed <= width) break;
    left.add(index);
    needed -= least[index] as number;
  }
  return [...columns.keys()].filter((index) => !left.has(index));
}

function shareWidth(widths: number[], columns: readonly Column[], width: number | undefined): number[] {
  if (width === undefined) return widths;
  const gaps = gap.length * Math.max(0, columns.length - 1);
  let excess = widths.reduce((sum, each) => sum + each, gaps) - width;
  const order = columns
    .map(({ shrink = Number.MAX_SAFE_INTEGER, min = 4 }, index) => ({ shrink, min, index }))
    .sort((a, b) => a.shrink - b.shrink || b.index - a.index);
  for (const { index, min } of order) {
    const natural = widths[index] as number;
    const less = Math.max(0, Math.min(excess, natural - min));
    widths[index] = natural - less;
    excess -= less;
  }
  return widths;
}

function fitColumns(
  cells: readonly (readonly string[])[],
  columns: readonly Column[],
  widths: readonly number[],
): string[][] {
  const fitted = columns.map(({ isApart }, index) => {
    const texts = cells.map((row) => row[index] as string);
    const width = widths[index] as number;
    return isApart === true ? fitApart(texts, width) : texts.map((text) => fit(text, width));
  });
  return cells.map((_, row) => fitted.map((column) => column[row] as string));
}

function renderRow(row: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  const cells = columns.map(({ align }, index) => {
    return pad(row[index] as string, widths[index] as number, align);
  });
  return cells.join(gap).trimEnd();
}
