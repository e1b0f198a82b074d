import type { ListItem } from '../../core/markdown/blocks.ts';
import { rawItemText, splitLead } from '../../core/markdown/item-text.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { revealText } from '../../core/text/escape.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document, Section } from '../document/document.ts';
import { foldHeading, itemsIn, subheadings } from '../document/document.ts';
import { findMarkers, isPlaceholder, splitTime } from '../document/markers.ts';

/**
 * Where an item is under Progress: in a subsection of the format, in a
 * person's own, or above every subsection (`flat`).
 */
export type ProgressPlace = 'completed' | 'in-progress' | 'remaining' | 'own' | 'flat';

/** A task item under Progress. */
export interface Step {
  /** Position among all steps of the document, from 1. */
  readonly number: number;
  readonly done: boolean;
  /** The item's first paragraph, without mark, time and marker. */
  readonly text: string;
  readonly time: string | undefined;
  readonly current: boolean;
  readonly place: ProgressPlace;
  readonly item: ListItem;
}

/** A plain item under Progress: something that was done, but isn't counted. */
export interface Note {
  /** The whole item, without time and marker. */
  readonly text: string;
  readonly time: string | undefined;
  readonly item: ListItem;
}

/** Everything under Progress. */
export interface Checklist {
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
}

const task = /^\[([ xX])\](?=\s)/;
const places: ReadonlyMap<string, ProgressPlace> = new Map([
  ['completed', 'completed'],
  ['in progress', 'in-progress'],
  ['remaining', 'remaining'],
]);

/** A step or note whose text hasn't been read yet: most of a long list is only counted. */
export interface ProgressLine {
  readonly kind: 'step' | 'note';
  readonly done: boolean;
  readonly current: boolean;
  readonly item: ListItem;
  /** Returns its text and time, like a step's or note's `text` and `time`. */
  readonly read: () => { text: string; time: string | undefined };
}

/** Returns the steps and notes of a document in document order; at most one step is the current one. */
export function readChecklist(doc: Document): Checklist {
  const section = doc.sections.get('progress');
  if (section === undefined) return { steps: [], notes: [] };
  const placeOf = placesIn(doc, section);
  const steps: Step[] = [];
  const notes: Note[] = [];
  for (const { kind, done, current, item, read } of readProgressLines(doc)) {
    if (kind === 'note') notes.push({ ...read(), item });
    else steps.push({ number: steps.length + 1, done, ...read(), current, place: placeOf(item.start), item });
  }
  return { steps, notes };
}

/** Returns the same steps and notes in one list, with their texts on demand. */
export function readProgressLines(doc: Document): ProgressLine[] {
  const section = doc.sections.get('progress');
  if (section === undefined) return [];
  const lines: ProgressLine[] = [];
  let hasCurrent = false;
  for (const item of itemsIn(doc, { start: section.body, end: section.end })) {
    const { mark, marked } = readMark(doc.text, item);
    const done = mark !== undefined && mark !== ' ';
    const current: boolean = mark === ' ' && !hasCurrent && marked;
    hasCurrent ||= current;
    const kind = mark === undefined ? 'note' : 'step';
    if (kind === 'note' && isPlaceholder(doc.text.slice(item.content, item.end))) continue;
    lines.push({ kind, done, current, item, read: () => readLine(doc.text, item, kind) });
  }
  return lines;
}

// Returns what is in a task item's mark, and whether the item has a marker of the current step.
function readMark(text: string, item: ListItem): { mark: string | undefined; marked: boolean } {
  const source = text.slice(item.content, item.end);
  if (!source.includes('CURRENT') && !/^\[[ xX]\][\r\n]/.test(source)) {
    return { mark: task.exec(source)?.[1], marked: false };
  }
  const { text: bare, marked } = withoutMarkers(rawItemText(text, item));
  return { mark: task.exec(bare)?.[1], marked };
}

function readLine(text: string, item: ListItem, kind: ProgressLine['kind']): ReturnType<typeof readTimed> {
  const { text: bare } = withoutMarkers(rawItemText(text, item));
  return readTimed(kind === 'note' ? bare : splitLead(bare).lead.slice(4));
}

function readTimed(raw: string): { text: string; time: string | undefined } {
  const { lead, rest } = splitLead(raw);
  const { text, time } = splitTime(lead.trim());
  return { text: revealText(rest === '' ? text : `${text}\n${rest}`).trim(), time };
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

/** Returns how many steps are done, and how many there are. */
export function countSteps(steps: readonly { readonly done: boolean }[]): { done: number; total: number } {
  return { done: steps.filter((step) => step.done).length, total: steps.length };
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
