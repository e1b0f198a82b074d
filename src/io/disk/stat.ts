import { existsSync, lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import type { Stamp } from '../../core/file-stamp.ts';
import { errorCode } from './failures.ts';

/** Returns what stands at a path itself, links not followed, or undefined when nothing does or a file is in its way. */
export function findStat(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Returns what a path leads to, links followed, or undefined when nothing does or a file is in its way. Other errors come through. */
export function followStat(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Says whether a path leads to something, links followed; false when the system doesn't tell. */
export function exists(path: string): boolean {
  return existsSync(path);
}

/** Says whether a folder itself stands at a path, not a link to one; false when the system doesn't tell. */
export function isFolder(path: string): boolean {
  try {
    return findStat(path)?.isDirectory() === true;
  } catch {
    return false;
  }
}

/** Says whether a path leads to a folder, links followed; false when the system doesn't tell. */
export function leadsToFolder(path: string): boolean {
  try {
    return followStat(path)?.isDirectory() === true;
  } catch {
    return false;
  }
}

/** Returns an absolute path with every link in it resolved; the system's errors come through. */
export function realPath(path: string): string {
  return realpathSync.native(path);
}

/** Says whether two paths, by what stands there, are names of one file. */
export function isOneFile(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev;
}

/** Returns how a file stands, by what the system says of it. */
export function stampOf(stat: Stats): Stamp {
  return { bytes: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, inode: stat.ino };
}

/** Returns how a file stands, links not followed; undefined when there is none or the system doesn't tell. */
export function findStamp(path: string): Stamp | undefined {
  try {
    const stat = findStat(path);
    return stat && stampOf(stat);
  } catch {
    return undefined;
  }
}
