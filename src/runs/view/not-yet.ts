import { Failure } from '../../core/failure.ts';
import { shortId } from '../state/choose-run.ts';
import type { Run } from '../state/run.ts';

const decide = 'Decide what it asks: session-journal approvals. Or end it: session-journal runs stop';
const hints: Readonly<Record<string, string>> = {
  draft: 'Start it: session-journal runs start',
  waiting: decide,
  parked: decide,
};

/** Returns why another run can't go on from this one yet, and what the person can do. */
export function notYet({ id, name, state }: Run): Failure {
  const hint = hints[state] ?? 'Wait until it is at work, or end it: session-journal runs stop';
  return new Failure('refused', `Cannot continue run "${name}" while it is ${state}`, {
    hint: `${hint} ${shortId(id)}`,
  });
}
