import { readdirSync, readFileSync } from 'node:fs';
import { childProcess } from '../disk/late-builtins.ts';
import { processStat } from '../disk/seen-process.ts';

/** A process that runs on this machine. */
export interface ListedProcess {
  readonly pid: number;
  readonly parent: number;
  /** The id of the leader of its terminal session; 0 if the system doesn't say. */
  readonly leader: number;
  /** When it started, in ticks since boot; empty if the system doesn't say. */
  readonly started: string;
  /** Resident memory, in bytes. */
  readonly bytes: number;
}

const pageBytes = 4096;

/** Returns the processes that run, without those that have ended and were not reaped; none if the system doesn't tell. */
export function listProcesses(): ListedProcess[] {
  const pids = processIds();
  if (pids.length === 0) return listByPs();
  return pids.flatMap((pid) => {
    const { state, parent, leader, started, pages } = processStat(pid);
    if (state === '' || /^[ZX]/.test(state)) return [];
    return [{ pid, parent, leader, started, bytes: pages * pageBytes }];
  });
}

/** Returns the ids of the processes that run; none if `/proc` does not tell. */
export function processIds(): number[] {
  try {
    const names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    // Where it is hidden from us, it's not even our own process that it shows.
    return names.includes(String(process.pid)) ? names.map(Number) : [];
  } catch {
    return [];
  }
}

function listByPs(): ListedProcess[] {
  return psLines(['-A', ...['pid=', 'ppid=', 'rss=', 'stat='].flatMap((column) => ['-o', column])]).flatMap(
    (line) => {
      const [pid, parent, kilobytes, state = ''] = line.trim().split(/\s+/);
      if (Number(pid) === 0 || Number.isNaN(Number(pid)) || /^[ZX]/.test(state)) return [];
      const bytes = (Number(kilobytes) || 0) * 1024;
      return [{ pid: Number(pid), parent: Number(parent) || 0, leader: 0, started: '', bytes }];
    },
  );
}

/**
 * Returns the ids of the processes that were started with this variable: what a program hands on to all that it starts. A
 * process that another user started, or whose environment the system hides, is not among them.
 */
export function processesWith(name: string, value: string): ReadonlySet<number> {
  const wanted = `${name}=${value}`;
  const pids = processIds();
  if (pids.length > 0) return new Set(pids.filter((pid) => hasVariable(pid, name, value)));
  // The value must have no blanks: `ps` prints the environment behind the command, in words.
  const words =
    process.platform === 'darwin' ? ['-A', '-E', '-ww', '-o', 'pid=', '-o', 'command='] : ['axeww'];
  const lines = psLines(words).filter((line) => line.split(/\s+/).includes(wanted));
  return new Set(lines.map((line) => Number.parseInt(line.trim(), 10)));
}

/** Says whether a process was started with this variable, as far as `/proc` tells. */
export function hasVariable(pid: number, name: string, value: string): boolean {
  return environmentOf(pid).split('\0').includes(`${name}=${value}`);
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}

function psLines(words: readonly string[]): string[] {
  if (process.platform === 'win32') return [];
  const env = { LC_ALL: 'C', TZ: 'UTC' };
  const options = {
    encoding: 'utf8',
    timeout: 5000,
    stdio: 'pipe',
    env,
    maxBuffer: 64 * 1024 * 1024,
  } as const;
  try {
    return childProcess().execFileSync('/bin/ps', words, options).split('\n');
  } catch {
    return [];
  }
}

/**
 * Returns those processes that one of `roots` (process ids) started, directly or through others, the roots themselves
 * included, or that are in a terminal session that one of them leads.
 */
export function familyOf(roots: Iterable<number>, all: readonly ListedProcess[]): ListedProcess[] {
  const family = new Set(roots);
  for (let before = -1; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent, leader } of all) {
      if (family.has(parent) || (leader !== pid && family.has(leader))) family.add(pid);
    }
  }
  return all.filter(({ pid }) => family.has(pid));
}
