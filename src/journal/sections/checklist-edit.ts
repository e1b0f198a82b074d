import type { ListItem } from '../../core/markdown/blocks.ts';
import { dedent } from '../../core/markdown/item-text.ts';
import { groupItems } from '../../core/markdown/unread-list.ts';
import type { Edit } from '../../core/text/edit.ts';
import { applyEdits } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document } from '../document/document.ts';
import { eolBefore, lineStart, subheadings } from '../document/document.ts';
import { dropItems } from '../document/list-drop.ts';
import { currentMarker, findMarkers } from '../document/markers.ts';
import type { Step } from './checklist.ts';
import { readChecklist } from './checklist.ts';
import type { Additions, SeedPlace } from './checklist-place.ts';
import { placeItems } from './checklist-place.ts';
import { highestNumber } from './step-numbers.ts';
import type { ReadItem } from './step-words.ts';
import { stepWords } from './step-words.ts';

/** One change to the checklist; its steps are those of the document before the change. */
export interface ChecklistChange {
  /** All steps of the document, as `readChecklist` gave them. */
  readonly steps: readonly Step[];
  /** Texts of things done that aren't steps. */
  readonly notes: readonly string[];
  readonly done: readonly Step[];
  /** Done steps that are open again. */
  readonly undone?: readonly Step[];
  /** Steps to remove. */
  readonly dropped?: readonly Step[];
  /** Texts of new steps. */
  readonly add: readonly string[];
  /** The indexes in `add` of new steps that are done already. */
  readonly addedDone?: ReadonlySet<number>;
  /** The step to work on now: one of the document's, or the index of a new one in `add`. */
  readonly current?: Step | number;
  /** The time to write, `2025-01-15T10:00Z`. */
  readonly time: string;
}

interface Plan {
  readonly doc: Document;
  readonly time: string;
  readonly done: ReadonlySet<Step>;
  readonly undone: ReadonlySet<Step>;
  /** The step to mark as current, or the index of a new one. */
  readonly next: Step | number | undefined;
  /** The marker as the document writes it. */
  readonly marker: string;
  readonly readItem: ReadItem;
}

/**
 * Returns the edits for a change to the checklist. Afterwards exactly one
 * open step is marked as current, if any is open.
 */
export function editChecklist(doc: Document, change: ChecklistChange, readItem: ReadItem): Edit[] {
  const { time, add } = change;
  const next = changesSteps(change) ? nextCurrent(change) : undefined;
  const marker = markerOf(doc, change.steps);
  const [done, undone, dropped] = [change.done, change.undone, change.dropped].map(
    (steps) => new Set(steps),
  ) as [Set<Step>, Set<Step>, Set<Step>];
  const plan: Plan = { doc, time, done, undone, next, marker, readItem };
  const moved: Additions = { completed: [], 'in-progress': [], remaining: [], flat: [] };
  const gone = [...dropped];
  const edits: Edit[] = [];
  for (const step of changesSteps(change) ? change.steps : []) {
    if (dropped.has(step)) continue;
    const own = editStep(plan, step);
    const target = targetOf(plan, step);
    if (target === undefined) edits.push(...own);
    else {
      moved[target].push({ raw: movedLines(doc, step.item, own) });
      gone.push(step);
    }
  }
  if (changesSteps(change)) edits.push(...unmarkNotes(doc));
  const isFlat = isFlatList(doc);
  for (const text of change.notes) moved[isFlat ? 'flat' : 'completed'].push({ text, after: ` (${time})` });
  for (const [index, text] of add.entries()) {
    if (change.addedDone?.has(index)) {
      moved[isFlat ? 'flat' : 'completed'].push({ text, before: '[x] ', after: ` (${time})` });
      continue;
    }
    const item = { text, before: '[ ] ', after: next === index ? marker : '' };
    moved[isFlat ? 'flat' : next === index ? 'in-progress' : 'remaining'].push(item);
  }
  return [
    ...edits,
    ...dropMoved(doc, gone, moved),
    ...placeItems(doc, moved, new Set(gone.map(({ item }) => item))),
  ];
}

function dropMoved(doc: Document, gone: readonly Step[], moved: Additions): Edit[] {
  const places = [...new Set(gone.map(({ place }) => place))];
  return places.flatMap((place) => {
    const items = gone.filter((step) => step.place === place).map(({ item }) => item);
    return dropItems(doc, items, { of: items, refilled: place !== 'own' && moved[place].length > 0 });
  });
}

function markerOf(doc: Document, steps: readonly Step[]): string {
  const item = steps.find((step) => step.current)?.item;
  const lines = item === undefined ? '' : doc.text.slice(item.start, item.end);
  const span = findMarkers(lines)[0];
  const written = span === undefined ? '' : lines.slice(span.start, span.end).trimEnd();
  return /^[ \t]/.test(written) ? written : currentMarker;
}

