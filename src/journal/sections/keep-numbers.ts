import { splitLead } from '../../core/markdown/item-text.ts';
import type { Edit } from '../../core/text/edit.ts';
import { cleanText } from '../../core/text/escape.ts';
import type { Document } from '../document/document.ts';
import type { Step } from './checklist.ts';
import { readChecklist } from './checklist.ts';
import { numbersByText, readStepNumbers, renderNumbers } from './step-numbers.ts';

/** A change to a document's body. */
export interface BodyChange {
  readonly edits: readonly Edit[];
  /** Texts of new steps, in the order in which they get their numbers. */
  readonly newSteps?: readonly string[];
}

/**
 * Returns the value of `step_numbers` after a change; undefined if there are no steps and never were. Each step keeps the
 * number that it had in `before`, wherever it moved to, and new steps get the next ones, never a dropped step's.
 */
export function keepNumbers(before: Document, after: Document, change: BodyChange): string | undefined {
  const [old, now] = [before, after].map((doc) => readChecklist(doc).steps) as [
    readonly Step[],
    readonly Step[],
  ];
  const numbers = new Map<Step, number>();
  const byStart = new Map(now.map((step) => [step.item.start, step]));
  const moved: Step[] = [];
  for (const [step, start] of placesAfter(old, change.edits)) {
    const twin = start === undefined ? undefined : byStart.get(start);
    if (twin !== undefined) numbers.set(twin, step.number);
    else moved.push(step);
  }
  const numberOf = numbersByText(moved);
  for (const step of now) {
    const number = numbers.has(step) ? undefined : numberOf(step.text);
    if (number !== undefined) numbers.set(step, number);
  }
  const next = readStepNumbers(before).highest + 1;
  return numberAll(now, { numbers, next, newSteps: change.newSteps ?? [] });
}

/** Returns the value of `step_numbers` for a new session; `newSteps` are the texts of its plan. */
export function firstNumbers(doc: Document, newSteps: readonly string[]): string | undefined {
  return numberAll(readChecklist(doc).steps, { numbers: new Map(), next: 1, newSteps });
}

interface Numbering {
  readonly numbers: ReadonlyMap<Step, number>;
  readonly next: number;
  readonly newSteps: readonly string[];
}

function numberAll(steps: readonly Step[], { numbers, next, newSteps }: Numbering): string | undefined {
  const rankOf = numbersByText(
    newSteps.map((text, rank) => ({ text: splitLead(cleanText(text)).lead, number: rank })),
  );
  const fresh = steps
    .filter((step) => !numbers.has(step))
    .map((step) => ({ step, rank: rankOf(step.text) ?? newSteps.length }))
    .sort((a, b) => a.rank - b.rank);
  const all = new Map([...numbers, ...fresh.map(({ step }, index) => [step, next + index] as const)]);
  const numbered = steps.map((step) => ({ number: all.get(step) as number, text: step.text }));
  return renderNumbers(numbered, next + fresh.length - 1);
}

// Returns where each step begins after the edits; undefined if an edit took it away. Both lists are in document order.
function placesAfter(
  steps: readonly Step[],
  edits: readonly Edit[],
): (readonly [step: Step, start: number | undefined])[] {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let index = 0;
  let shift = 0;
  return steps.map((step) => {
    const { start } = step.item;
    for (let edit = ordered[index]; edit !== undefined && edit.end <= start; edit = ordered[index]) {
      shift += edit.text.length - (edit.end - edit.start);
      index += 1;
    }
    const next = ordered[index];
    return [step, next !== undefined && next.start <= start ? undefined : start + shift] as const;
  });
}
