import { readFileSync, readlinkSync } from 'node:fs';
import { childProcess } from './late-builtins.ts';

/** A process as it was seen at some time. */
export interface SeenProcess {
  readonly pid: number;
  /** When it started, in ticks since boot; '' if the system didn't say. */
  readonly started: string;
  /** When it was seen, in milliseconds since 1970. */
  readonly at: number;
}

// `ps` prints whole seconds, and the clock may have been set a little in the meantime.
const slackMs = 60_000;

/**
 * What `/proc` says about a process; all '' and 0 where there is no `/proc` or it hides the process. To a process in a PID
 * namespace, such as a container's, what is outside has the id 0.
 */
export interface ProcessStat {
  readonly state: string;
  /** The id of the process that started it. */
  readonly parent: number;
  /** When it started, in ticks since boot. */
  readonly started: string;
  /** The process id of the leader of its terminal session. */
  readonly leader: number;
  /** The number of its terminal; 0 if it has none. */
  readonly terminal: number;
  /** Its resident memory, in pages. */
  readonly pages: number;
}

/** Returns what `/proc` says about a process. */
export function processStat(pid: number): ProcessStat {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name is in parentheses and may itself contain some, so we read what follows the last one.
    const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [parent, , leader, terminal] = rest.slice(1).map(Number) as [number, number, number, number];
    return {
      ...{ state: rest[0] ?? '', parent, started: rest[19] ?? '', leader, terminal },
      pages: Number(rest[21]) || 0,
    };
  } catch {
    return { state: '', parent: 0, started: '', leader: 0, terminal: 0, pages: 0 };
  }
}

/** Returns the id of the process that started a process; 0 if that is outside, or neither `/proc` nor `ps` tells. */
export function parentOf(pid: number): number {
  const { state, parent } = processStat(pid);
  return state === '' ? Number(askPs(pid, ['ppid='])) || 0 : parent;
}

/** Says whether a process is running on this machine. A zombie, which ended but wasn't reaped, is not running. */
export function isRunning(pid: number): boolean {
  return exists(pid) && !isEnded(processStat(pid).state);
}

/**
 * Says whether a process that was seen on this machine has certainly ended: there is no process with its id any more,
 * or another one has it now. False where neither `/proc` nor `ps` says when the process with that id started.
 */
export function isGone({ pid, started, at }: SeenProcess): boolean {
  if (!exists(pid)) return true;
  const now = processStat(pid);
  if (isEnded(now.state)) return true;
  if (started !== '' && now.started !== '') return started !== now.started;
  // Whoever has the id now started after we saw its former owner.
  const [state = '', ...start] = askPs(pid, ['stat=', 'lstart=']).split(/\s+/);
  return isEnded(state) || Date.parse(`${start.join(' ')} UTC`) > at + slackMs;
}

/** Returns what `ps` prints about a process in these columns, without blanks around it; '' if it doesn't answer. */
export function askPs(pid: number, columns: readonly string[]): string {
  return runPs(['-p', String(pid)], columns);
}

/** Returns what `ps` prints about all processes of a terminal, one a line; '' if it doesn't answer. */
export function askPsOfTerminal(name: string, columns: readonly string[]): string {
  return runPs(['-t', name], columns);
}

function runPs(which: readonly string[], columns: readonly string[]): string {
  if (process.platform === 'win32') return '';
  const args = [...columns.flatMap((column) => ['-o', column]), '-ww', ...which];
  // An absolute path, because a folder on PATH may belong to somebody else.
  const options = {
    encoding: 'utf8' as const,
    timeout: 2000,
    stdio: 'pipe' as const,
    env: { LC_ALL: 'C', TZ: 'UTC' },
  };
  try {
    return childProcess().execFileSync('/bin/ps', args, options).trim();
  } catch {
    return '';
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM';
  }
}

function isEnded(state: string): boolean {
  return state.startsWith('Z') || state.startsWith('X');
}

/** Returns the folder that a process is in; undefined where there is no `/proc`, or it hides that. */
export function folderOfProcess(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
