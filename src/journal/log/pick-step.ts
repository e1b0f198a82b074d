import { numberOf, pickAll, severalFit } from '../../core/text/pick.ts';
import type { Document } from '../document/document.ts';
import type { Step } from '../sections/checklist.ts';
import { readChecklist } from '../sections/checklist.ts';
import type { ShownNumbers } from '../sections/shown-numbers.ts';
import { sumOfShown } from '../sections/shown-numbers.ts';
import { readStepNumbers } from '../sections/step-numbers.ts';
import type { LogDraft } from './draft.ts';
import { isKnownNumber, unknownNumber } from './known-number.ts';

/** What steps are called in error messages, and the command that lists them. */
export const stepWords = { what: 'step', hint: 'session-journal view --progress' };

/**
 * Returns the step that a text or number means; undefined if none fits. If several match but only one is open, that
 * one is meant; with `prefers: 'done'`, the only one that is done. Throws a Failure if several of these match, or if
 * the number may mean another step to whoever gave it.
 */
export function pickStep(
  { doc, shown }: LogDraft,
  wanted: string,
  { steps, prefers = 'open' }: { readonly steps: readonly Step[]; readonly prefers?: 'open' | 'done' },
): Step | undefined {
  const found = pickAll(wanted, steps);
  const likely = found.filter((step) => step.done === (prefers === 'done'));
  if (likely.length > 1) throw severalFit(wanted, likely, stepWords);
  const step = likely[0] ?? found[0];
  if (step === undefined || numberOf(wanted, steps) === undefined) return step;
  const { areGiven } = readStepNumbers(doc);
  if (!isKnownNumber({ ...step, isWritten: areGiven }, 'step', shown)) {
    throw unknownNumber(step, steps, stepWords.what);
  }
  return step;
}

/** Says whether the document has no numbers, but whoever logs was shown every step with the number that it has now. */
export function knowsNumbers(doc: Document, shown: ShownNumbers): boolean {
  if (shown.size === 0 || readStepNumbers(doc).areGiven) return false;
  return readChecklist(doc).steps.every((step) => shown.get(`step ${step.number}`) === sumOfShown(step));
}
