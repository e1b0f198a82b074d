import { dirname } from 'node:path';
import { appendLine } from '../../io/disk/append.ts';
import { filesIn } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { findText } from '../../io/disk/read.ts';
import { isGone } from '../../io/disk/seen-process.ts';
import type { Env } from '../../io/project/person.ts';
import { nameProblem } from '../frames/terminal-name.ts';
import { artifactPath, findTerminalFolder, isSafeFolder, type TerminalFolder } from './terminal-folder.ts';

/** A process as its terminal's record names it. */
export interface RecordedProcess {
  readonly pid: number;
  /** When it started, in ticks since boot; empty if the system doesn't say. */
  readonly started: string;
}

/** Something that happened to a terminal. */
export interface TerminalEvent {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly what: 'started' | 'ended' | 'killed' | 'respawned' | 'renamed';
}

/** What is written down of a terminal. */
export interface TerminalRecord {
  readonly name: string;
  /** The process that holds the terminal. */
  readonly daemon: RecordedProcess;
  readonly child: RecordedProcess;
  /** The path of the terminal's device. */
  readonly tty: string;
  readonly cwd: string;
  /** Without what looks like a secret. */
  readonly argv: readonly string[];
  /** Whether something was left out of `argv`, so that it can't be started again. */
  readonly isScreened: boolean;
  /** Whether the last of its output is kept in a file. */
  readonly isLogged: boolean;
  /** The journal session that it was started for; empty without one. */
  readonly session: string;
  /** The conversations of the clients in it, newest first. */
  readonly conversations: readonly string[];
  /** In milliseconds since 1970. */
  readonly createdAt: number;
  /** 0 as long as it hasn't ended, as far as it could be written. */
  readonly endedAt: number;
  readonly exitCode: number;
  readonly signal: number;
  readonly version: string;
  /** Which build of the program holds it. */
  readonly build: string;
  /** Names the terminal for what runs in it, also after it was renamed. */
  readonly id: string;
  /** Proves that a request comes from inside. */
  readonly nonce: string;
  readonly events: readonly TerminalEvent[];
}

/** Returns a terminal's record; undefined if there is none. */
export function readRecord(folder: TerminalFolder, name: string): TerminalRecord | undefined {
  if (nameProblem(name) !== undefined) return undefined;
  return decodeRecord(readJson(artifactPath(folder, name, 'record')), {
    name,
    conversations: conversationsOf(folder, name),
  });
}

/** Returns all records, by name; none of a folder that isn't safe. */
export function readRecords(folder: TerminalFolder): TerminalRecord[] {
  if (!isSafeFolder(folder)) return [];
  return filesIn(dirname(artifactPath(folder, '', 'record')), '.json').flatMap((file) => {
    return readRecord(folder, file.slice(0, -'.json'.length)) ?? [];
  });
}

/** Returns the names that this person's terminals have now, by what stays when they are renamed. */
export function namesById(env: Env): ReadonlyMap<string, string> {
  return new Map(readRecords(findTerminalFolder(env)).map(({ id, name }) => [id, name]));
}

/** Returns the names of the terminals whose process runs, as their records say. */
export function runningTerminals(folder: TerminalFolder): string[] {
  return readRecords(folder)
    .filter(({ endedAt, daemon: { pid, started }, createdAt }) => {
      return endedAt === 0 && pid > 1 && !isGone({ pid, started, at: createdAt });
    })
    .map(({ name }) => name);
}

/** Writes a terminal's record. Fails with `unwritable`. */
export function writeRecord(folder: TerminalFolder, record: TerminalRecord): void {
  writeJson(artifactPath(folder, record.name, 'record'), record);
}

/** Changes a terminal's record, if there is one. Fails with `unwritable`. */
export function changeRecord(
  folder: TerminalFolder,
  name: string,
  change: (record: TerminalRecord) => TerminalRecord,
): void {
  const record = readRecord(folder, name);
  if (record !== undefined) writeRecord(folder, change(record));
}

/** Adds a conversation to those of a terminal. Appending can't undo what another process writes. */
export function noteConversation(folder: TerminalFolder, name: string, conversation: string): void {
  if (nameProblem(name) !== undefined || !isId(conversation)) return;
  if (conversationsOf(folder, name)[0] === conversation) return;
  appendLine(artifactPath(folder, name, 'conversations'), conversation);
}

// Newest first.
function conversationsOf(folder: TerminalFolder, name: string): string[] {
  const text = findText(artifactPath(folder, name, 'conversations')) ?? '';
  return [...new Set(text.split('\n').filter(isId).reverse())];
}

function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,128}$/.test(text);
}

// The file's name counts, not what is in it: a rename may have been cut between the two.
function decodeRecord(
  value: unknown,
  known: Pick<TerminalRecord, 'name' | 'conversations'>,
): TerminalRecord | undefined {
  const fields = asRecord(value);
  if (fields === undefined) return undefined;
  const text = (key: string): string => (typeof fields[key] === 'string' ? (fields[key] as string) : '');
  const count = (key: string): number => (Number.isFinite(fields[key]) ? (fields[key] as number) : 0);
  return {
    ...known,
    daemon: decodeProcess(fields.daemon),
    child: decodeProcess(fields.child),
    tty: text('tty'),
    cwd: text('cwd'),
    argv: textsOf(fields.argv),
    isScreened: fields.isScreened === true,
    isLogged: fields.isLogged === true,
    session: text('session'),
    createdAt: count('createdAt'),
    endedAt: count('endedAt'),
    exitCode: count('exitCode'),
    signal: count('signal'),
    version: text('version'),
    build: text('build'),
    id: text('id'),
    nonce: text('nonce'),
    events: Array.isArray(fields.events) ? fields.events.flatMap(decodeEvent) : [],
  };
}

function decodeProcess(value: unknown): RecordedProcess {
  const { pid, started } = asRecord(value) ?? {};
  return {
    pid: typeof pid === 'number' && Number.isSafeInteger(pid) && pid > 1 ? pid : 0,
    started: typeof started === 'string' ? started : '',
  };
}

const happenings: readonly unknown[] = ['started', 'ended', 'killed', 'respawned', 'renamed'];

function decodeEvent(value: unknown): TerminalEvent[] {
  const { at, what } = asRecord(value) ?? {};
  if (typeof at !== 'number' || !happenings.includes(what)) return [];
  return [{ at, what: what as TerminalEvent['what'] }];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
