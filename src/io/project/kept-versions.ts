import { constants, copyFileSync, linkSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { errorCode } from '../disk/failures.ts';
import { isWithoutLinks, removeQuietly } from '../disk/files.ts';
import { findStat } from '../disk/stat.ts';
import { ensureLocal, type Project } from './project.ts';

/** A saved old version of a file. */
export interface Kept {
  readonly path: string;
  /** Whether it is the file itself and not a copy, so that it also contains what an editor still writes to it. */
  readonly isLinked: boolean;
}

const keptOfEach = 20;
const keptBytes = 20 * 1024 * 1024;
const numbered = /^(\d{6,})-(?:\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-)?(.*)$/u;

interface Listed {
  readonly name: string;
  readonly number: number;
  /** Name of the file that this is an old version of. */
  readonly of: string;
}

function listKept(dir: string): Listed[] {
  return readdirSync(dir)
    .flatMap((name) => {
      const match = numbered.exec(name);
      return match === null ? [] : [{ name, number: Number(match[1]), of: match[2] as string }];
    })
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
 * name consists of an increasing number, the time, the file's own name, and before it `mark`, if given. Throws the
 * system's errors.
 */
export function keepVersion(project: Project, path: string, mark = ''): Kept {
  const dir = ensureLocal(project, 'replaced');
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  let number = (listKept(dir).at(-1)?.number ?? 0) + 1;
  for (; ; number += 1) {
    const kept = join(dir, `${String(number).padStart(6, '0')}-${stamp}Z-${mark}${nameOf(path)}`);
    try {
      return { path: kept, isLinked: place(path, kept) };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** Returns the paths of a file's old versions in `.local/replaced`, the newest first. */
export function keptVersions(project: Project, path: string): string[] {
  const dir = join(project.local, 'replaced');
  if (findStat(dir) === undefined) return [];
  const own = listKept(dir).filter(({ of }) => of === nameOf(path));
  return own.reverse().map(({ name }) => join(dir, name));
}

/**
 * Deletes old versions in `.local/replaced`, the oldest first: all but the last 20 of each file, and what is beyond
 * 20 MB in all. The newest one always stays. Never fails.
 */
export function pruneVersions(project: Project): void {
  try {
    const dir = join(project.local, 'replaced');
    for (const name of superfluous(dir, listKept(dir))) removeQuietly(join(dir, name));
  } catch {
    // The next change tries again.
  }
}

function superfluous(dir: string, kept: readonly Listed[]): string[] {
  const counts = new Map<string, number>();
  const names: string[] = [];
  let bytes = 0;
  for (const { name, of } of [...kept].reverse()) {
    const count = (counts.get(of) ?? 0) + 1;
    counts.set(of, count);
    const size = count > keptOfEach ? 0 : (findStat(join(dir, name))?.size ?? 0);
    bytes += size;
    if (count > keptOfEach || (bytes > keptBytes && bytes > size)) names.push(name);
  }
  return names;
}
