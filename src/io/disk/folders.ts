import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './failures.ts';
import { temporaryBeside } from './leftovers.ts';
import { isFolder, leadsToFolder } from './stat.ts';

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
    if (leadsToFolder(path)) return;
    const parent = dirname(path);
    if (errorCode(error) !== 'ENOENT' || parent === path || leadsToFolder(parent)) throw error;
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

/**
 * Creates a folder of mode 0700 that appears together with these files (name: text), or returns false if it exists.
 * Throws the system's errors.
 */
export function createFolder(path: string, files: Readonly<Record<string, string>>): boolean {
  if (isFolder(path)) return false;
  const beside = temporaryBeside(path);
  try {
    mkdirSync(beside, { mode: 0o700 });
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(beside, name), text, { mode: 0o600 });
    renameSync(beside, path);
    return true;
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another process created it first.
    if (isFolder(path)) return false;
    throw error;
  }
}
