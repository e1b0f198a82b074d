import type { ListedRuns } from '../state/run-row.ts';
import { isFinal } from '../state/transitions.ts';
import { eventsBegin, readEvents } from './read-events.ts';
import { runFolder } from './run-folder.ts';

/** What runs cost, in US dollars. */
export interface CostSeen {
  readonly costUsd: number;
  /** Whether a part is unknown. */
  readonly isPartial: boolean;
}

/**
 * Returns what the runs of projects have cost since a time (in milliseconds since 1970): the sum of what each cost more
 * than before it.
 */
export function costSince(projects: readonly ListedRuns[], since: number): CostSeen {
  const costs = projects.flatMap(({ state, rows }) =>
    rows
      .filter((row) => row.since >= since || !isFinal(row.state))
      .map((row) => increaseSince(runFolder(state, row.id), since)),
  );
  return {
    costUsd: costs.reduce((sum, { costUsd }) => sum + costUsd, 0),
    isPartial: costs.some(({ isPartial }) => isPartial),
  };
}

function increaseSince(folder: string, since: number): CostSeen {
  let [before, now, isPartial] = [0, 0, false];
  for (const { event } of readEvents(folder, eventsBegin)) {
    const { costUsd } = event.data;
    if (event.type !== 'run.tokens' || typeof costUsd !== 'number') continue;
    if (event.at < since) before = costUsd;
    now = costUsd;
    isPartial = event.at >= since && event.data.isPartial === true;
  }
  return { costUsd: now - before, isPartial };
}
