import { uptime } from 'node:os';
import { removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { findText } from '../../io/disk/read.ts';
import type { SeenProcess } from '../../io/disk/seen-process.ts';
import { pathIn } from './run-folder.ts';

// The processes of a run are found by its variable. Those that have thrown it away are written down while they are known
// by their parents, for whoever stops the run later: a line each, with the process id, the start time, and when it was seen.

/** Writes down the processes of a run that can't be found by its variable. Fails with `unwritable`. */
export function noteProcesses(folder: string, seen: readonly SeenProcess[]): void {
  const path = pathIn(folder, 'processes');
  const lines = seen.map(({ pid, started, at }) => `${pid} ${started || '-'} ${at}\n`);
  if (lines.length === 0) removeQuietly(path);
  else writeFileAtomic(path, lines.join(''), { mode: 0o600, fsync: false });
}

/** Returns the processes of a run that were written down since this machine was started. Some have ended by now. */
export function notedProcesses(folder: string): SeenProcess[] {
  const booted = Date.now() - uptime() * 1000;
  return (findText(pathIn(folder, 'processes')) ?? '').split('\n').flatMap((line) => {
    const [, pid, started = '', at] = /^(\d+) (\d+|-) (\d+)$/.exec(line) ?? [];
    // 0 and 1 are more than a process of a run.
    const isOne = Number(pid) > 1 && Number(at) >= booted;
    return isOne ? [{ pid: Number(pid), started: started === '-' ? '' : started, at: Number(at) }] : [];
  });
}
