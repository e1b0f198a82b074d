import { Failure } from '../../core/failure.ts';
import { shortId } from '../state/choose-run.ts';
import type { Run } from '../state/run.ts';
import { isFinal } from '../state/transitions.ts';

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

/** Says that a run isn't put away, and how to go on with one that has ended. */
export function nothingToResume({ id, state }: Pick<Run, 'id' | 'state'>): string {
  const short = shortId(id);
  const more = isFinal(state)
    ? `\n  To go on with its conversation: session-journal run "QUERY" --continue ${short}`
    : '';
  return `Run ${short} is not put away, so there is nothing to resume: it is ${state}${more}`;
}
