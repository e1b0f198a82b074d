import { constants, copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { counted } from '../../core/text/count.ts';
import { errorCode, writeFailure } from '../disk/failures.ts';
import { makeFolder } from '../disk/folders.ts';
import { findStat, realPath } from '../disk/stat.ts';
import { trackedFiles } from './git.ts';

const mostFiles = 50_000;
const mostBytes = 500 * 1024 * 1024;

/**
 * Copies the files that git tracks in a working tree, as they are now, to a new folder, without links and whatever lies
 * behind one. Fails with `refused` if there are none, or too many.
 */
export function copyTracked(top: string, into: string): void {
  const root = realPath(top);
  const paths = new Set(trackedFiles(root, '.'));
  const files = [...paths].flatMap((path) => bytesOf(root, path) ?? []);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (files.length === 0) {
    throw new Failure('refused', `Git tracks no files in "${top}"`, { hint: 'Ask without --tools read' });
  }
  if (files.length > mostFiles || bytes > mostBytes) {
    const what = `${counted(files.length, 'file')} with ${Math.round(bytes / 1024 / 1024)} MB`;
    throw new Failure('refused', `Git tracks too much in "${top}" to be read: ${what}`, {
      hint: 'Ask without --tools read',
    });
  }
  for (const { path } of files) copyOne(join(root, path), join(into, path));
}

// What the person can't read themselves is left out, and so is what is removed in this moment.
const passed: readonly unknown[] = ['EACCES', 'EPERM', 'ENOENT'];

function copyOne(from: string, to: string): void {
  try {
    makeFolder(dirname(to), 0o700);
    copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  } catch (error) {
    if (!passed.includes(errorCode(error))) throw writeFailure(error, to);
  }
}

// In a place that a link leads to, git tracks nothing, even if the path to it is the one of a tracked file.
function bytesOf(root: string, path: string): { path: string; bytes: number } | undefined {
  const from = join(root, path);
  try {
    const stat = findStat(from);
    const isHere = stat?.isFile() === true && realPath(from).normalize() === from.normalize();
    return isHere ? { path, bytes: stat.size } : undefined;
  } catch {
    return undefined;
  }
}
