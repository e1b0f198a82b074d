import { cutToLetters } from '../../core/text/cut.ts';
import type { Session } from '../../journal/session/session.ts';

const longestStep = 100;

/** Returns the line of a reply that says how many steps are done, and which one is current; nothing without a plan. */
export function stepsLines({ figures: { done, total }, currentStep }: Session): string[] {
  if (total === 0) return [];
  const current = currentStep === '' ? '' : ` · Current: ${cutToLetters(currentStep, longestStep)}`;
  return [`   Steps: ${done}/${total}${current}`];
}
