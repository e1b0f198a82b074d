import { isSameStamp, type Stamp } from '../../core/file-stamp.ts';
import { findStamp } from '../../io/disk/stat.ts';
import { findRun } from '../files/change-run.ts';
import { listRuns } from '../files/list-runs.ts';
import { pathIn, runFolder, runIds } from '../files/run-folder.ts';
import { type RunRow, rowOf } from '../state/run-row.ts';
import { isFinal } from '../state/transitions.ts';

/** A run that is followed. */
export interface FollowedRun {
  readonly folder: string;
  readonly id: string;
  readonly session: string;
  /** Events that begin before this byte were there before we began. */
  readonly skipped: number;
  /** The stamp of the events of a run that has ended; undefined while it goes on. */
  readonly ended: Stamp | undefined;
  /** When it was first seen to have ended, in milliseconds since 1970. */
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
  /** Returns the run in a folder. */
  readonly find: (folder: string) => FollowedRun | undefined;
}

// Thousands of runs may have ended. Little happens to them, such as a new name, so they are looked at from time to time.
const restMs = 5000;

/** Follows those runs of projects that are wanted, given the folders of the projects in the person's state. */
export function followRuns(projectStates: readonly string[], wish: FollowWish): FollowedRuns {
  const known = new Map<string, FollowedRun | 'passed'>();
  for (const state of projectStates) {
    for (const row of listRuns(state))
      known.set(runFolder(state, row.id), begin(runFolder(state, row.id), row, wish));
  }
  const clock = { lookedAt: Date.now() };
  const folders = (): readonly string[] => {
    for (const state of projectStates) addNew(known, state, wish);
    const isTime = Date.now() - clock.lookedAt >= restMs;
    if (isTime) clock.lookedAt = Date.now();
    return [...known].flatMap(([folder, run]) => {
      if (run === 'passed') return [];
      const now = lookAt(run, isTime);
      known.set(folder, now);
      return run.ended === undefined || now.ended === undefined ? [folder] : [];
    });
  };
  const find = (folder: string): FollowedRun | undefined => {
    const run = known.get(folder);
    return run === 'passed' ? undefined : run;
  };
  return { folders, find };
}

function begin(folder: string, row: RunRow, { isWanted, fromBeginning }: FollowWish): FollowedRun | 'passed' {
  if (!isWanted(row)) return 'passed';
  const skipped = fromBeginning ? 0 : (findStamp(pathIn(folder, 'events'))?.bytes ?? 0);
  const ended = isFinal(row.state) && !fromBeginning ? findStamp(pathIn(folder, 'events')) : undefined;
  return { folder, id: row.id, session: row.session, skipped, ended, endedAt: undefined };
}

function addNew(known: Map<string, FollowedRun | 'passed'>, state: string, wish: FollowWish): void {
  for (const id of runIds(state)) {
    const folder = runFolder(state, id);
    const run = known.has(folder) ? undefined : findRun(folder);
    if (run !== undefined) known.set(folder, begin(folder, rowOf(run), { ...wish, fromBeginning: true }));
  }
}

// The record is written before the event that says so, so that a run that has just ended is still read for a while. The
// stamp is taken before reading: what is written in between makes it look old.
function lookAt(run: FollowedRun, isTime: boolean): FollowedRun {
  if (run.ended !== undefined && !isTime) return run;
  const stamp = findStamp(pathIn(run.folder, 'events'));
  if (run.ended !== undefined) {
    const isSame = stamp === undefined || isSameStamp(run.ended, stamp);
    return isSame ? run : { ...run, ended: undefined, endedAt: undefined };
  }
  const now = Date.now();
  if (run.endedAt !== undefined) return now - run.endedAt < restMs ? run : { ...run, ended: stamp };
  const found = findRun(run.folder);
  return found !== undefined && !isFinal(found.state) ? run : { ...run, endedAt: now };
}
