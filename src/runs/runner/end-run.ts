import { basename, dirname, join } from 'node:path';
import { removeQuietly } from '../../io/disk/files.ts';
import { filesIn, makeFolder } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { isGone, processStat } from '../../io/disk/seen-process.ts';
import { findRun } from '../files/change-run.ts';
import { runsFolder } from '../files/run-folder.ts';
import { freeSlot } from '../files/slots.ts';
import { hasClient } from '../state/transitions.ts';
import { finishRun } from './finish.ts';
import type { RunnerHands } from './hands.ts';
import { startQueued } from './queue.ts';

// A run's end is written first, and then what follows from it is done. A file in `unsettled/` says who does that. If they
// were killed, whoever looks does it in their place.

function unsettledPath(runs: string, id: string): string {
  return join(runs, 'unsettled', `${id}.json`);
}

/** Decides what became of a run whose client has gone, and does what follows. Does nothing if somebody else has. */
export async function endRun(folder: string, hands: RunnerHands): Promise<void> {
  const mark = unsettledPath(dirname(folder), basename(folder));
  makeFolder(dirname(mark), 0o700);
  writeJson(mark, { pid: process.pid, started: processStat(process.pid).started, at: Date.now() });
  const ended = await finishRun(folder);
  if (ended !== undefined) await settle(folder, hands);
  else removeQuietly(mark);
}

/** Does what follows from the end of a run, and starts those that wait for its slot. */
export async function settle(folder: string, hands: RunnerHands): Promise<void> {
  const run = findRun(folder);
  if (run !== undefined) {
    freeSlot(hands.env, run.id);
    await hands.ended(run, folder);
  }
  removeQuietly(unsettledPath(dirname(folder), basename(folder)));
  await startQueued(hands);
}

/** Does what a process that was killed has left undone after the end of a run of a project. */
export async function settleOthers(projectState: string, hands: RunnerHands): Promise<void> {
  const runs = runsFolder(projectState);
  for (const name of filesIn(join(runs, 'unsettled'), '.json')) {
    const { pid, started, at } = asRecord(readJson(join(runs, 'unsettled', name))) ?? {};
    const isKnown = typeof pid === 'number' && typeof started === 'string' && typeof at === 'number';
    if (isKnown && !isGone({ pid, started, at })) continue;
    const folder = join(runs, basename(name, '.json'));
    const run = findRun(folder);
    if (run === undefined || !hasClient(run.state)) await settle(folder, hands);
  }
}
