import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { isSafeConversation } from '../../io/client/conversation-folder.ts';
import { terminalId } from '../../io/console/terminal-leader.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { namesIn } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { findStat } from '../../io/disk/stat.ts';
import type { Context } from '../../io/project/context.ts';
import { ensureStateDir, stateDir } from '../../io/project/person.ts';
import type { Kind } from '../sections/numbered.ts';
import type { ShownKey, ShownNumbers } from '../sections/shown-numbers.ts';
import { shownIn, sumOfShown } from '../sections/shown-numbers.ts';
import type { Numbered } from '../sections/step-numbers.ts';
import { conversationOf } from './candidates.ts';

// A number means the thing that it was shown with. So for each conversation and terminal, a file in the person's state
// says which numbers it was shown, and with which texts (only their sums).

const folder = 'shown';
const mostSessions = 20;
const mostFiles = 200;
const forgottenMs = 30 * 86_400_000;

/** A session's id and its steps, and other lists of which a text may show something. */
export interface ShownSession {
  readonly id: string;
  readonly steps: readonly Numbered[];
  readonly others?: Readonly<Partial<Record<Kind, readonly Numbered[]>>>;
}

/** Returns what of a session this conversation or terminal was shown last with its number. */
export function readShown(context: Context, id: string): ShownNumbers {
  const path = pathOf(context);
  const sums = path === undefined ? undefined : asRecord(readSessions(path)[id]);
  return new Map(
    Object.entries(sums ?? {}).flatMap(([key, sum]) =>
      typeof sum === 'string' ? [[key as ShownKey, sum] as const] : [],
    ),
  );
}

/**
 * Remembers what a text shows with its number to this conversation or terminal. Never fails: if this can't be written,
 * numbers are refused where the file doesn't have them.
 */
export function rememberShown(
  context: Context,
  { id, steps, others = {} }: ShownSession,
  text: string,
): void {
  const path = pathOf(context);
  const shown = Object.entries({ step: steps, ...others }).flatMap(([kind, list]) =>
    shownIn(text, list).map((one) => [`${kind} ${one.number}`, sumOfShown(one)] as const),
  );
  if (path === undefined || shown.length === 0) return;
  const { [id]: known, ...rest } = readSessions(path);
  const now = {
    ...asRecord(known),
    ...Object.fromEntries(shown),
  };
  if (JSON.stringify(known) === JSON.stringify(now)) return;
  const sessions = Object.fromEntries([...Object.entries(rest), [id, now]].slice(-mostSessions));
  try {
    const dir = ensureStateDir(context.env, folder);
    if (findStat(path) === undefined) forgetOld(dir, context.now().getTime());
    writeJson(path, { schema: 1, sessions });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

function pathOf(context: Context): string | undefined {
  const state = stateDir(context.env);
  const reader = conversationOf(context) ?? terminalId();
  return state === undefined || !isSafeConversation(reader)
    ? undefined
    : join(state, folder, `${reader}.json`);
}

function readSessions(path: string): Readonly<Record<string, unknown>> {
  return asRecord(asRecord(readJson(path))?.sessions) ?? {};
}

function forgetOld(dir: string, now: number): void {
  const names = namesIn(dir, '.json');
  if (names.length < mostFiles) return;
  for (const path of names.map((name) => join(dir, name))) {
    if (now - (findStat(path)?.mtimeMs ?? now) > forgottenMs) removeQuietly(path);
  }
}
