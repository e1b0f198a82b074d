import { type Stats, unlinkSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { errorCode, writeFailure } from './failures.ts';
import { claimName, syncFolder } from './files.ts';
import { findStat, isOneFile } from './stat.ts';

const maxNames = 1000;

/** Yields the names that `moveFile` tries: the path itself, then the path with `-2`, `-3` … before its extension. */
export function* freeNames(path: string): Generator<string> {
  const extension = extname(path);
  yield path;
  for (let number = 2; number <= maxNames; number += 1) {
    yield `${path.slice(0, path.length - extension.length)}-${number}${extension}`;
  }
}

// One file with two names is a move that was killed halfway. If the file system ignores case, it may be just one name.
function isHalfMoved(from: string, old: Stats, to: string): boolean {
  const other = findStat(to);
  if (other === undefined || old.nlink < 2 || from.toLowerCase() === to.toLowerCase()) return false;
  return isOneFile(old, other) && old.ino !== 0;
}

function take(from: string, to: string): string {
  const old = findStat(from);
  if (old === undefined) {
    throw new Failure('not-found', `Cannot move "${from}": it does not exist`, {
      hint: 'It may have been moved or deleted. List the sessions with: session-journal view list --all',
    });
  }
  for (const name of freeNames(to)) {
    if (isHalfMoved(from, old, name) || claimName(from, name)) return name;
  }
  throw new Failure('unwritable', `Cannot move "${from}": all names like "${to}" are taken`, {
    hint: 'Clean up that folder, then try again',
  });
}

/**
 * Moves a file and returns its new path: `to`, or `to` with `-2`, `-3` … if that is taken. It never overwrites a
 * file, and it completes a move that was killed halfway. Fails with `not-found` or `unwritable`.
 */
export function moveFile(from: string, to: string): string {
  if (from === to) return to;
  try {
    const name = take(from, to);
    syncFolder(dirname(name));
    unlinkSource(from);
    syncFolder(dirname(from));
    return name;
  } catch (error) {
    throw writeFailure(error, from);
  }
}

// If hard links aren't possible, the file was renamed and the source no longer exists.
function unlinkSource(from: string): void {
  try {
    unlinkSync(from);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
