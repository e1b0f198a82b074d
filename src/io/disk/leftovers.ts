import { lstatSync, readdirSync, rmSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning, makeNonce, placeTag } from './owner.ts';

/** How the name of a file under way looks: whose process it was, and on which machine. */
export const temporaryName = /^\..+\.(\d{1,10})\.([0-9a-f]{6})[0-9a-f]{12}\.tmp$/su;
const patienceMs = 60_000;

/** Returns a path beside the given one for a file under way; its name tells `sweepLeftovers` whose it was. */
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
    // Litter that cannot be removed harms nobody: the next run tries again.
  }
}

/** Says whether a folder holds a file that a killed writer left. Never fails. */
export function hasLeftovers(dir: string): boolean {
  try {
    return readdirSync(dir).some((name) => name.endsWith('.tmp') && isLeftover(name, join(dir, name)));
  } catch {
    return false;
  }
}

/** Removes the files that killed writers left in a folder; those of living processes stay for a minute. Never fails. */
export function sweepLeftovers(dir: string): void {
  try {
    for (const name of readdirSync(dir)) {
      if (name.endsWith('.tmp')) sweepOne(name, join(dir, name));
    }
  } catch {
    // No folder, no litter.
  }
}

/** Removes the folders that killed writers left in a folder; those of living processes stay for a minute. Never fails. */
export function sweepLeftoverFolders(dir: string): void {
  try {
    for (const name of readdirSync(dir)) {
      const path = join(dir, name);
      if (name.endsWith('.tmp') && isLeftover(name, path)) rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // No folder, or litter that cannot be removed: the next run tries again.
  }
}
