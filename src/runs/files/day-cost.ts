import { findStamp } from '../../io/disk/stat.ts';
import type { ListedRuns, RunRow } from '../state/run-row.ts';
import { isFinal } from '../state/transitions.ts';
import { type EventsRead, eventsBegin, readEvents } from './read-events.ts';
import { pathIn, runFolder, runIds } from './run-folder.ts';

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
  const increases = increasesOf(folder).filter(({ at }) => at >= since);
  return {
    costUsd: increases.reduce((sum, { costUsd }) => sum + costUsd, 0),
    isPartial: increases.at(-1)?.isPartial === true,
  };
}

/**
 * Returns what the runs of projects have cost, in US dollars, in each stretch of time from one of these times to the next,
 * and from the last one until now. What a run that began and ended in one stretch has said isn't read.
 */
export function costsBetween(projects: readonly ListedRuns[], times: readonly number[]): number[] {
  const costs = times.map(() => 0);
  const add = (at: number, costUsd: number): void => {
    const place = times.findLastIndex((time) => time <= at);
    if (place >= 0) costs[place] = (costs[place] as number) + costUsd;
  };
  for (const { state, rows } of projects) {
    for (const row of rows.filter(({ since, state: now }) => since >= (times[0] ?? 0) || !isFinal(now))) {
      if (isWithin(row, times)) add(row.since, row.costUsd);
      else for (const { at, costUsd } of increasesOf(runFolder(state, row.id))) add(at, costUsd);
    }
  }
  return costs;
}

function isWithin({ state, createdAt, since }: RunRow, times: readonly number[]): boolean {
  const [first, last] = [createdAt, since].map((at) => times.findLastIndex((time) => time <= at));
  return isFinal(state) && first === last;
}

interface Increase extends CostSeen {
  readonly at: number;
}

function increasesOf(folder: string): Increase[] {
  const increases: Increase[] = [];
  let before = 0;
  for (const { event } of readEvents(folder, eventsBegin)) {
    const { costUsd, isPartial } = event.data;
    if (event.type !== 'run.tokens' || typeof costUsd !== 'number') continue;
    increases.push({ at: event.at, costUsd: costUsd - before, isPartial: isPartial === true });
    before = costUsd;
  }
  return increases;
}

/** Counts what the runs of projects have cost since a time, given the projects' folders in the person's state. */
export type CostCounter = (states: readonly string[], since: number) => number;

interface Counted {
  readonly read: EventsRead;
  readonly before: number;
  readonly costUsd: number;
}

/** Returns a counter for who counts again and again: what it has read of the events of a run, it doesn't read again. */
export function makeCostCounter(): CostCounter {
  let counted = new Map<string, Counted>();
  let from = 0;
  return (states, since) => {
    if (since !== from) counted = new Map();
    from = since;
    const folders = states.flatMap((state) => runIds(state).map((id) => runFolder(state, id)));
    for (const folder of folders.filter((one) => isChangedSince(one, since))) {
      counted.set(folder, countOn(folder, counted.get(folder), since));
    }
    return [...counted.values()].reduce((sum, { costUsd }) => sum + costUsd, 0);
  };
}

function isChangedSince(folder: string, since: number): boolean {
  return (findStamp(pathIn(folder, 'events'))?.modified ?? 0) >= since;
}

function countOn(folder: string, known: Counted | undefined, since: number): Counted {
  let { before, costUsd } = known ?? { before: 0, costUsd: 0 };
  const events = readEvents(folder, known?.read ?? eventsBegin);
  for (let next = events.next(); ; next = events.next()) {
    if (next.done === true) return { read: next.value, before, costUsd };
    const { type, at, data } = next.value.event;
    if (type !== 'run.tokens' || typeof data.costUsd !== 'number') continue;
    if (at >= since) costUsd += data.costUsd - before;
    before = data.costUsd;
  }
}
