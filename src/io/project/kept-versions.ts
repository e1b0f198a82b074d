import { constants, copyFileSync, linkSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { errorCode } from '../disk/failures.ts';
import { isWithoutLinks, removeQuietly } from '../disk/files.ts';
import { ensureLocal, type Project } from './project.ts';

/** A saved old version of a file. */
export interface Kept {
  readonly path: string;
  /** Whether it is the file itself and not a copy, so that it also contains what an editor still writes to it. */
  readonly isLinked: boolean;
}

const keptCount = 20;
const numbered = /^(\d{6,})-/u;

function listKept(dir: string): { name: string; number: number }[] {
  return readdirSync(dir)
    .map((name) => ({ name, number: Number(numbered.exec(name)?.[1] ?? Number.NaN) }))
    .filter(({ number }) => !Number.isNaN(number))
    .sort((a, b) => a.number - b.number);
}

function place(path: string, kept: string): boolean {
  try {
    linkSync(path, kept);
    return true;
  } catch (error) {
    if (!isWithoutLinks(error)) throw error;
    copyFileSync(path, kept, constants.COPYFILE_EXCL);
    return false;
  }
}

// File names are limited to 255 bytes. We keep the end of a session's file name, because that identifies it.
function nameOf(path: string): string {
  const name = basename(path);
  return Buffer.byteLength(name) > 200 ? [...name].slice(-50).join('') : name;
}

/**
 * Saves the current version of a file in `.local/replaced`, as a hard link where possible, and returns where it is. The
 * name consists of an increasing number, the time and the file's own name. Throws the system's errors.
 */
export function keepVersion(project: Project, path: string): Kept {
  const dir = ensureLocal(project, 'replaced');
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  let number = (listKept(dir).at(-1)?.number ?? 0) + 1;
  for (; ; number += 1) {
    const kept = join(dir, `${String(number).padStart(6, '0')}-${stamp}Z-${nameOf(path)}`);
    try {
      return { path: kept, isLinked: place(path, kept) };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** Deletes all but the last 20 versions in `.local/replaced`; never fails. */
export function pruneVersions(project: Project): void {
  try {
    const dir = join(project.local, 'replaced');
    for (const { name } of listKept(dir).slice(0, -keptCount)) removeQuietly(join(dir, name));
  } catch {
    // The next change tries again.
  }
}
