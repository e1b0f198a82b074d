import { Failure } from '../../core/failure.ts';
import { cutToLetters } from '../../core/text/cut.ts';
import { oneLine } from '../../core/text/escape.ts';
import { listSome } from '../../core/text/list-some.ts';
import { numberOf, pickAll, severalFit } from '../../core/text/pick.ts';
import type { Document } from '../document/document.ts';
import type { Step } from '../sections/checklist.ts';
import { readChecklist } from '../sections/checklist.ts';
import { readStepNumbers, sumOfStep } from '../sections/step-numbers.ts';
import type { LogDraft, ShownSteps } from './draft.ts';

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
  const known = shown.get(step.number);
  const isCertain = known === undefined ? readStepNumbers(doc).areGiven : known === sumOfStep(step);
  if (!isCertain) throw uncertainNumber(step, steps);
  return step;
}

/** Says whether the document has no numbers, but whoever logs was shown every step with the number that it has now. */
export function knowsNumbers(doc: Document, shown: ShownSteps): boolean {
  if (shown.size === 0 || readStepNumbers(doc).areGiven) return false;
  return readChecklist(doc).steps.every((step) => shown.get(step.number) === sumOfStep(step));
}

const mostListed = 40;

function uncertainNumber(step: Step, steps: readonly Step[]): Failure {
  const inOrder = [...steps].sort((a, b) => a.number - b.number);
  const open = inOrder.filter((one) => one !== step && !one.done);
  const listed = inOrder.length > mostListed ? [step, ...open] : inOrder;
  const lines = listed.map(
    (one) => `${one.number}. ${cutToLetters(oneLine(one.text), 60)}${one.done ? ' (done)' : ''}`,
  );
  const message = `Step ${step.number} may not be the step you mean: the steps or their numbers have changed`;
  return new Failure('refused', message, {
    hint: `Give one of these numbers, or the step's text: ${listSome(lines, mostListed, ' · ')}`,
    data: {
      wanted: String(step.number),
      candidates: listed.slice(0, mostListed).map(({ number, text }) => ({ number, text })),
    },
  });
}
