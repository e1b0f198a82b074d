import { join } from 'node:path';
import { removeQuietly } from '../../io/disk/files.ts';
import { filesIn } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { withLock } from '../../io/disk/lock.ts';
import { isGone } from '../../io/disk/seen-process.ts';
import { type Env, ensureStateDir, stateDir } from '../../io/project/person.ts';
import type { SeenClient } from '../state/run.ts';

// As many runs as there are slots work at a time, over all projects of a person. A slot is a file with the process that
// holds it: first whoever starts the run, and then its client. It is free when that process has gone.

const folderName = 'slots';
const ending = '.json';
const waitMs = 10_000;

function holderOf(path: string): SeenClient | undefined {
  const { pid, started, at } = asRecord(readJson(path)) ?? {};
  if (typeof pid !== 'number' || typeof started !== 'string' || typeof at !== 'number') return undefined;
  return { pid, started, at };
}

function isFreed(path: string): boolean {
  const isSo = isFree(path);
  if (isSo) removeQuietly(path);
  return isSo;
}

function isFree(path: string): boolean {
  const holder = holderOf(path);
  return holder === undefined || isGone(holder);
}

/** Returns the ids of the runs that hold a slot. */
export function takenSlots(env: Env): string[] {
  const state = stateDir(env);
  if (state === undefined) return [];
  const folder = join(state, folderName);
  return filesIn(folder, ending)
    .filter((name) => !isFree(join(folder, name)))
    .map((name) => name.slice(0, -ending.length));
}

/** A run that wants a slot, and the process that is to hold it. */
export interface SlotWish {
  readonly run: string;
  readonly holder: SeenClient;
  /** How many slots there are. */
  readonly most: number;
}

/** Takes a slot for a run and returns true; false if all are taken. Fails with `locked` and `unwritable`. */
export function takeSlot(env: Env, { run, holder, most }: SlotWish): Promise<boolean> {
  const folder = ensureStateDir(env, folderName);
  return withLock(folder, { waitMs }, async () => {
    const taken = filesIn(folder, ending).filter((name) => !isFreed(join(folder, name)));
    if (taken.filter((name) => name !== run + ending).length >= most) return false;
    writeJson(join(folder, run + ending), holder);
    return true;
  });
}

/** Hands a run's slot to another process, such as its client's. Fails with `unwritable`. */
export function passSlot(env: Env, run: string, holder: SeenClient): void {
  writeJson(join(ensureStateDir(env, folderName), run + ending), holder);
}

/** Gives a run's slot back. Never fails. */
export function freeSlot(env: Env, run: string): void {
  const state = stateDir(env);
  if (state !== undefined) removeQuietly(join(state, folderName, run + ending));
}
