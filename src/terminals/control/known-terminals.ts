import { basename, join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { nearest } from '../../core/text/nearest.ts';
import { inputDevice } from '../../io/console/raw-terminal.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { findStat, followStat } from '../../io/disk/stat.ts';
import { familyOf, type ListedProcess, listProcesses } from '../../io/process/list-processes.ts';
import type { Context } from '../../io/project/context.ts';
import type { Env } from '../../io/project/person.ts';
import { removeArtifacts } from '../files/artifacts.ts';
import { detectGitContext } from '../files/git-context.ts';
import { findAgent, type TerminalAgent } from '../files/terminal-agent.ts';
import {
  assertSafeFolder,
  findTerminalFolder,
  longestName,
  socketPath,
  type TerminalFolder,
} from '../files/terminal-folder.ts';
import { readRecords, type TerminalRecord } from '../files/terminal-record.ts';
import { deriveName, formatName, freeName, type GitContext, nameProblem } from '../frames/terminal-name.ts';
import { type Examination, type ExaminedTerminals, examineFolder } from './examine-terminals.ts';
import { notLive } from './not-live.ts';
import { hasGone, type Probed, probeTerminal, terminalNames } from './probe.ts';

/** A terminal as the list shows it. */
export interface ListedTerminal extends Probed {
  /** Where its program is, as far as that is known. */
  readonly cwd: string;
  readonly git: GitContext;
  /** The processes in it. */
  readonly tree: readonly ListedProcess[];
  /** Undefined if there is none, and none was. */
  readonly agent: TerminalAgent | undefined;
}

const keptMs = 7 * 24 * 60 * 60 * 1000;

/** Returns where this person's terminals are. Fails with `unsafe-dir` if others could have put something there. */
export function terminalsOf(env: Env): TerminalFolder {
  const folder = findTerminalFolder(env);
  assertSafeFolder(folder);
  return folder;
}

/** Returns where this person's terminals are or would be, for whoever only looks: nothing is read where others write. */
export function placeOfTerminals(env: Env): TerminalFolder {
  return findTerminalFolder(env);
}

/**
 * Returns what became of all terminals, by name. Those that ended, or whose process was killed, more than a week ago are
 * forgotten: what is kept of them is removed.
 */
export async function probeTerminals(
  folder: TerminalFolder,
  { now }: Pick<Context, 'now'>,
): Promise<Probed[]> {
  const found = await Promise.all(terminalNames(folder).map((name) => probeTerminal(folder, name)));
  const known = found.filter((one): one is Probed => one !== undefined);
  return known.filter((one) => !isForgotten(folder, one, now().getTime()));
}

/** Returns all terminals as `probeTerminals` does, with what is in them. */
export async function listTerminals(
  folder: TerminalFolder,
  { now, env }: Pick<Context, 'now' | 'env'>,
): Promise<ListedTerminal[]> {
  const known = await probeTerminals(folder, { now });
  const table = known.length === 0 ? [] : listProcesses();
  return known.map((one) => ({ ...listed(one, table), agent: agentIn(one, env) }));
}

/** Returns the agent in a terminal; undefined if there is none, and none was. */
export function agentIn({ life, state, record }: Probed, env: Env): TerminalAgent | undefined {
  const child = record?.child.pid ?? state?.childPid ?? 0;
  return findAgent(
    {
      childPid: life === 'live' || life === 'busy' ? child : 0,
      conversations: record?.conversations ?? [],
      visitedAt: state?.typedAt ?? 0,
    },
    env,
  );
}

function listed(one: Probed, table: readonly ListedProcess[]): Omit<ListedTerminal, 'agent'> {
  const cwd = one.state?.cwd || one.record?.cwd || '';
  const pid = one.state?.childPid ?? leftOver(one);
  return { ...one, cwd, git: detectGitContext(cwd), tree: pid === 0 ? [] : familyOf([pid], table) };
}

// A program that ignores that its terminal has gone lives on without one.
function leftOver({ life, record }: Probed): number {
  if (life !== 'dead' || record === undefined) return 0;
  return hasGone(record.child, record.createdAt) ? 0 : record.child.pid;
}

function isForgotten(folder: TerminalFolder, { name, life, record }: Probed, now: number): boolean {
  if (record === undefined || (life !== 'ended' && life !== 'dead')) return false;
  if (now - Math.max(record.endedAt, record.createdAt) < keptMs) return false;
  removeQuietly(socketPath(folder, name));
  removeArtifacts(folder, name);
  return true;
}

/** Returns the names of all terminals, whatever became of them. */
export function knownNames(folder: TerminalFolder): string[] {
  return terminalNames(folder);
}

/** Says whether there is a socket of this name: what became of the terminal shows when somebody connects to it. */
export function hasSocket(folder: TerminalFolder, name: string): boolean {
  return nameProblem(name) === undefined && findStat(socketPath(folder, name))?.isSocket() === true;
}

/** Returns the path of a terminal's socket. */
export function socketOf(folder: TerminalFolder, name: string): string {
  return socketPath(folder, name);
}

/** Returns the terminal of this name, whatever became of it. Fails with `no-terminal`. */
export async function findTerminal(folder: TerminalFolder, name: string): Promise<Probed> {
  const found = nameProblem(name) === undefined ? await probeTerminal(folder, name) : undefined;
  if (found !== undefined) return found;
  const close = nearest(name, terminalNames(folder));
  throw new Failure('no-terminal', `There is no terminal "${showLine(name)}"`, {
    hint:
      close === undefined
        ? 'List them: session-journal term list'
        : `Did you mean "${close}"? List them: session-journal term list`,
  });
}

/**
 * Returns the terminal of this name if it answers. Fails with `no-terminal`, `busy`, `ended`, or `dead`: then its socket is
 * removed.
 */
export async function findLive(folder: TerminalFolder, name: string): Promise<Probed> {
  const found = await findTerminal(folder, name);
  if (found.life === 'live') return found;
  if (found.life === 'dead') removeQuietly(socketPath(folder, name));
  throw notLive(found, folder);
}

/** Returns the record of the terminal that our standard input is; undefined if it is none of ours. */
export function ownTerminal(folder: TerminalFolder): TerminalRecord | undefined {
  const device = inputDevice();
  if (device === undefined) return undefined;
  // The system gives the device of a terminal whose process was killed to the next window.
  return readRecords(folder).find(
    ({ tty, endedAt, daemon, createdAt }) =>
      endedAt === 0 && tty !== '' && deviceOf(tty) === device && !hasGone(daemon, createdAt),
  );
}

/** Returns the name of the terminal whose variables an environment has; empty if it has none. */
export function inheritedName(folder: TerminalFolder, env: Env): string {
  const { SESSION_JOURNAL_TERM_ID: id = '', SESSION_JOURNAL_TERM: name = '' } = env;
  const record = id === '' ? undefined : readRecords(folder).find((one) => one.id === id);
  return record?.name ?? name;
}

function deviceOf(tty: string): number | undefined {
  try {
    return followStat(tty)?.rdev;
  } catch {
    return undefined;
  }
}

/** Returns the name for a terminal in a directory: that of the repository, with the branch in a linked working tree. */
export function baseName(folder: TerminalFolder, cwd: string): string {
  const git = detectGitContext(cwd);
  const text = git.isGitRepo ? formatName(git) : basename(cwd);
  return deriveName(text, 'shell', longestName(folder));
}

/** Returns a name that no terminal has: this one, or with `-2`, `-3`… */
export function unusedName(folder: TerminalFolder, base: string, words: readonly string[]): string {
  const taken = new Set([...terminalNames(folder), ...words]);
  return freeName(base, (name) => taken.has(name), longestName(folder));
}

// No terminal's name starts with a dot.
function focusPath({ dir }: TerminalFolder): string {
  return join(dir, '.meta', '.focus.json');
}

/** Returns the terminal that was attached before the last one; undefined if there was none. */
export function previousTerminal(folder: TerminalFolder): string | undefined {
  const { previous } = asRecord(readJson(focusPath(folder))) ?? {};
  return typeof previous === 'string' && nameProblem(previous) === undefined ? previous : undefined;
}

/** Notes which terminal is attached now. Fails with `unwritable`. */
export function noteAttached(folder: TerminalFolder, name: string): void {
  const { current, previous } = asRecord(readJson(focusPath(folder))) ?? {};
  if (current === name) return;
  writeJson(focusPath(folder), { current: name, previous: current ?? previous });
}

/** Keeps in mind that a terminal has another name now. Fails with `unwritable`. */
export function noteRenamed(folder: TerminalFolder, from: string, to: string): void {
  const focus = asRecord(readJson(focusPath(folder))) ?? {};
  const names = Object.entries(focus).map(([key, name]) => [key, name === from ? to : name]);
  if (Object.values(focus).includes(from)) writeJson(focusPath(folder), Object.fromEntries(names));
}

/** Looks whether terminals can work here, and for what killed ones left, which is removed if `isFixing`. */
export function examineTerminals(folder: TerminalFolder, how: Examination): Promise<ExaminedTerminals> {
  return examineFolder(folder, how);
}
