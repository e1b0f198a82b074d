import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isGone } from '../../../src/io/disk/seen-process.ts';
import { findStat } from '../../../src/io/disk/stat.ts';
import { probeTerminal } from '../../../src/terminals/control/probe.ts';
import { socketPath, type TerminalFolder } from '../../../src/terminals/files/terminal-folder.ts';
import type { RecordedProcess } from '../../../src/terminals/files/terminal-record.ts';

const patienceMs = 20_000;

/** A terminal that must be alive, with the processes that it was started with. */
export interface Living {
  readonly name: string;
  readonly daemon: RecordedProcess;
  readonly child: RecordedProcess;
}

/** Returns what is wrong with terminals that must be alive: an empty list if each has its process, its socket, and answers. */
export async function troublesOf(folder: TerminalFolder, living: readonly Living[]): Promise<string[]> {
  const found = await Promise.all(living.map((one) => troubleOf(folder, one)));
  return found.filter((text) => text !== '');
}

async function troubleOf(folder: TerminalFolder, { name, daemon }: Living): Promise<string> {
  if (hasEnded(daemon)) return `the process of ${name} has died`;
  if (findStat(socketPath(folder, name))?.isSocket() !== true) return `the socket of ${name} was removed`;
  const found = await probeTerminal(folder, name, patienceMs);
  if (found?.life !== 'live') return `${name} is ${found?.life ?? 'nowhere'}`;
  return found.state?.pid === daemon.pid ? '' : `another process answers for ${name}`;
}

/** Says whether a process has ended; one that wasn't reaped has. */
export function hasEnded({ pid, started }: RecordedProcess): boolean {
  return isGone({ pid, started, at: Date.now() });
}

/** Returns what is left of terminals that have all ended: processes, sockets, and files besides the records. */
export function leftOf(folder: TerminalFolder, ended: readonly Living[]): string[] {
  const processes = ended.flatMap(({ name, daemon, child }) => [
    ...(hasEnded(daemon) ? [] : [`the process ${daemon.pid} of ${name}`]),
    ...(hasEnded(child) ? [] : [`the program ${child.pid} of ${name}`]),
  ]);
  const strangers = processesIn(folder).map((pid) => `the process ${pid}, which some terminal started`);
  const sockets = namesIn(folder.dir).filter((name) => !['.meta', '.log'].includes(name));
  const records = new Set(ended.map(({ name }) => `${name}.json`));
  const files = [
    ...namesIn(join(folder.dir, '.log')).map((name) => `.log/${name}`),
    ...namesIn(join(folder.dir, '.meta'))
      .filter((name) => !records.has(name))
      .map((name) => `.meta/${name}`),
  ];
  return [...processes, ...strangers, ...[...sockets, ...files].map((name) => `the file ${name}`)];
}

// Whatever runs in a terminal knows its folder, however it was started.
function processesIn({ dir }: TerminalFolder): number[] {
  const mark = `\0SESSION_JOURNAL_TERM_DIR=${dir}\0`;
  return namesIn('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => `\0${textOf(`/proc/${pid}/environ`)}`.includes(mark))
    .map(Number)
    .filter((pid) => pid !== process.pid);
}

/** Returns how many KB of memory each process takes; an empty list where the system doesn't say. */
export function memoryOf(living: readonly Living[]): number[] {
  return living
    .map(({ daemon }) => Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${daemon.pid}/smaps_rollup`))?.[1]))
    .filter((size) => size > 0);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
