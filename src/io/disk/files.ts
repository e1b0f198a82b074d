import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { errorCode, writeFailure } from './failures.ts';
import { temporaryBeside } from './leftovers.ts';
import { findStat } from './stat.ts';

/** How a file is written. */
export interface WriteOptions {
  /** Permissions of a new file; an existing one keeps its own. */
  readonly mode?: number;
  /** Whether it must survive a power failure once the call came back; true unless said. */
  readonly fsync?: boolean;
}

const heldOpen = new Set(['EPERM', 'EACCES', 'EBUSY']);
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EINVAL']);

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Says whether an error of `link` means that this file system, or this file, has no second name to give. */
export function isWithoutLinks(error: unknown): boolean {
  return noLinks.has(errorCode(error));
}

/** Removes a file if it is there; never fails. */
export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Gone already, or litter that the next sweep takes.
  }
}

/** Makes a folder's names durable; a system that cannot is left alone. */
export function syncFolder(dir: string): void {
  let file: number | undefined;
  try {
    file = openSync(dir, 'r');
    fsyncSync(file);
  } catch {
    // Windows opens no folders, and some file systems sync none.
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Renames over whatever has the name; tries again for half a second while another program holds it (Windows). */
export function renameOver(from: string, to: string): void {
  for (let wait = 1; ; wait *= 2) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (wait > 256 || !heldOpen.has(errorCode(error))) throw error;
      pause(wait);
    }
  }
}

function keepOwner(file: number, old: Stats): void {
  fchmodSync(file, old.mode & 0o777);
  if (old.uid === process.getuid?.() && old.gid === process.getgid?.()) return;
  try {
    fchownSync(file, old.uid, old.gid);
    fchmodSync(file, old.mode & 0o777);
  } catch {
    // Only root may give a file away; the mode is kept all the same.
  }
}

/** Writes a whole file beside `path` and returns its own path; what the caller does not rename it must remove. */
export function writeBeside(
  path: string,
  text: string | Uint8Array,
  { mode = 0o666, fsync = true }: WriteOptions = {},
): string {
  const temporary = temporaryBeside(path);
  let file: number | undefined;
  try {
    const old = findStat(path);
    file = openSync(temporary, 'wx', mode);
    if (old?.isFile() === true) keepOwner(file, old);
    writeFileSync(file, text);
    if (fsync) fsyncSync(file);
    closeSync(file);
    return temporary;
  } catch (error) {
    if (file !== undefined) {
      try {
        closeSync(file);
      } catch {
        // Closed already: it was closing that failed.
      }
      removeQuietly(temporary);
    }
    throw writeFailure(error, path);
  }
}

/** Writes a file so that at every moment the old or the new one is there, whole; fails with `unwritable`. */
export function writeFileAtomic(path: string, text: string | Uint8Array, options: WriteOptions = {}): void {
  const temporary = writeBeside(path, text, options);
  try {
    renameOver(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw writeFailure(error, path);
  }
  if (options.fsync !== false) syncFolder(dirname(path));
}

// Without links a rename must do, which would replace: the check just before it leaves a gap of microseconds.
function claimByRename(temporary: string, path: string): boolean {
  if (findStat(path) !== undefined) return false;
  renameSync(temporary, path);
  return true;
}

/** Gives a file a second name unless that is taken; false when it is. Where links are not possible it is renamed. */
export function claimName(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!isWithoutLinks(error)) throw error;
    return claimByRename(from, to);
  }
}

function isTaken(path: string): boolean {
  try {
    return findStat(path) !== undefined;
  } catch (error) {
    throw writeFailure(error, path);
  }
}

/** Writes a new file, whole at once; returns false and changes nothing when the name is taken. Fails with `unwritable`. */
export function createFile(path: string, text: string, options: WriteOptions = {}): boolean {
  if (isTaken(path)) return false;
  const temporary = writeBeside(path, text, options);
  try {
    const created = claimName(temporary, path);
    if (created && options.fsync !== false) syncFolder(dirname(path));
    return created;
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(temporary);
  }
}
