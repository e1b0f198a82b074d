import { lstatSync, readdirSync, rmSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeNonce, placeTag } from './owner.ts';
import { isRunning } from './seen-process.ts';

/** Matches the name of a temporary file. It contains the id of the process that writes it and a tag for its machine. */
export const temporaryName = /^\..+\.(\d{1,10})\.([0-9a-f]{6})[0-9a-f]{12}\.tmp$/su;
const patienceMs = 60_000;

/** Returns a path for a temporary file next to the given one; its name tells `sweepLeftovers` who is writing it. */
export function temporaryBeside(path: string): string {
  const name = [...basename(path)].slice(0, 40).join('');
  return join(dirname(path), `.${name}.${process.pid}.${placeTag()}${makeNonce()}.tmp`);
}

function isLeftover(name: string, path: string): boolean {
  const match = temporaryName.exec(name);
  if (match === null) return false;
  const [, pid, tag] = match;
  if (tag === placeTag() && !isRunning(Number(pid))) return true;
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > patienceMs;
}

function sweepOne(name: string, path: string): void {
  try {
    if (isLeftover(name, path)) unlinkSync(path);
  } catch {
    // A leftover file that can't be deleted does no harm. The next run tries again.
  }
}

/** Says whether a folder contains a temporary file that a killed process left. Never fails. */
export function hasLeftovers(dir: string): boolean {
  try {
    return readdirSync(dir).some((name) => name.endsWith('.tmp') && isLeftover(name, join(dir, name)));
  } catch {
    return false;
  }
}

/** Deletes the temporary files that killed processes left; those of live processes stay a minute. Never fails. */
export function sweepLeftovers(dir: string): void {
  try {
    for (const name of readdirSync(dir)) {
      if (name.endsWith('.tmp')) sweepOne(name, join(dir, name));
    }
  } catch {
    // Without the folder there is nothing to delete.
  }
}

const manyProcesses = 50;

/** Deletes files named `<process id>.json` whose process has ended, if there are more than 50. Never fails. */
export function sweepProcessFiles(dir: string): void {
  try {
    const names = readdirSync(dir).filter((name) => /^\d+\.json$/.test(name));
    if (names.length <= manyProcesses) return;
    for (const name of names) if (!isRunning(Number.parseInt(name, 10))) unlinkSync(join(dir, name));
  } catch {
    // The next one who writes such a file tries again.
  }
}

/** Deletes the temporary folders that killed processes left; those of live processes stay a minute. Never fails. */
export function sweepLeftoverFolders(dir: string): void {
  try {
    for (const name of readdirSync(dir)) {
      const path = join(dir, name);
      if (name.endsWith('.tmp') && isLeftover(name, path)) rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // The folder doesn't exist, or something in it can't be deleted. The next run tries again.
  }
}
