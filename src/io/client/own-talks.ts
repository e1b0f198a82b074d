import { join } from 'node:path';
import { asRecord, readJson, writeJson } from '../disk/json.ts';
import { type Env, ensureStateDir, stateDir } from '../project/person.ts';

const fileName = 'talks.json';

/** Remembers that a conversation is a talk of ours with an earlier one, and forgets those that `isKept` doesn't know. */
export function rememberTalk(
  env: Env,
  { id, of }: { readonly id: string; readonly of: string },
  isKept: (id: string) => boolean,
): void {
  const path = join(ensureStateDir(env), fileName);
  const kept = Object.entries(asRecord(readJson(path)) ?? {}).filter(([talk]) => isKept(talk));
  writeJson(path, { ...Object.fromEntries(kept), [id]: { kind: 'ask', of } });
}

/** Returns the ids of the conversations in which an earlier one was asked. */
export function ownTalks(env: Env): ReadonlySet<string> {
  const state = stateDir(env);
  return new Set(state === undefined ? [] : Object.keys(asRecord(readJson(join(state, fileName))) ?? {}));
}
