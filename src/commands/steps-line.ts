import { cutToLetters } from '../core/text/cut.ts';
import type { Session } from '../journal/session/session.ts';

const longest = 100;

/** Returns the line of a reply that says where the plan stands, `   Steps: 1/3 · Current: 2. Fix it`; none without a plan. */
export function stepsLine({ figures, currentStep }: Pick<Session, 'figures' | 'currentStep'>): string[] {
  const { done, total } = figures;
  if (total === 0) return [];
  const current = currentStep === '' ? '' : ` · Current: ${cutToLetters(currentStep, longest)}`;
  return [`   Steps: ${done}/${total}${current}`];
}
