import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './failures.ts';
import { followStat } from './stat.ts';

/** Returns all names in a folder, sorted; throws the system's errors. */
export function readNames(dir: string): string[] {
  return readdirSync(dir).sort();
}

/** Returns the names in a folder that have this ending, sorted; none if the folder can't be read. */
export function namesIn(dir: string, ending = ''): string[] {
  try {
    return readNames(dir).filter((name) => name.endsWith(ending));
  } catch {
    return [];
  }
}

/** Returns the names of the regular files in a folder that have this ending, sorted; none if it can't be read. */
export function filesIn(dir: string, ending = ''): string[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

/** Returns the names of the folders in a folder, without symbolic links, sorted; none if it can't be read. */
export function foldersIn(dir: string): string[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

/**
 * Creates a folder and any missing parent folders; throws the system's errors. Node's own recursive `mkdirSync` never
 * returns where the system says ENOENT below a folder that exists, as in `/proc`.
 */
export function makeFolder(path: string, mode = 0o777): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (followStat(path)?.isDirectory() === true) return;
    const parent = dirname(path);
    if (errorCode(error) !== 'ENOENT' || parent === path || followStat(parent)?.isDirectory() === true)
      throw error;
    makeFolder(parent, mode);
    makeFolder(path, mode);
  }
}

/** Returns the paths of the regular files in a folder and all folders below it, without following links. */
export function filesBelow(dir: string): string[] {
  return [
    ...filesIn(dir).map((name) => join(dir, name)),
    ...foldersIn(dir).flatMap((name) => filesBelow(join(dir, name))),
  ];
}

/** Deletes a folder and its contents, if it exists; links are not followed. Throws the system's errors. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
