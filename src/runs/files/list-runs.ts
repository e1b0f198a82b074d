import { join } from 'node:path';
import { isSameStamp, type Stamp } from '../../core/file-stamp.ts';
import { makeFolder } from '../../io/disk/folders.ts';
import { keepRows, keptRows } from '../../io/disk/kept-rows.ts';
import { findStamp } from '../../io/disk/stat.ts';
import type { Run } from '../state/run.ts';
import { type ListedRuns, type RunRow, rowOf } from '../state/run-row.ts';
import { isFinal } from '../state/transitions.ts';
import { findRun } from './change-run.ts';
import { pathIn, runFolder, runIds, runsFolder } from './run-folder.ts';

// Reading thousands of runs that ended long ago takes seconds, so what a list shows of them is kept, with the stamp of
// the file that it was read from.

interface KeptRow {
  readonly row: RunRow;
  readonly stamp: Stamp;
}

const form = 'runs 1';

function indexPath(projectState: string): string {
  return join(runsFolder(projectState), 'ended.rows');
}

// One command lists several times, and the index is long.
let parsed:
  | { readonly path: string; readonly stamp: Stamp; readonly rows: ReadonlyMap<string, KeptRow> }
  | undefined;

function readIndex(path: string): ReadonlyMap<string, KeptRow> {
  const stamp = findStamp(path);
  if (stamp === undefined) return new Map();
  if (parsed === undefined || parsed.path !== path || !isSameStamp(parsed.stamp, stamp)) {
    const rows = keptRows(path, form) as KeptRow[];
    parsed = { path, stamp, rows: new Map(rows.map((one) => [one.row.id, one])) };
  }
  return parsed.rows;
}

/** Returns what lists show of all runs of a project, newest first. Folders without a run that can be read are left out. */
export function listRuns(projectState: string): RunRow[] {
  const kept = readIndex(indexPath(projectState));
  const found = runIds(projectState).flatMap((id) => lookAt(runFolder(projectState, id), kept.get(id)));
  const ended = found.filter(({ row }) => isFinal(row.state));
  const isOld = ended.length !== kept.size || ended.some((one) => one !== kept.get(one.row.id));
  if (isOld) keep(projectState, ended);
  return found.map(({ row }) => row).sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
}

/** Returns what lists show of runs, of which those that hadn't ended are read again. */
export function listAgain({ state, rows }: ListedRuns): ListedRuns {
  const now = rows.flatMap((row) => {
    if (isFinal(row.state)) return row;
    const run = findRun(runFolder(state, row.id));
    return run === undefined ? [] : rowOf(run);
  });
  return { state, rows: now };
}

/** Returns the runs of a project that haven't ended, newest first. */
export function listLiveRuns(projectState: string): Run[] {
  return listRuns(projectState)
    .filter(({ state }) => !isFinal(state))
    .flatMap(({ id }) => findRun(runFolder(projectState, id)) ?? []);
}

// The stamp is taken before reading: what is written in between makes it look old.
function lookAt(folder: string, kept: KeptRow | undefined): KeptRow[] {
  const stamp = findStamp(pathIn(folder, 'record'));
  if (stamp === undefined) return [];
  if (kept !== undefined && isSameStamp(kept.stamp, stamp)) return [kept];
  const run = findRun(folder);
  return run === undefined ? [] : [{ row: rowOf(run), stamp }];
}

function keep(projectState: string, rows: readonly KeptRow[]): void {
  try {
    makeFolder(runsFolder(projectState), 0o700);
    keepRows(indexPath(projectState), form, rows);
  } catch {
    // Next time it takes as long again.
  }
}
