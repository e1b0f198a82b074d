import { isSameStamp, type Stamp } from '../../core/file-stamp.ts';
import { findStamp } from '../../io/disk/stat.ts';
import { findRun } from '../files/change-run.ts';
import { changesAfterEnd } from '../files/ended-rows.ts';
import { listRuns } from '../files/list-runs.ts';
import { pathIn, runFolder, runIds, runsFolder } from '../files/run-folder.ts';
import { type RunRow, rowOf } from '../state/run-row.ts';
import { isFinal } from '../state/transitions.ts';

// Thousands of runs may have ended long ago. Nothing is asked about them: a run that ended comes back when
// `changed-after-end` names it. So an event costs the same however many runs there are.

/** A run that is followed. */
export interface FollowedRun {
  readonly folder: string;
  readonly id: string;
  readonly session: string;
  /** Events that begin before this byte were there before we began. */
  readonly skipped: number;
  /** When it ended, in milliseconds since 1970; undefined while it goes on. */
  readonly endedAt: number | undefined;
}

/** Which runs are followed. */
export interface FollowWish {
  readonly isWanted: (row: RunRow) => boolean;
  /** Whether the events that are there already are wanted too. */
  readonly fromBeginning: boolean;
}

/** The runs of projects, as they come, go on and end. */
export interface FollowedRuns {
  /** Returns the folders in which events may have been written. */
  readonly folders: () => readonly string[];
  /** Returns the run in a folder that was returned last. */
  readonly find: (folder: string) => FollowedRun | undefined;
}

// What is known of a project.
interface Known {
  readonly state: string;
  readonly ids: Set<string>;
  /** How many changes of runs that had ended were seen. */
  changes: number;
  /** The folder of all runs as it was when it was listed last; undefined if it changed so recently that its times say little. */
  stamp: Stamp | undefined;
  listedAt: number;
}

// The record is written before the event that says so, so that a run that has just ended is still read for a while.
const restMs = 5000;
// Some file systems keep times of whole seconds only.
const coarseMs = 2000;

/** Follows those runs of projects that are wanted, given the folders of the projects in the person's state. */
export function followRuns(projectStates: readonly string[], wish: FollowWish): FollowedRuns {
  const followed = new Map<string, FollowedRun>();
  const add = (state: string, row: RunRow, skipped: number | undefined): void => {
    if (!wish.isWanted(row)) return;
    const folder = runFolder(state, row.id);
    const had = skipped ?? findStamp(pathIn(folder, 'events'))?.bytes ?? 0;
    const endedAt = isFinal(row.state) ? row.since : undefined;
    followed.set(folder, { folder, id: row.id, session: row.session, skipped: had, endedAt });
  };
  const known = projectStates.map((state) => begin(state, wish, add));
  let gone: readonly string[] = [];
  const folders = (): readonly string[] => {
    for (const folder of gone) followed.delete(folder);
    for (const project of known) {
      for (const row of newRows(project)) add(project.state, row, 0);
      for (const { row, at } of changedRows(project)) {
        if (!followed.has(runFolder(project.state, row.id))) add(project.state, row, at);
      }
    }
    const now = [...followed.keys()];
    gone = now.filter((folder) => isAtRest(followed, folder));
    // Once more, after they were seen to be at rest.
    return now;
  };
  return { folders, find: (folder) => followed.get(folder) };
}

function begin(
  state: string,
  { fromBeginning }: FollowWish,
  add: (state: string, row: RunRow, skipped: number | undefined) => void,
): Known {
  // Before the list: what changes in between is then looked at twice, and not missed.
  const changes = changesAfterEnd(runsFolder(state)).length;
  const rows = listRuns(state);
  for (const row of rows) {
    const isOld = isFinal(row.state) && Date.now() - row.since >= restMs;
    if (fromBeginning) add(state, row, 0);
    else if (!isOld) add(state, row, undefined);
  }
  return { state, ids: new Set(rows.map(({ id }) => id)), changes, stamp: undefined, listedAt: 0 };
}

function newRows(known: Known): RunRow[] {
  const { state, ids } = known;
  const now = Date.now();
  const stamp = findStamp(runsFolder(state));
  const isSame = stamp !== undefined && known.stamp !== undefined && isSameStamp(stamp, known.stamp);
  if (isSame && now - known.listedAt < restMs) return [];
  known.stamp = stamp !== undefined && now - stamp.changed > coarseMs ? stamp : undefined;
  known.listedAt = now;
  return runIds(state)
    .filter((id) => !ids.has(id))
    .flatMap((id) => {
      const run = findRun(runFolder(state, id));
      if (run === undefined) return [];
      ids.add(id);
      return rowOf(run);
    });
}

function changedRows(known: Known): { row: RunRow; at: number }[] {
  const all = changesAfterEnd(runsFolder(known.state));
  const fresh = all.slice(known.changes);
  known.changes = all.length;
  return fresh.flatMap(({ id, at }) => {
    const run = findRun(runFolder(known.state, id));
    // From now on it is followed for as long as if it had ended now.
    return run === undefined ? [] : { row: { ...rowOf(run), since: Date.now() }, at };
  });
}

function isAtRest(followed: Map<string, FollowedRun>, folder: string): boolean {
  const run = followed.get(folder) as FollowedRun;
  if (run.endedAt !== undefined) return Date.now() - run.endedAt >= restMs;
  const found = findRun(folder);
  if (found === undefined || isFinal(found.state)) followed.set(folder, { ...run, endedAt: Date.now() });
  return false;
}
