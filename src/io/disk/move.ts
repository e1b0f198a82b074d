import { type Stats, unlinkSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { errorCode, writeFailure } from './failures.ts';
import { claimName, syncFolder } from './files.ts';
import { findStat, isOneFile } from './stat.ts';

const maxNames = 1000;

/** Returns a path, then the same with `-2`, `-3` … before its extension: the names that `moveFile` tries. */
export function* freeNames(path: string): Generator<string> {
  const extension = extname(path);
  yield path;
  for (let number = 2; number <= maxNames; number += 1) {
    yield `${path.slice(0, path.length - extension.length)}-${number}${extension}`;
  }
}

// One file under two names is a move that was killed half-way; where case does not matter it may also be one name.
function isHalfMoved(from: string, old: Stats, to: string): boolean {
  const other = findStat(to);
  if (other === undefined || old.nlink < 2 || from.toLowerCase() === to.toLowerCase()) return false;
  return isOneFile(old, other) && old.ino !== 0;
}

function take(from: string, to: string): string {
  const old = findStat(from);
  if (old === undefined) {
    throw new Failure('not-found', `Cannot move "${from}": it does not exist`, {
      hint: 'It may have been moved or removed; list the sessions with: session-journal view list --all',
    });
  }
  for (const name of freeNames(to)) {
    if (isHalfMoved(from, old, name) || claimName(from, name)) return name;
  }
  throw new Failure('unwritable', `Cannot move "${from}": every name like "${to}" is taken`, {
    hint: 'Tidy up that folder, then try again',
  });
}

/**
 * Moves a file and returns the path it has now: `to`, or with `-2`, `-3` … when that is taken. Nothing is ever written
 * over, and one that was killed half-way is completed. Fails with `not-found` or `unwritable`.
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

// Where links are not possible the source went with the rename.
function unlinkSource(from: string): void {
  try {
    unlinkSync(from);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
