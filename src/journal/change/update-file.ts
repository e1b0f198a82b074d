import { basename, dirname } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { errorCode, writeFailure } from '../../io/disk/failures.ts';
import { removeQuietly, renameOver, syncFolder, writeBeside } from '../../io/disk/files.ts';
import { assertHeld } from '../../io/disk/lock.ts';
import { assertSize, decodeText, maxSessionBytes, readBytes } from '../../io/disk/read.ts';
import { findStat, isOneFile } from '../../io/disk/stat.ts';
import { type Kept, keepVersion, pruneVersions } from '../../io/project/kept-versions.ts';
import { assertInside, type Project } from '../../io/project/project.ts';

/** The new text of a file; callers may add other results. */
export interface NewText {
  readonly text: string;
}

/** The result of a change. */
export interface Update<Made extends NewText = NewText> {
  readonly before: string;
  readonly after: string;
  /** What the change returned for the text that was written. */
  readonly made: Made;
  /** False if there was nothing to change; then nothing was written. */
  readonly changed: boolean;
  /** Path of the old version. */
  readonly kept?: string;
  /** Path of the version that another program saved at the very moment of the change, if one did. */
  readonly displaced?: string;
}

interface UpdateOptions {
  readonly project: Project;
  /** Whether to keep the old version in `.local/replaced` (default: true). */
  readonly keep?: boolean;
  /** What to put before the name of the old version; versions with a mark are counted by themselves. */
  readonly mark?: string;
}

const maxAttempts = 5;

function readWhole(path: string): Buffer {
  const { bytes, size } = readBytes(path, maxSessionBytes);
  assertSize(path, size);
  return bytes;
}

function holds(path: string, bytes: Buffer): boolean {
  try {
    return readWhole(path).equals(bytes);
  } catch {
    return false;
  }
}

// The old version is given its second name before it is compared. So we compare exactly what is kept, and an editor
// that keeps writing to the old file writes to the kept one.
function isStill(path: string, kept: Kept, bytes: Buffer): boolean {
  if (!holds(kept.path, bytes)) return false;
  const [stat, old] = [findStat(path), findStat(kept.path)];
  // The file was deleted in the meantime, or is being renamed.
  if (stat === undefined || old === undefined) return false;
  if (kept.isLinked) return isOneFile(stat, old);
  return stat.isFile() && holds(path, bytes);
}

interface Draft {
  readonly path: string;
  /** Path of the new version, next to the file. */
  readonly temporary: string;
  /** The content that the change was made from. */
  readonly bytes: Buffer;
}

function commit({ path, temporary, bytes }: Draft, { project, mark }: UpdateOptions): Kept | undefined {
  let kept: Kept | undefined;
  try {
    kept = keepVersion(project, path, mark);
    assertHeld(project.local);
    if (isStill(path, kept, bytes)) {
      renameOver(temporary, path);
      return kept;
    }
  } catch (error) {
    removeQuietly(temporary);
    if (kept !== undefined) removeQuietly(kept.path);
    // The file was deleted or is being renamed; the next attempt to read it tells which.
    if (errorCode(error) === 'ENOENT') return undefined;
    throw writeFailure(error, path);
  }
  removeQuietly(temporary);
  removeQuietly(kept.path);
  return undefined;
}

function finish(
  { path, bytes }: Draft,
  kept: Kept,
  options: UpdateOptions,
): Pick<Update, 'kept' | 'displaced'> {
  syncFolder(dirname(path));
  const isDisplaced = kept.isLinked && !holds(kept.path, bytes);
  if (options.keep === false && !isDisplaced) {
    removeQuietly(kept.path);
    return {};
  }
  pruneVersions(options.project);
  return isDisplaced ? { kept: kept.path, displaced: kept.path } : { kept: kept.path };
}

/**
 * Changes a file of the project; the caller must hold the lock. `change` returns the new text. If another program saves
 * the file in between, `change` is called again with what it returned last time. If the text stays the same, nothing is
 * written. Fails with `not-found`, `damaged`, `refused`, `unwritable`, and with `locked` if the other program keeps
 * saving.
 */
export async function updateFile<Made extends NewText>(
  path: string,
  change: (source: string, last: Made | undefined) => Made | Promise<Made>,
  options: UpdateOptions,
): Promise<Update<Made>> {
  assertInside(options.project, path);
  let last: Made | undefined;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const bytes = readWhole(path);
    const before = decodeText(bytes, path);
    const made = await change(before, last);
    last = made;
    const after = made.text;
    if (after === before) return { before, after, made, changed: false };
    assertSize(path, Buffer.byteLength(after));
    assertInside(options.project, path);
    const draft = { path, temporary: writeBeside(path, after), bytes };
    const kept = commit(draft, options);
    if (kept !== undefined) return { before, after, made, changed: true, ...finish(draft, kept, options) };
  }
  throw new Failure('locked', `Cannot change "${basename(path)}": another program keeps saving it`, {
    hint: 'Wait until the other program is done, then try again',
    data: { path },
  });
}
