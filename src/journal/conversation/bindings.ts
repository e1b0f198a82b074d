import { isAbsolute, join } from 'node:path';
import {
  conversationFolder,
  conversationsFolder,
  isSafeConversation,
} from '../../io/client/conversation-folder.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { namesIn } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import type { Env } from '../../io/project/person.ts';
import { stateDir } from '../../io/project/person.ts';
import { noteJournal } from './journals.ts';
import { forgetFormer, wantBound, wantOtherSession, wantUnbound } from './wanted-events.ts';

/** What a conversation has logged for its last prompt, as sums; the next prompt clears it. */
interface LoggedForPrompt {
  readonly prompt: string;
  readonly sums: readonly string[];
}

/** Which session a conversation works on; unknown fields are kept. */
export interface Binding {
  readonly schema: 1;
  /** Absolute path of the session file. */
  readonly session: string;
  readonly id: string;
  /** Absolute path of the project's root. */
  readonly project: string;
  /** The conversation that this one goes on from, by `/clear` or as a fork; undefined if there is none. */
  readonly from?: string | undefined;
  /** Undefined before the hooks have recorded a prompt. */
  readonly logged?: LoggedForPrompt | undefined;
  readonly [field: string]: unknown;
}

const fileName = 'binding.json';

/**
 * Returns the path of a conversation's binding, which may not exist; undefined if the id is unsafe or there is no home
 * folder.
 */
export function bindingPath(env: Env, conversation: string): string | undefined {
  const folder = conversationFolder(env, conversation);
  return folder === undefined ? undefined : join(folder, fileName);
}

function decodeBinding(value: unknown): Binding | undefined {
  const fields = asRecord(value);
  if (fields === undefined || fields.schema !== 1) return undefined;
  const { session, id, project, from } = fields;
  if (typeof session !== 'string' || typeof id !== 'string' || typeof project !== 'string') return undefined;
  if (!isAbsolute(session) || !isAbsolute(project) || session.includes('\0')) return undefined;
  const origin = typeof from === 'string' && isSafeConversation(from) ? from : undefined;
  return { ...fields, schema: 1, session, id, project, from: origin, logged: decodeLogged(fields.logged) };
}

function decodeLogged(value: unknown): LoggedForPrompt | undefined {
  const { prompt, sums } = asRecord(value) ?? {};
  if (typeof prompt !== 'string' || !Array.isArray(sums)) return undefined;
  return { prompt, sums: sums.filter((sum) => typeof sum === 'string') };
}

/** Says whether something was logged for a conversation's last prompt. */
export function hasLogged({ logged }: Binding): boolean {
  return logged !== undefined && logged.sums.length > 0;
}

/** Returns a conversation's binding; undefined if there is none, it can't be read, or the id is unsafe. */
export function readBinding(env: Env, conversation: string): Binding | undefined {
  const path = bindingPath(env, conversation);
  if (path === undefined) return undefined;
  return decodeBinding(readJson(path) ?? readJson(formerPath(env, conversation)));
}

// Where the previous version kept it; still read for one release.
function formerPath(env: Env, conversation: string): string {
  return join(stateDir(env) as string, 'bindings', `${conversation}.json`);
}

/** Binds a conversation, replacing its old binding. Throws a Failure `refused` if the id is unsafe, or `unwritable`. */
export function writeBinding(env: Env, conversation: string, binding: Binding): void {
  const path = join(wantBound(env, conversation), fileName);
  const before = readBinding(env, conversation);
  const isOther = before?.session !== binding.session;
  // What was said in a journal must be known before anything of it can be captured.
  for (const one of [before, binding]) if (one !== undefined && isOther) noteJournal(env, conversation, one);
  writeJson(path, binding);
  if (isOther) wantOtherSession(env, conversation, path);
  forgetFormer(env, conversation);
}

/** Removes a conversation's binding; does nothing if there is none. */
export function removeBinding(env: Env, conversation: string): void {
  const path = bindingPath(env, conversation);
  if (path === undefined) return;
  removeQuietly(path);
  wantUnbound(env, conversation);
}

/** Returns all of the user's bindings that can be read, sorted by conversation id. */
export function listBindings(env: Env): { conversation: string; binding: Binding }[] {
  const dir = stateDir(env);
  if (dir === undefined) return [];
  const former = namesIn(join(dir, 'bindings'), '.json').map((name) => name.slice(0, -'.json'.length));
  return [...new Set([...namesIn(join(dir, conversationsFolder)), ...former])]
    .sort()
    .flatMap((conversation) => {
      const binding = readBinding(env, conversation);
      return binding === undefined ? [] : [{ conversation, binding }];
    });
}
