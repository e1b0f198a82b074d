import { revealText } from './contain.ts';
import type { Document, Section, Span } from './document.ts';
import { foldHeading, itemsIn, subheadings } from './document.ts';
import { applyEdits } from './edit.ts';
import { rawItemText, splitLead } from './item-text.ts';
import { findMarkers, isPlaceholder, splitTime } from './markers.ts';
import type { ListItem } from './outline.ts';

/** Where under Progress an item stands: a subsection of the seed, a person's own, or above every subsection. */
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

/** A plain item under Progress: something that was done, not counted. */
export interface Note {
  /** All of the item, without time and marker. */
  readonly text: string;
  readonly time: string | undefined;
  readonly item: ListItem;
}

/** What stands under Progress. */
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

/** Returns the steps and notes of a document in document order; at most one step is the current one. */
export function readChecklist(doc: Document): Checklist {
  const section = doc.sections.get('progress');
  if (section === undefined) return { steps: [], notes: [] };
  const placeOf = placesIn(doc, section);
  const steps: Step[] = [];
  const notes: Note[] = [];
  let hasCurrent = false;
  for (const item of itemsIn(doc, { start: section.body, end: section.end })) {
    const raw = rawItemText(doc.text, item);
    const { text: bare, marked } = withoutMarkers(raw);
    const mark = task.exec(bare)?.[1];
    if (mark === undefined) {
      if (!isPlaceholder(raw)) notes.push({ ...readTimed(bare), item });
      continue;
    }
    const { text, time } = readTimed(splitLead(bare).lead.slice(4));
    const done = mark !== ' ';
    const current: boolean = !done && !hasCurrent && marked;
    hasCurrent ||= current;
    steps.push({ number: steps.length + 1, done, text, time, current, place: placeOf(item.start), item });
  }
  return { steps, notes };
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
  // Items come in document order, so one walk over the headings serves them all.
  return (offset) => {
    while (index + 1 < headings.length && (headings[index + 1] as Span).start < offset) index += 1;
    const heading = headings[index];
    return heading === undefined ? 'flat' : (places.get(foldHeading(heading.text)) ?? 'own');
  };
}

/** Returns how many steps are done, and how many there are. */
export function countSteps(steps: readonly Step[]): { done: number; total: number } {
  return { done: steps.filter((step) => step.done).length, total: steps.length };
}

/**
 * Returns the stretch below one of the seed's headings under Progress, up to the next heading, and the end of
 * what belongs to it with deeper headings; undefined if absent.
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
