import type { Items, ListItem } from '../../core/markdown/blocks.ts';
import { rawItemText, splitLead } from '../../core/markdown/item-text.ts';
import { groupItems } from '../../core/markdown/unread-list.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { revealText } from '../../core/text/escape.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document, Section } from '../document/document.ts';
import { foldHeading, subheadings } from '../document/document.ts';
import type { Signed } from '../document/markers.ts';
import { findMarkers, splitTime, standsForNone } from '../document/markers.ts';

/**
 * Where an item is under Progress: in a subsection of the format, in a
 * person's own, or above every subsection (`flat`).
 */
export type ProgressPlace = 'completed' | 'in-progress' | 'remaining' | 'own' | 'flat';

/** A task item under Progress. */
export interface Step extends Signed {
  /** Position among all steps of the document, from 1. */
  readonly number: number;
  readonly done: boolean;
  /** The item's first paragraph, without mark, time and marker. */
  readonly text: string;
  readonly current: boolean;
  readonly place: ProgressPlace;
  readonly item: ListItem;
}

/** A plain item under Progress: something that was done, but isn't counted. */
export interface Note extends Signed {
  /** The whole item, without time and marker. */
  readonly text: string;
  readonly item: ListItem;
}

/** Everything under Progress. */
export interface Checklist {
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
}

const task = /^\[([ xX])\](?=\s)/;
const taskAt = /\[[ xX]\](?=\s)/y;
const bareTaskAt = /\[[ xX]\][\r\n]/y;
const places: ReadonlyMap<string, ProgressPlace> = new Map([
  ['completed', 'completed'],
  ['in progress', 'in-progress'],
  ['remaining', 'remaining'],
]);

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

/** Returns the steps and notes of a document in document order; at most one step is the current one. */
export function readChecklist(doc: Document): Checklist {
  const section = doc.sections.get('progress');
  if (section === undefined) return { steps: [], notes: [] };
  const placeOf = placesIn(doc, section);
  const steps: Step[] = [];
  const notes: Note[] = [];
  for (const { items, kindOf } of groupProgress(doc)) {
    for (let index = 0; index < items.length; index += 1) {
      const kind = kindOf(index);
      if (kind === undefined) continue;
      const item = items.at(index) as ListItem;
      const said = readProgress(doc.text, item, kind);
      if (kind === 'note') notes.push({ ...said, item });
      else {
        const which = { done: kind === 'done', current: kind === 'current' };
        steps.push({ number: steps.length + 1, ...which, ...said, place: placeOf(item.start), item });
      }
    }
  }
  return { steps, notes };
}

/** Returns the texts of the steps that are not done. */
export function readOpenSteps(doc: Document): string[] {
  const texts: string[] = [];
  for (const { items, open, kindOf } of groupProgress(doc)) {
    for (let index = 0; open > 0 && index < items.length; index += 1) {
      const kind = kindOf(index);
      if (kind !== 'open' && kind !== 'current') continue;
      texts.push(readProgress(doc.text, items.at(index) as ListItem, kind).text);
    }
  }
  return texts;
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

function readTimed(raw: string): Signed & { readonly text: string } {
  const { lead, rest } = splitLead(raw);
  const { text, ...stamp } = splitTime(lead.trim());
  return { text: revealText(rest === '' ? text : `${text}\n${rest}`).trim(), ...stamp };
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

function placesIn(doc: Document, section: Section): (offset: number) => ProgressPlace {
  const headings = subheadings(doc, section);
  let index = -1;
  // Items come in document order, so one pass over the headings is enough.
  return (offset) => {
    while (index + 1 < headings.length && (headings[index + 1] as Span).start < offset) index += 1;
    const heading = headings[index];
    return heading === undefined ? 'flat' : (places.get(foldHeading(heading.text)) ?? 'own');
  };
}

/**
 * Returns the range below one of the format's headings under Progress, up to the next heading; `outerEnd` includes
 * deeper headings. Undefined if the heading is missing.
 */
export function findPlace(
  doc: Document,
  section: Section,
  place: ProgressPlace,
): (Span & { outerEnd: number }) | undefined {
  const headings = subheadings(doc, section);
  const index = headings.findIndex((heading) => places.get(foldHeading(heading.text)) === place);
  const heading = headings[index];
  if (heading === undefined) return undefined;
  const next = headings.slice(index + 1);
  const outer = next.find(({ level }) => level <= heading.level);
  const end = next[0]?.start ?? section.end;
  return { start: heading.end, end, outerEnd: outer?.start ?? section.end };
}
