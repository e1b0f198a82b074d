import { readlinkSync } from 'node:fs';
import { contains } from '../disk/contains.ts';
import { listProcesses } from './list-processes.ts';

/**
 * Returns the ids of the processes that work in a folder (a real path) or below it. Only those that the system shows us:
 * without `/proc`, none.
 */
export function processesIn(folder: string): number[] {
  return listProcesses()
    .map(({ pid }) => pid)
    .filter((pid) => pid !== process.pid && contains(folder, workingFolder(pid)));
}

function workingFolder(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '/';
  }
}
