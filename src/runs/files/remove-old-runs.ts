import { join } from 'node:path';
import { removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { foldersIn, removeFolder } from '../../io/disk/folders.ts';
import { findStamp } from '../../io/disk/stat.ts';
import { isFinal } from '../state/transitions.ts';
import { listRuns } from './list-runs.ts';
import { pathIn, runFolder, runsFolder } from './run-folder.ts';

/** How long runs are kept. */
export interface KeepDays {
  readonly keepDays: number;
  readonly keepRawDays: number;
  /** In milliseconds since 1970. */
  readonly now: number;
}

const day = 24 * 60 * 60_000;

/**
 * Removes what is too old of a project's runs that have ended: their raw stream, snapshots and questions, and later the run
 * itself.
 * An archived run stays, without them. Does so once a day, and never fails. Returns whether it was time for it.
 */
export function removeOldRuns(projectState: string, { keepDays, keepRawDays, now }: KeepDays): boolean {
  const mark = join(runsFolder(projectState), 'swept');
  const last = findStamp(mark)?.modified;
  if (last !== undefined && Math.abs(now - last) < day) return false;
  try {
    for (const { id, state, since, isArchived } of listRuns(projectState)) {
      if (!isFinal(state) || now - since < keepRawDays * day) continue;
      const folder = runFolder(projectState, id);
      if (now - since >= keepDays * day && !isArchived) removeFolder(folder);
      else removeRaw(folder);
    }
    removeOldQuestions(projectState, now - keepRawDays * day);
    writeFileAtomic(mark, '', { mode: 0o600, fsync: false });
  } catch {
    // The next one who looks tries again.
  }
  return true;
}

// The questions of interactive conversations, in which nothing was asked since.
function removeOldQuestions(projectState: string, before: number): void {
  const asked = join(projectState, 'asked');
  for (const folder of foldersIn(asked).map((name) => join(asked, name))) {
    const last = findStamp(pathIn(folder, 'approvals'))?.modified;
    if (last !== undefined && last < before) removeFolder(folder);
  }
}

// What a run asked has whole files and commands in it, as they were. Its events go on saying what was decided.
function removeRaw(folder: string): void {
  for (const what of ['raw', 'stderr', 'input', 'settings'] as const) removeQuietly(pathIn(folder, what));
  for (const what of ['snapshots', 'approvals', 'mcp'] as const) removeFolder(pathIn(folder, what));
}
