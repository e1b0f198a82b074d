import { closeSync, constants, fstatSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { asRecord } from '../disk/json.ts';
import { readText } from '../disk/read.ts';
import { type Env, ensureStateDir, stateDir } from './person.ts';
import { ensureLocal, type Project } from './project.ts';

/** Trouble that nobody was shown when it happened. */
export interface ErrorEntry {
  /** UTC, `2025-01-15T10:00:00Z`. */
  readonly at: string;
  /** The event or verb. */
  readonly where: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
}

const maxLogBytes = 256 * 1024;
const maxTextLength = 4000;
const current = 'errors.jsonl';
const previous = 'errors.1.jsonl';
// A link of that name must not lead the line elsewhere.
const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

function shorten(entry: ErrorEntry): ErrorEntry {
  const cut = Object.entries(entry).map(([key, value]) => [key, String(value).slice(0, maxTextLength)]);
  return Object.fromEntries(cut) as ErrorEntry;
}

function append(dir: string, entry: ErrorEntry): void {
  const path = join(dir, current);
  const file = openSync(path, flags | (constants.O_NONBLOCK ?? 0), 0o600);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return;
    // One call, so that lines of several processes never mix.
    writeSync(file, `${JSON.stringify(shorten(entry))}\n`);
    if (stat.size > maxLogBytes) renameSync(path, join(dir, previous));
  } finally {
    closeSync(file);
  }
}

/** Appends one line to the project's error log, or the person's when there is no project. Never fails. */
export function logError(project: Project | undefined, env: Env, entry: ErrorEntry): void {
  for (const dir of [() => project && ensureLocal(project), () => ensureStateDir(env)]) {
    try {
      const path = dir();
      if (path === undefined) continue;
      append(path, entry);
      return;
    } catch {
      // The next place, and else nowhere: a log that cannot be written must not be trouble of its own.
    }
  }
}

function decodeEntry(line: string): ErrorEntry | undefined {
  try {
    const fields = asRecord(JSON.parse(line));
    const isEntry = [fields?.at, fields?.where, fields?.message].every((value) => typeof value === 'string');
    return isEntry ? (fields as unknown as ErrorEntry) : undefined;
  } catch {
    return undefined;
  }
}

function readEntries(path: string): ErrorEntry[] {
  try {
    return readText(path)
      .split('\n')
      .flatMap((line) => decodeEntry(line) ?? []);
  } catch {
    return [];
  }
}

/** Returns what was logged for the project and for the person outside any, oldest first. */
export function readErrors(project: Project | undefined, env: Env): ErrorEntry[] {
  return [stateDir(env), project?.local]
    .flatMap((dir) => (dir === undefined ? [] : [join(dir, previous), join(dir, current)]))
    .flatMap(readEntries)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
