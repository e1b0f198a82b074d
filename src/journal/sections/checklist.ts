import type { ListItem } from '../../core/markdown/blocks.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document, Section } from '../document/document.ts';
import { foldHeading, subheadings } from '../document/document.ts';
import type { Signed } from '../document/markers.ts';
import { groupProgress, readProgress } from './progress-items.ts';
import { readStepNumbers } from './step-numbers.ts';

/**
 * Where an item is under Progress: in a subsection of the format, in a
 * person's own, or above every subsection (`flat`).
 */
export type ProgressPlace = 'completed' | 'in-progress' | 'remaining' | 'own' | 'flat';

/** A task item under Progress. */
export interface Step extends Signed {
  /** The number it was given once; its position among all steps if the front matter doesn't have their numbers. */
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
  const numbers = readStepNumbers(doc);
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
        steps.push({ number: numbers.at(steps.length), ...which, ...said, place: placeOf(item.start), item });
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
