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

/** Options for writing a file. */
export interface WriteOptions {
  /** Permissions of a new file (default: 0666 minus the umask); an existing file keeps its own. */
  readonly mode?: number;
  /** Whether the file must survive a power failure once the call has returned (default: true). */
  readonly fsync?: boolean;
}

const heldOpen = new Set(['EPERM', 'EACCES', 'EBUSY']);
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EINVAL']);

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Says whether an error from `link` means that hard links don't work on this file system or for this file. */
export function isWithoutLinks(error: unknown): boolean {
  return noLinks.has(errorCode(error));
}

/** Deletes a file if it exists; never fails. */
export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // The file is already gone, or the next sweep will remove it.
  }
}

/** Deletes a file, and says whether it was this call that did: of several at the same time, one. */
export function takeAway(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Syncs a folder, so that its file names survive a power failure. Does nothing on systems that can't do that. */
export function syncFolder(dir: string): void {
  let file: number | undefined;
  try {
    file = openSync(dir, 'r');
    fsyncSync(file);
  } catch {
    // Windows can't open folders, and some file systems can't sync them.
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Renames a file and replaces any existing one; retries for half a second while a program holds it open (Windows). */
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
    // Only root can change a file's owner. The mode is kept either way.
  }
}

/**
 * Writes a temporary file next to `path` and returns its path. The caller must rename or delete it. Fails with
 * `unwritable`.
 */
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
        // The file is already closed: closing it was what failed.
      }
      removeQuietly(temporary);
    }
    throw writeFailure(error, path);
  }
}

/** Replaces a file atomically: at any time it is either the old or the new version. Fails with `unwritable`. */
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

// Without hard links we have to rename, which replaces an existing file. The check leaves a gap of a few microseconds.
function claimByRename(temporary: string, path: string): boolean {
  if (findStat(path) !== undefined) return false;
  renameSync(temporary, path);
  return true;
}

/**
 * Gives a file a second name and returns true, or returns false if the name is taken. If hard links aren't possible,
 * the file is renamed instead.
 */
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

/** Creates a file atomically; returns false and changes nothing if the name is taken. Fails with `unwritable`. */
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
