import { oneLine } from '../../src/core/text/escape.ts';
import type { Blocker } from '../../src/journal/sections/blockers.ts';
import { openBlockers } from '../../src/journal/sections/blockers.ts';
import type { Step } from '../../src/journal/sections/checklist.ts';
import type { Figures } from '../../src/journal/sections/tldr.ts';

/** Returns how many steps are done, and how many there are, once all of them were read. */
export function countSteps(steps: readonly Pick<Step, 'done'>[]): Pick<Figures, 'done' | 'total'> {
  return { done: steps.filter((step) => step.done).length, total: steps.length };
}

/** Returns the figures that steps and blockers make, once all of them were read. */
export function figuresOf(steps: readonly Step[], blockers: readonly Blocker[]): Figures {
  return {
    ...countSteps(steps),
    current: oneLine(steps.find((step) => step.current)?.text ?? ''),
    blockers: openBlockers(blockers).map((blocker) => oneLine(blocker.text)),
  };
}
