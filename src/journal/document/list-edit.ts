import type { List } from '../../core/lazy.ts';
import { chain } from '../../core/lazy.ts';
import type { Items, ListItem } from '../../core/markdown/blocks.ts';
import { groupItems } from '../../core/markdown/unread-list.ts';
import type { Edit } from '../../core/text/edit.ts';
import { containText } from '../../core/text/escape.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document, SectionName } from './document.ts';
import { contentEnd, eolBefore, firstSubheading, itemsIn } from './document.ts';
import type { Manner } from './insertion.ts';
import { closedEnd, createSection, insertBlock, insertLines, mannerAt } from './insertion.ts';
import { dropLeftNone } from './left-placeholder.ts';
import { isPlaceholder, standsForNone } from './markers.ts';

/** A list item to write: a person's text with our markup around its first paragraph, or lines to move unchanged. */
export type NewItem =
  | { readonly text: string; readonly before?: string; readonly after?: string }
  | { readonly raw: string };

/** The style in which the items of a list are written. */
export interface ListStyle {
  readonly indent: string;
  readonly bullet: ListItem['bullet'];
  /** White space between the marker and the text. */
  readonly gap: string;
  /** Number of the next item, and what to add for each item after it. */
  readonly number: number;
  readonly step: number;
  /** True if there are blank lines between the items. */
  readonly loose: boolean;
}

/** What to add to a list. */
export interface Addition {
  readonly items: readonly NewItem[];
  /** Whether to number a new list. */
  readonly ordered?: boolean;
  /** Items that are removed in the same change. */
  readonly gone?: ReadonlySet<ListItem>;
}

const highestNumber = 999_999_999;

/** Returns the style of a new list: `- x`, or `1. x` if it is ordered. */
export function plainStyle(ordered: boolean): ListStyle {
  return { indent: '', bullet: ordered ? '.' : '-', gap: ' ', number: 1, step: 1, loose: false };
}

/** Returns the lines of a new list. */
export function renderList(items: readonly NewItem[], { eol, indent }: Manner, ordered = false): string {
  return renderItems(items, { ...plainStyle(ordered), indent }, eol);
}

/** Returns the lines of new list items, each with a line end. */
export function renderItems(items: readonly NewItem[], style: ListStyle, eol: string): string {
  let number = style.number;
  const lines = items.map((item) => {
    if ('raw' in item) return item.raw.replace(/^(?=.)/gm, style.indent);
    const isOrdered = style.bullet === '.' || style.bullet === ')';
    const marker = `${style.indent}${isOrdered ? Math.min(number, highestNumber) : ''}${style.bullet}${style.gap}`;
    number += style.step;
    return marker + renderBody(item, indentBelow(marker), eol) + eol;
  });
  return lines.join(style.loose ? eol : '');
}

/** Returns the lines of an item after its marker, without the last line end. */
export function renderBody(item: Exclude<NewItem, { raw: string }>, indent: string, eol: string): string {
  const { text, before = '', after = '' } = item;
  const contained = containText(text, { indent, eol, inline: before !== '' });
  const lead = contained.indexOf(eol + eol);
  const end = lead < 0 ? contained.length : lead;
  return before + contained.slice(0, end) + after + contained.slice(end);
}

/**
 * Returns the indentation of an item's later lines. It is of tabs if the marker is followed by one, because then the
 * text is at a tab stop of 4.
 */
export function indentBelow(marker: string): string {
  const isTabbed = marker.endsWith('\t');
  let column = 0;
  for (const char of marker) column += char === '\t' ? 4 - (column % 4) : 1;
  return isTabbed ? '\t'.repeat(column / 4) : ' '.repeat(column);
}

