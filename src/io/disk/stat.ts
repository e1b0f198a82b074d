import { lstatSync, type Stats } from 'node:fs';
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
