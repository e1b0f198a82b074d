import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { isSafeConversation } from '../../io/client/conversation-id.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import type { Env } from '../../io/project/person.ts';
import { stateDir } from '../../io/project/person.ts';

// So many marks stay before those are looked for that are older than this.
const manyMarks = 50;
const longestMs = 7 * 24 * 60 * 60 * 1000;

/** The files that decide whether a conversation is settled. */
export interface Watched {
  /** Files that must be there. */
  readonly needed: readonly string[];
  /** Files that may be. */
  readonly possible: readonly string[];
  /** When none of them had been read yet, in milliseconds since 1970. */
  readonly since: number;
}

/**
 * Leaves a mark that a prompt without intent has nothing to tell this conversation, as long as none of these files is
 * newer: the shell in front of the hook program looks for it (`hooks/start.sh`), and does without the program. Dated
 * back to `since`. Never fails: the mark only saves time.
 */
export function markSettled(env: Env, id: string, { needed, possible, since }: Watched): void {
  const state = stateDir(env);
  const paths = [...needed, ...possible];
  if (state === undefined || !isSafeConversation(id)) return;
  if (paths.some((path) => !isAbsolute(path) || /[\r\n]/.test(path))) return;
  const dir = join(state, 'settled');
  const lines = [...needed.map((path) => `+${path}\n`), ...possible.map((path) => `?${path}\n`), 'end\n'];
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    sweep(dir);
    writeFileSync(join(dir, id), lines.join(''), { mode: 0o600 });
    utimesSync(join(dir, id), since / 1000, since / 1000);
  } catch {
    // A full disk, or no right to write there.
  }
}

/** Takes the mark of `markSettled` away; nothing happens when there is none. */
export function unmarkSettled(env: Env, id: string): void {
  const dir = stateDir(env);
  if (dir !== undefined && isSafeConversation(id)) removeQuietly(join(dir, 'settled', id));
}

function sweep(dir: string): void {
  const names = readdirSync(dir);
  if (names.length <= manyMarks) return;
  for (const name of names) {
    const path = join(dir, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > longestMs) removeQuietly(path);
  }
}