/** Returns the edits that append items to the list in a span, in the list's style. */
export function appendItems(doc: Document, region: Span, addition: Addition): Edit[] {
  const { items, ordered = false, gone } = addition;
  if (items.length === 0) return [];
  const groups = groupItems(doc.outline, region);
  const placeholder = findPlaceholder(doc, region, groups);
  if (placeholder !== undefined) {
    const item = itemsIn(doc, placeholder)[0];
    const style = item === undefined ? plainStyle(ordered) : { ...styleAfter(doc, [item], 0), number: 1 };
    return [{ ...placeholder, text: renderItems(items, style, eolBefore(doc.text, placeholder.end)) }];
  }
  const present = chain(groups);
  const last = present.at(present.length - 1);
  if (last === undefined) {
    return [insertBlock(doc, renderList(items, mannerAt(doc, closedEnd(doc, region)), ordered), region)];
  }
  const kept = lastKept(present, gone);
  const style =
    kept < 0
      ? { ...styleAfter(doc, present, present.length - 1), number: 1 }
      : styleAfter(doc, present, kept);
  const eol = eolBefore(doc.text, last.end);
  const isParted = (style.loose && kept >= 0) || opensInText(doc, { present, gone, style });
  return [insertLines(doc, last.end, (isParted ? eol : '') + renderItems(items, style, eol))];
}

// The index of the last item that stays, or -1.
function lastKept(present: List<ListItem>, gone: Addition['gone']): number {
  let index = present.length - 1;
  while (index >= 0 && gone?.has(present.at(index) as ListItem) === true) index -= 1;
  return index;
}

// If the last items go, the new ones may follow a paragraph, which only the number 1 can interrupt.
function opensInText(
  doc: Document,
  { present, gone, style }: { present: List<ListItem>; gone: Addition['gone']; style: ListStyle },
): boolean {
  if (!/[.)]/.test(style.bullet) || style.number === 1) return false;
  for (let index = present.length - 1; index > 0; index -= 1) {
    const [before, item] = [present.at(index - 1) as ListItem, present.at(index) as ListItem];
    if (gone?.has(item) !== true) return false;
    if (/\S/.test(doc.text.slice(before.end, item.start))) return true;
  }
  return false;
}

/** Returns where `None currently` or `(none yet)` replaces a list, as an item or a plain line; undefined without one. */
export function findPlaceholder(doc: Document, region: Span, groups: readonly Items[]): Span | undefined {
  for (const items of groups) {
    if (items.plainMarks !== undefined) continue;
    for (let index = 0; index < items.length; index += 1) {
      if (!standsForNone(doc.text, items, index)) continue;
      const { start, end } = items.at(index) as ListItem;
      return { start, end };
    }
  }
  const end = contentEnd(doc.text, region);
  const content = doc.text.slice(region.start, end);
  if (!isPlaceholder(content)) return undefined;
  return { start: region.start + content.search(/\S/), end };
}

function styleAfter(doc: Document, items: List<ListItem>, index: number): ListStyle {
  const last = items.at(index) as ListItem;
  const [before, after] = [index - 1, index + 1].map((beside) => {
    const item = beside < 0 ? undefined : items.at(beside);
    return item?.list === last.list ? item : undefined;
  });
  const step = before?.number !== undefined && before.number === last.number ? 0 : 1;
  const marker = doc.text.slice(last.start, last.content);
  return {
    indent: marker.slice(0, last.marker - last.start),
    bullet: last.bullet,
    gap: /[ \t]+$/.exec(marker)?.[0] ?? ' ',
    number: (last.number ?? 0) + step,
    step,
    loose: isLoose(doc.text, last, [before, after]),
  };
}

// A list with one item is loose if there is a blank line in the item.
function isLoose(text: string, { start, end }: ListItem, beside: readonly (ListItem | undefined)[]): boolean {
  const [before, after] = beside;
  if (before === undefined && after === undefined) return /\n[ \t]*\r?\n/.test(text.slice(start, end));
  return (before !== undefined && before.end < start) || (after !== undefined && end < after.start);
}

/** Returns the edits that append items to a known section, which is created in its place if it is missing. */
export function appendToSection(doc: Document, name: SectionName, addition: Addition): Edit[] {
  const section = doc.sections.get(name);
  if (addition.items.length === 0) return [];
  if (section !== undefined) {
    // Below a person's subheading, it would become part of what that one is about.
    const region = { start: section.body, end: firstSubheading(doc, section)?.start ?? section.end };
    const edits = appendItems(doc, region, addition);
    const taken = [...edits, ...(addition.gone ?? [])];
    const left = dropLeftNone(doc, region).filter(
      (one) => !taken.some(({ start, end }) => one.start < end && start < one.end),
    );
    return [...edits, ...left];
  }
  return [createSection(doc, name, (manner) => renderList(addition.items, manner, addition.ordered))];
}