function changesSteps(change: ChecklistChange): boolean {
  const { done, undone = [], dropped = [], add, current } = change;
  return done.length + undone.length + dropped.length + add.length > 0 || current !== undefined;
}

function isFlatList(doc: Document): boolean {
  const section = doc.sections.get('progress');
  if (section === undefined || subheadings(doc, section).length > 0) return false;
  return groupItems(doc.outline, { start: section.body, end: section.end }).length > 0;
}

// Returns the step to mark: the requested one, or the first that exists of the one already marked, the first open one
// under In Progress, the first open one after what was just done, the first open one, and a new one.
function nextCurrent(change: ChecklistChange): Step | number | undefined {
  if (change.current !== undefined) return change.current;
  const gone = new Set([...change.done, ...(change.dropped ?? [])]);
  const open = change.steps.filter((step) => {
    return !gone.has(step) && (!step.done || change.undone?.includes(step) === true);
  });
  const lastDone = highestNumber(change.done);
  return (
    open.find((step) => step.current) ??
    open.find((step) => step.place === 'in-progress') ??
    open.find((step) => step.number > lastDone) ??
    open[0] ??
    firstOpen(change)
  );
}

/**
 * Returns the step that is next in a document: the first open one under In Progress, the first open one after the last
 * that is done, or the first open one; undefined if none is open.
 */
export function nextStep(steps: readonly Step[]): Step | undefined {
  const open = steps.filter((step) => !step.done);
  const lastDone = steps.findLastIndex((step) => step.done);
  return (
    open.find((step) => step.place === 'in-progress') ??
    open.find((step) => steps.indexOf(step) > lastDone) ??
    open[0]
  );
}

function firstOpen({ add, addedDone }: ChecklistChange): number | undefined {
  const index = add.findIndex((_, at) => addedDone?.has(at) !== true);
  return index < 0 ? undefined : index;
}

function targetOf({ done, undone, next }: Plan, step: Step): SeedPlace | undefined {
  if (undone.has(step) && step.place === 'completed') return step === next ? 'in-progress' : 'remaining';
  if (done.has(step) && (step.place === 'in-progress' || step.place === 'remaining')) return 'completed';
  return step === next && step.place === 'remaining' ? 'in-progress' : undefined;
}

// The item's lines unchanged, but starting at the beginning of the line:
// indented, they might be read as part of another item.
function movedLines(doc: Document, item: ListItem, edits: readonly Edit[]): string {
  const shifted = edits.map(({ start, end, text }) => ({
    start: start - item.start,
    end: end - item.start,
    text,
  }));
  const lines = applyEdits(doc.text.slice(item.start, item.end), shifted);
  const column = item.marker - lineStart(doc.text, item.marker);
  const whole = /[\r\n]$/.test(lines) ? lines : lines + eolBefore(doc.text, item.end);
  return column === 0
    ? whole
    : whole
        .split('\n')
        .map((line) => dedent(line, column))
        .join('\n');
}

function editStep({ doc, time, done, undone, next, marker, readItem }: Plan, step: Step): Edit[] {
  const { start, end, content } = step.item;
  const lines = doc.text.slice(start, end);
  const isNext = step === next;
  const markers = findMarkers(lines).map((span) => ({ start: start + span.start, end: start + span.end }));
  const keepsMarker = isNext && markers.length === 1;
  const edits: Edit[] = keepsMarker ? [] : markers.map((span) => ({ ...span, text: '' }));
  const after = done.has(step) ? ` (${time})` : isNext && !keepsMarker ? marker : '';
  if (after === '' && !undone.has(step)) return edits;
  const words = stepWords(doc, step, readItem);
  if (undone.has(step)) {
    edits.push({ start: content + 1, end: content + 2, text: ' ' });
    if (words.time.start < words.time.end) edits.push({ ...words.time, text: '' });
  }
  if (done.has(step)) edits.push({ start: content + 1, end: content + 2, text: 'x' });
  return after === '' ? edits : withText(edits, words.leadEnd, after);
}

// If a marker is removed at that place, the text replaces it.
function withText(edits: readonly Edit[], at: number, text: string): Edit[] {
  const index = edits.findIndex((edit) => edit.text === '' && edit.start <= at && at <= edit.end);
  const removal = edits[index];
  if (removal === undefined) return [...edits, { start: at, end: at, text }];
  return edits.with(index, { ...removal, text });
}

function unmarkNotes(doc: Document): Edit[] {
  return readChecklist(doc).notes.flatMap(({ item }) => {
    const spans: Span[] = findMarkers(doc.text.slice(item.start, item.end));
    return spans.map((span) => ({ start: item.start + span.start, end: item.start + span.end, text: '' }));
  });
}
