import type { Items, ListItem } from '../../core/markdown/blocks.ts';
import { rawItemText, splitLead } from '../../core/markdown/item-text.ts';
import { groupItems } from '../../core/markdown/unread-list.ts';
import { applyEdits } from '../../core/text/edit.ts';
import type { Document, Section } from '../document/document.ts';
import type { Signed } from '../document/markers.ts';
import { findMarkers, readTimed, standsForNone } from '../document/markers.ts';

const task = /^\[([ xX])\](?=\s)/;
const taskAt = /\[[ xX]\](?=\s)/y;
const bareTaskAt = /\[[ xX]\][\r\n]/y;

/** What an item under Progress is. The current step is the first open one that is marked. */
export type ProgressKind = 'note' | 'open' | 'current' | 'done';

/** Items under Progress. If all are plain, their kinds are counted without reading each of them. */
export interface ProgressGroup {
  readonly items: Items;
  readonly done: number;
  /** Steps that are not done, including the current one. */
  readonly open: number;
  /** The index of the current step, or -1. */
  readonly current: number;
  /** Returns what an item is; undefined for a placeholder. */
  readonly kindOf: (index: number) => ProgressKind | undefined;
}

const known = new WeakMap<Document, readonly ProgressGroup[]>();

/** Returns what is under Progress, in order. It reads no text: most items of long lists are only counted. */
export function groupProgress(doc: Document): readonly ProgressGroup[] {
  const groups = known.get(doc) ?? findProgress(doc);
  known.set(doc, groups);
  return groups;
}

function findProgress({ text, outline, sections }: Document): ProgressGroup[] {
  const section = sections.get('progress');
  if (section === undefined) return [];
  const kindOf = kindFinder(text, section);
  return groupItems(outline, { start: section.body, end: section.end }).map((items) => {
    if (items.plainMarks !== undefined) {
      return { items, ...items.plainMarks, current: -1, kindOf: (index) => plainKind(text, items, index) };
    }
    const kinds = Array.from({ length: items.length }, (_, index) => kindOf(items, index));
    const done = kinds.filter((kind) => kind === 'done').length;
    const current = kinds.indexOf('current');
    const open = kinds.filter((kind) => kind === 'open').length + (current < 0 ? 0 : 1);
    return { items, done, open, current, kindOf: (index) => kinds[index] };
  });
}

function plainKind(text: string, items: Items, index: number): ProgressKind {
  const mark = markAt(text, items.contentAt(index));
  if (mark === '') return 'note';
  return mark === ' ' ? 'open' : 'done';
}

// Items are asked for in document order, so looking ahead to the next marker once serves all items before it.
function kindFinder(
  text: string,
  { body, end }: Section,
): (items: Items, index: number) => ProgressKind | undefined {
  const part = text.slice(body, end);
  let hasCurrent = false;
  let nextMarker = -1;
  return (items, index) => {
    const at = items.contentAt(index);
    if (nextMarker < at) nextMarker = body + indexOrLength(part, at - body);
    const isDoubtful = nextMarker < items.endAt(index) || beginsAt(bareTaskAt, text, at);
    const mark = isDoubtful ? readMark(text, items.at(index) as ListItem) : markAt(text, at);
    if (mark === '') return standsForNone(text, items, index) ? undefined : 'note';
    if (mark !== ' ' && mark !== markedOpen) return 'done';
    if (hasCurrent || mark === ' ') return 'open';
    hasCurrent = true;
    return 'current';
  };
}

function indexOrLength(text: string, from: number): number {
  const at = text.indexOf('CURRENT', from);
  return at < 0 ? text.length : at;
}

function beginsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

// The content of a task item's mark; empty if there is none.
function markAt(text: string, at: number): string {
  return beginsAt(taskAt, text, at) ? text.charAt(at + 1) : '';
}

const markedOpen = '<-';

// The same for an item that may contain the marker of the current step, even as its only text.
function readMark(text: string, item: ListItem): string {
  const { text: bare, marked } = withoutMarkers(rawItemText(text, item));
  const mark = task.exec(bare)?.[1] ?? '';
  return mark === ' ' && marked ? markedOpen : mark;
}

/** Returns the text of a step or note, without mark, time and marker. */
export function readProgress(
  text: string,
  item: ListItem,
  kind: ProgressKind,
): Signed & { readonly text: string } {
  const { text: bare } = withoutMarkers(rawItemText(text, item));
  return readTimed(kind === 'note' ? bare : splitLead(bare).lead.slice(4));
}

function withoutMarkers(raw: string): { text: string; marked: boolean } {
  const spans = findMarkers(raw);
  if (spans.length === 0) return { text: raw, marked: false };
  return {
    text: applyEdits(
      raw,
      spans.map((span) => ({ ...span, text: '' })),
    ),
    marked: true,
  };
}
