import { join } from 'node:path';
import { conversationFolder, ensureConversationFolder } from '../../io/client/conversation-folder.ts';
import type { Watched } from '../../io/client/event-files.ts';
import { isWanted, wantAlways, wantNever, wantWhenNewer } from '../../io/client/event-files.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import type { Env } from '../../io/project/person.ts';
import { stateDir } from '../../io/project/person.ts';

// What a bound conversation wants of the client's events, and the only place that says so: `bindings.ts` and `memory.ts`
// call it with every change they write, hooks when they have looked.

const always = ['SessionStart', 'UserPromptSubmit', 'PreCompact', 'PostCompact'];

// Where the version before kept a mark for each; read for one release.
const formerly = ['bindings', 'pending', 'settled'];

/**
 * Makes the folder of a conversation that is about to be bound, and returns its path. Until the next look every prompt
 * starts the program. Fails with `refused` for an unsafe id, or `unwritable`.
 */
export function wantBound(env: Env, id: string): string {
  const isNew = ensureConversationFolder(env, id, always);
  const folder = conversationFolder(env, id) as string;
  if (!isNew) wantAlways(folder, 'UserPromptSubmit');
  return folder;
}

/** Says that what is remembered of a conversation has changed, and whether it waits for its memory, which then may come after a tool call. */
export function wantRemembered(env: Env, id: string, isWaiting: boolean): void {
  const folder = conversationFolder(env, id);
  if (folder === undefined) return;
  wantAlways(folder, 'UserPromptSubmit');
  if (isWaiting) wantAlways(folder, 'PostToolUse');
  else wantNoTools(env, id);
}

/** Says that a conversation waits for nothing after a tool call. */
export function wantNoTools(env: Env, id: string): void {
  const folder = conversationFolder(env, id);
  if (folder === undefined) return;
  wantNever(folder, 'PostToolUse');
  forget(env, id, ['pending']);
}

/** Says that prompts without intent have nothing to tell a conversation until one of these files changes. */
export function wantNoIdlePrompts(env: Env, id: string, watched: Watched): void {
  const folder = conversationFolder(env, id);
  if (folder !== undefined) wantWhenNewer(folder, 'UserPromptSubmit', watched);
}

/** Says whether a conversation waits for something that may come after a tool call. */
export function wantsTools(env: Env, id: string): boolean {
  const folder = conversationFolder(env, id);
  if (folder === undefined) return false;
  return isWanted(folder, 'PostToolUse') || isWanted(join(stateDir(env) as string, 'pending'), id);
}

/** Removes what the version before kept of a conversation, once it has a folder or is not bound any more. */
export function forgetFormer(env: Env, id: string): void {
  forget(env, id, formerly);
}

function forget(env: Env, id: string, kinds: readonly string[]): void {
  const state = stateDir(env);
  if (state === undefined || conversationFolder(env, id) === undefined) return;
  for (const kind of kinds) removeQuietly(join(state, kind, kind === 'bindings' ? `${id}.json` : id));
}
