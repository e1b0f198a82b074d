import type { Run } from './run.ts';

/** Why a run is parked whose question the person can decide about. */
export const awaitsDecision = 'waiting for your decision';

/** Why a run is parked whose question can't be decided about any more, because somebody has changed or removed its file. */
export const mustAskAgain = 'somebody changed its question, so it must be asked again';

/** Returns the command that resumes a parked run. */
export function resumeLine({ id }: Pick<Run, 'id'>): string {
  return `session-journal runs resume ${id.slice(0, 8)}`;
}
