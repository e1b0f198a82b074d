import { closeSync, constants, fstatSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { mayHoldSecret } from '../../core/secrets/quick-find.ts';
import { asRecord } from '../disk/json.ts';
import { readText } from '../disk/read.ts';
import { type Env, ensureStateDir, stateDir } from './person.ts';
import { ensureLocal, type Project } from './project.ts';

/** An error that wasn't shown to anybody when it happened. */
export interface ErrorEntry {
  /** UTC, `2025-01-15T10:00:00Z`. */
  readonly at: string;
  /** The hook event or the command's verb. */
  readonly where: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
}

const maxLogBytes = 256 * 1024;
const maxTextLength = 4000;
const current = 'errors.jsonl';
const previous = 'errors.1.jsonl';
// Don't follow a link: it could make us write somewhere else.
const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

async function screen(text: string): Promise<string> {
  if (!mayHoldSecret(text)) return text;
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  return screenSecrets(text, []).text;
}

// Screened first: what is left of a secret that was cut off can't be told from a word.
async function cleaned(entry: ErrorEntry): Promise<ErrorEntry> {
  const fields: Record<string, string> = {};
  for (const [key, value] of Object.entries(entry)) {
    fields[key] = (await screen(String(value))).slice(0, maxTextLength);
  }
  return fields as unknown as ErrorEntry;
}

function append(dir: string, entry: ErrorEntry): void {
  const path = join(dir, current);
  const file = openSync(path, flags | (constants.O_NONBLOCK ?? 0), 0o600);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return;
    // Write with a single call, so that lines of several processes never mix.
    writeSync(file, `${JSON.stringify(entry)}\n`);
    if (stat.size > maxLogBytes) renameSync(path, join(dir, previous));
  } finally {
    closeSync(file);
  }
}

/**
 * Appends an error, without secrets, to the project's log, or else to the person's: without a project, or if that fails.
 * Never fails.
 */
export async function logError(project: Project | undefined, env: Env, entry: ErrorEntry): Promise<void> {
  const clean = await cleaned(entry).catch(() => undefined);
  if (clean === undefined) return;
  for (const dir of [() => project && ensureLocal(project), () => ensureStateDir(env)]) {
    try {
      const path = dir();
      if (path === undefined) continue;
      append(path, clean);
      return;
    } catch {
      // Try the next place, or give up: a log that can't be written must not cause another error.
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

/** Returns the errors logged for the project and, outside any project, for the person; oldest first. */
export function readErrors(project: Project | undefined, env: Env): ErrorEntry[] {
  return [stateDir(env), project?.local]
    .flatMap((dir) => (dir === undefined ? [] : [join(dir, previous), join(dir, current)]))
    .flatMap(readEntries)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
