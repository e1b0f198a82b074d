import { mkdirSync, readdirSync, rmSync } from 'node:fs';

/** Returns all names in a folder, in order; the system's errors come through. */
export function readNames(dir: string): string[] {
  return readdirSync(dir).sort();
}

/** Returns the names in a folder that have this ending, in order; none when the folder can't be read. */
export function namesIn(dir: string, ending = ''): string[] {
  try {
    return readNames(dir).filter((name) => name.endsWith(ending));
  } catch {
    return [];
  }
}

/** Returns the names of the regular files in a folder that have this ending, in order; none when it can't be read. */
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

/** Returns the names of the folders in a folder, links left out, in order; none when it can't be read. */
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

/** Makes a folder and those above it where they are missing; the system's errors come through. */
export function makeFolder(path: string, mode = 0o777): void {
  mkdirSync(path, { recursive: true, mode });
}

/** Removes a folder with all that is in it, if it is there; links are removed, not followed. The system's errors come through. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
