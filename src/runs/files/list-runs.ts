import { isSameStamp } from '../../core/file-stamp.ts';
import { findStamp } from '../../io/disk/stat.ts';
import { type ListedRuns, type RunRow, rowOf } from '../state/run-row.ts';
import { isFinal } from '../state/transitions.ts';
import { findRun } from './change-run.ts';
import { changesAfterEnd, type EndedRow, keepEnded, readEnded } from './ended-rows.ts';
import { pathIn, runFolder, runIds, runsFolder } from './run-folder.ts';

/** Returns what lists show of all runs of a project, newest first. Folders without a run that can be read are left out. */
export function listRuns(projectState: string): RunRow[] {
  const runs = runsFolder(projectState);
  // Before what is kept: what is changed in between is then at least as new as it was.
  const changed = new Set(changesAfterEnd(runs).map(({ id }) => id));
  const kept = readEnded(runs);
  const found = runIds(projectState).flatMap((id) => {
    const known = kept.get(id);
    return known !== undefined && !changed.has(id) ? known : lookAt(runFolder(projectState, id), known);
  });
  const ended = found.filter(({ row }) => isFinal(row.state));
  const isOld = ended.length !== kept.size || ended.some((one) => one !== kept.get(one.row.id));
  if (isOld) keepEnded(runs, ended);
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

// The stamp is taken before reading: what is written in between makes it look old.
function lookAt(folder: string, known: EndedRow | undefined): EndedRow[] {
  const stamp = findStamp(pathIn(folder, 'record'));
  if (stamp === undefined) return [];
  if (known !== undefined && isSameStamp(known.stamp, stamp)) return [known];
  const run = findRun(folder);
  return run === undefined ? [] : [{ row: rowOf(run), stamp }];
}
