import { splitLead } from '../../core/markdown/item-text.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { cleanText } from '../../core/text/escape.ts';
import { redecodeDocument } from '../document/document.ts';
import { readChecklist } from '../sections/checklist.ts';
import { readStepNumbers } from '../sections/step-numbers.ts';
import type { LogDraft } from './draft.ts';
import { knowsNumbers } from './pick-step.ts';

/** A step that a call adds. */
export interface NewStep {
  readonly text: string;
  /** Undefined if it can't be told. */
  readonly number: number | undefined;
}

/**
 * Returns the steps that a call adds with their numbers, once the draft has the edits that add them: the next numbers, in
 * the order of the call. In a file that has no numbers, and gets none because nobody knows them, steps count as they stand.
 */
export function numberNewSteps({ doc, shown, edits }: LogDraft, add: readonly string[]): NewStep[] {
  if (add.length === 0) return [];
  const { areGiven, highest } = readStepNumbers(doc);
  if (areGiven || knowsNumbers(doc, shown)) {
    return add.map((text, index) => ({ text, number: highest + 1 + index }));
  }
  const { steps } = readChecklist(redecodeDocument(doc, applyEdits(doc.text, edits), doc.head));
  return add.map((text) => {
    const own = steps.findLast((step) => step.text === splitLead(cleanText(text)).lead);
    return { text, number: own?.number };
  });
}
