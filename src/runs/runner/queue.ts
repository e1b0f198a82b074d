import { join } from 'node:path';
import { removeQuietly } from '../../io/disk/files.ts';
import { filesIn } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { isGone } from '../../io/disk/seen-process.ts';
import { exists } from '../../io/disk/stat.ts';
import { ensureStateDir, stateDir } from '../../io/project/person.ts';
import { findRun } from '../files/change-run.ts';
import { takenSlots } from '../files/slots.ts';
import { startRunner } from '../launch/start-runner.ts';
import { missingVariables } from '../state/client-env.ts';
import type { RunnerHands } from '../state/hands.ts';
import type { Run } from '../state/run.ts';

// A run that waits for a slot is a file, and no process: `queue/TIME-ID.json` in the person's state names its folder.

const folderName = 'queue';

function fileOf({ id, createdAt }: Pick<Run, 'id' | 'createdAt'>): string {
  return `${String(createdAt).padStart(15, '0')}-${id}.json`;
}

/** Puts a run into the queue, at the place that its age gives it. Fails with `unwritable`. */
export function enqueue(env: RunnerHands['env'], run: Run, folder: string): void {
  writeJson(join(ensureStateDir(env, folderName), fileOf(run)), { folder });
}

/** Puts a run that waits for a slot into the queue if it isn't there: whoever was to do that may have been killed. */
export function keepQueued(env: RunnerHands['env'], run: Run, folder: string): void {
  const state = stateDir(env);
  const isThere = state !== undefined && exists(join(state, folderName, fileOf(run)));
  if (!isThere) enqueue(env, run, folder);
}

/** Takes a run out of the queue, if it is in it. Never fails. */
export function dequeue(env: RunnerHands['env'], run: Run): void {
  const state = stateDir(env);
  if (state !== undefined) removeQuietly(join(state, folderName, fileOf(run)));
}

/** Starts as many queued runs as there are free slots, the oldest first. One that needs a variable we lack goes on waiting. */
export async function startQueued(hands: RunnerHands): Promise<void> {
  const { env, maxRuns, programs } = hands;
  const state = stateDir(env);
  if (state === undefined) return;
  let free = maxRuns - takenSlots(env).length;
  for (const name of filesIn(join(state, folderName), '.json')) {
    if (free <= 0) return;
    const path = join(state, folderName, name);
    const folder = asRecord(readJson(path))?.folder;
    const run = typeof folder === 'string' ? findRun(folder) : undefined;
    if (typeof folder !== 'string' || run?.state !== 'queued') {
      removeQuietly(path);
      continue;
    }
    if (missingVariables(env, run.settings.envNames).length > 0) continue;
    free -= 1;
    // One whose runner lives is being started already.
    if (run.runner === undefined || isGone(run.runner)) {
      await startRunner(folder, programs, { env, names: run.settings.envNames });
    }
  }
}
