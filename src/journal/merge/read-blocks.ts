import type { ListItem } from '../../core/markdown/blocks.ts';
import { rawItemText } from '../../core/markdown/item-text.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document, SectionName } from '../document/document.ts';
import { contentEnd, foldHeading } from '../document/document.ts';
import { readLabels } from '../document/labels.ts';
import { isPlaceholder } from '../document/markers.ts';

/** A heading, a labelled line, a list item or other text of a body: the smallest unit that is merged as a whole. */
export interface RawBlock {
  readonly kind: 'heading' | 'label' | 'item' | 'text';
  /**
   * Which blocks can be under which: a heading's depth, 7 for a label, 8 for the rest, 0 for a fence that never closes.
   */
  readonly rank: number;
  /** Its lines, without the last line end. */
  readonly text: string;
  /** The line end and blank lines after it. */
  readonly gap: string;
  /** The known section it is in; empty if there is none. */
  readonly section: SectionName | '';
  /**
   * A heading's text or a label's key, in the form in which they are compared;
   * an item's text without indentation and marker.
   */
  readonly words: string;
  /** Whether it is the placeholder of an empty list. */
  readonly isPlaceholder: boolean;
  /** Whether it is the first heading of a known section. */
  readonly isSection: boolean;
  readonly item?: ListItem;
}

interface Found extends Span {
  readonly kind: RawBlock['kind'];
  readonly rank: number;
  readonly words?: string;
  readonly item?: ListItem;
}

/** Returns the blocks of a document's body in order, and the blank lines before the first. */
export function splitBlocks(doc: Document): { lead: string; blocks: RawBlock[] } {
  const { text } = doc;
  const found = withRest(doc, findBlocks(doc));
  const sectionAt = sectionsOf(doc);
  const blocks = found.map((one, index): RawBlock => {
    const next = found[index + 1]?.start ?? text.length;
    const end = trimEnd(text, one);
    const lines = text.slice(one.start, end);
    const words = one.item === undefined ? (one.words ?? lines) : rawItemText(text, one.item);
    return {
      kind: one.kind,
      rank: one.rank,
      text: lines,
      gap: text.slice(end, next),
      words,
      isPlaceholder: one.rank === 8 && isPlaceholder(words),
      ...sectionAt(one),
      ...(one.item === undefined ? {} : { item: one.item }),
    };
  });
  return { lead: text.slice(doc.head.bodyStart, found[0]?.start ?? text.length), blocks };
}

function findBlocks(doc: Document): Found[] {
  const { headings, items, paragraphs } = doc.outline;
  const labels = readLabels(doc, { start: doc.head.bodyStart, end: doc.text.length });
  const found: Found[] = [
    ...headings.map(({ start, end, level, text }): Found => {
      return { kind: 'heading', rank: level, start, end, words: foldHeading(text) };
    }),
    ...items.map((item): Found => ({ kind: 'item', rank: 8, start: item.start, end: item.end, item })),
  ];
  let next = 0;
  for (const { start, end } of paragraphs) {
    const cuts: Found[] = [{ kind: 'text', rank: 8, start, end }];
    for (let label = labels[next]; label !== undefined && label.start < end; label = labels[next]) {
      next += 1;
      const before = cuts.pop() as Found;
      if (label.start > before.start) cuts.push({ ...before, end: label.start });
      cuts.push({ kind: 'label', rank: 7, start: label.start, end, words: label.key });
    }
    found.push(...cuts);
  }
  return found.sort((a, b) => a.start - b.start);
}

// Adds code, quotes, HTML and rules: everything that is neither a heading nor an item nor a paragraph.
function withRest({ text, head, outline }: Document, found: readonly Found[]): Found[] {
  const all: Found[] = [];
  let at = head.bodyStart;
  for (const one of [...found, undefined]) {
    const end = contentEnd(text, { start: at, end: one?.start ?? text.length });
    // Nothing may follow a block that never closes.
    const open = Math.max(at, Math.min(end, outline.unclosed ?? end));
    all.push(...restIn(text, { start: at, end: open }, 8), ...restIn(text, { start: open, end }, 0));
    if (one !== undefined) all.push(one);
    at = one?.end ?? at;
  }
  return all;
}

function restIn(text: string, { start, end }: Span, rank: number): Found[] {
  const lines = text.slice(start, end);
  if (lines.trim() === '') return [];
  const first = text.lastIndexOf('\n', start + lines.search(/\S/)) + 1;
  return [{ kind: 'text', rank, start: Math.max(start, first), end }];
}

function sectionsOf(doc: Document): (found: Found) => Pick<RawBlock, 'section' | 'isSection'> {
  const sections = [...doc.sections.values()].sort((a, b) => a.start - b.start);
  let index = 0;
  return ({ start }) => {
    let section = sections[index];
    for (; section !== undefined && section.end <= start; section = sections[index]) index += 1;
    if (section === undefined || section.start > start) return { section: '', isSection: false };
    return { section: section.name, isSection: section.start === start };
  };
}

function trimEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
  // Blanks at the end of the last line belong to it: two of them are a line break.
  while (at < end && /[^\r\n]/.test(text.charAt(at))) at += 1;
  return at;
}
