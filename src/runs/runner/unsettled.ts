import { basename, dirname, join } from 'node:path';
import { removeQuietly } from '../../io/disk/files.ts';
import { filesIn, makeFolder } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { sweepLeftovers } from '../../io/disk/leftovers.ts';
import { isGone, processStat } from '../../io/disk/seen-process.ts';

// The end of a run is written first, and then what follows from it is done. Meanwhile, a file in `unsettled/` beside the
// runs names the process that does it. If that was killed, whoever looks does it in its place.

const ending = '.json';

function pathOf(folder: string): string {
  return join(dirname(folder), 'unsettled', basename(folder) + ending);
}

/** Writes that we do what follows from the end of a run, given its folder. Fails with `unwritable`. */
export function markUnsettled(folder: string): void {
  const path = pathOf(folder);
  makeFolder(dirname(path), 0o700);
  writeJson(path, { pid: process.pid, started: processStat(process.pid).started, at: Date.now() });
}

/** Writes that all has been done that follows from the end of a run. */
export function markSettled(folder: string): void {
  removeQuietly(pathOf(folder));
}

/**
 * Returns the folders of the runs for whose end something is left to do, and nobody does it. Removes what processes that
 * were killed have left beside what they wrote down.
 */
export function unsettledRuns(runs: string): string[] {
  sweepLeftovers(join(runs, 'unsettled'));
  return filesIn(join(runs, 'unsettled'), ending).flatMap((name) => {
    const { pid, started, at } = asRecord(readJson(join(runs, 'unsettled', name))) ?? {};
    const isKnown = typeof pid === 'number' && typeof started === 'string' && typeof at === 'number';
    return isKnown && !isGone({ pid, started, at }) ? [] : [join(runs, name.slice(0, -ending.length))];
  });
}
