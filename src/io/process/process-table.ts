import { readFileSync } from 'node:fs';
import { namesIn } from '../disk/folders.ts';
import { childProcess } from '../disk/late-builtins.ts';

/** A process that runs, or has ended and wasn't reaped yet. */
export interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  /** When it started, in ticks since boot; empty where there is no `/proc`. */
  readonly started: string;
  /** Resident memory in bytes. */
  readonly bytes: number;
  readonly isEnded: boolean;
}

const pageBytes = 4096;

/** Returns all processes that can be seen. */
export function processTable(): ProcessRow[] {
  const pids = namesIn('/proc').filter((name) => /^\d+$/.test(name));
  return pids.length > 0 ? pids.flatMap((pid) => rowOf(Number(pid)) ?? []) : tableByPs();
}

function rowOf(pid: number): ProcessRow | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name is in parentheses and may itself contain some, so we read what follows the last one.
    const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      pid,
      parent: Number(rest[1]),
      started: rest[19] ?? '',
      bytes: Number(rest[21]) * pageBytes,
      isEnded: /^[ZX]/.test(rest[0] ?? ''),
    };
  } catch {
    return undefined;
  }
}

function tableByPs(): ProcessRow[] {
  try {
    const columns = ['pid=', 'ppid=', 'rss=', 'stat='].flatMap((column) => ['-o', column]);
    const options = {
      encoding: 'utf8' as const,
      timeout: 2000,
      stdio: 'pipe' as const,
      env: { LC_ALL: 'C' },
    };
    const text = childProcess().execFileSync('/bin/ps', ['-A', ...columns], options);
    return text.split('\n').flatMap((line) => {
      const [pid, parent, kilobytes, state = ''] = line.trim().split(/\s+/);
      if (Number(pid) <= 0 || parent === undefined) return [];
      const isEnded = state.startsWith('Z');
      return [
        { pid: Number(pid), parent: Number(parent), started: '', bytes: Number(kilobytes) * 1024, isEnded },
      ];
    });
  } catch {
    return [];
  }
}

/** Returns a process and all below it, as far as they run. */
export function treeOf(pid: number, table: readonly ProcessRow[]): ProcessRow[] {
  const found = new Map<number, ProcessRow>();
  const own = table.find((row) => row.pid === pid);
  if (own !== undefined) found.set(pid, own);
  for (let grew = true; grew; ) {
    const more = table.filter((row) => !found.has(row.pid) && (found.has(row.parent) || row.parent === pid));
    for (const row of more) found.set(row.pid, row);
    grew = more.length > 0;
  }
  return [...found.values()].filter(({ isEnded }) => !isEnded);
}

/** Sends a signal to a process, or with a negative id to a group; nothing happens if it has ended. */
export function sendSignal(pid: number, name: 'SIGHUP' | 'SIGKILL' | 'SIGTERM'): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended, or isn't ours.
  }
}
