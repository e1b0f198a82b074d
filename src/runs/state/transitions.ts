import type { Run, RunState } from './run.ts';

// What may follow a state. A run that has ended never goes on: its conversation is continued by another run.
const following: Readonly<Record<RunState, readonly RunState[]>> = {
  draft: ['queued', 'starting', 'interrupted'],
  queued: ['starting', 'interrupted', 'failed'],
  // Queued again, if it never had a client.
  starting: [
    'queued',
    'running',
    'waiting',
    'parked',
    'limited',
    'interrupting',
    'completed',
    'failed',
    'interrupted',
    'lost',
  ],
  running: ['waiting', 'parked', 'limited', 'interrupting', 'completed', 'failed', 'interrupted', 'lost'],
  waiting: ['running', 'parked', 'limited', 'interrupting', 'completed', 'failed', 'interrupted', 'lost'],
  // A decision resumes it; without a free slot it stands in the queue first.
  parked: ['queued', 'starting', 'interrupted', 'failed'],
  limited: ['queued', 'starting', 'interrupted', 'failed'],
  // A client that was done before the signal reached it has completed.
  interrupting: ['completed', 'failed', 'interrupted', 'lost'],
  completed: [],
  failed: [],
  interrupted: [],
  lost: [],
};

/** Says whether a run in one state may go over to another. */
export function mayFollow(from: RunState, to: RunState): boolean {
  return following[from].includes(to);
}

/** Says whether a run in this state has ended for good. */
export function isFinal(state: RunState): boolean {
  return following[state].length === 0;
}

/** Says whether a run in this state has a client, as far as was written down. */
export function hasClient(state: RunState): boolean {
  return ['starting', 'running', 'waiting', 'interrupting'].includes(state);
}

/** A state, why, and since when. */
export interface Move {
  readonly state: RunState;
  readonly reason: string;
  readonly at: number;
}

/**
 * Returns the run in another state, or with another reason in the same one. Undefined if that state can't follow its
 * own: somebody else was faster, and what they wrote holds.
 */
export function moveRun(run: Run, { state, reason, at }: Move): Run | undefined {
  if (run.state === state) return run.reason === reason ? run : { ...run, reason };
  if (!mayFollow(run.state, state)) return undefined;
  return { ...run, state, reason, since: at };
}
