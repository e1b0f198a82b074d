import { join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { writeFailure } from '../disk/failures.ts';
import { createFolder } from '../disk/folders.ts';
import { sweepLeftoverFolders } from '../disk/leftovers.ts';
import { isFolder } from '../disk/stat.ts';
import { type Env, ensureStateDir, stateDir } from '../project/person.ts';

/** The name of the folder in the person's state that has a subfolder for each conversation, named after its id. */
export const conversationsFolder = 'conversations';

const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** Says whether a conversation's id is safe as a file name; the ids that the client assigns always are. */
export function isSafeConversation(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,128}$/.test(id) && !device.test(id);
}

/** Returns the path of a conversation's folder, which may not exist; undefined for an unsafe id or without a home. */
export function conversationFolder(env: Env, id: string): string | undefined {
  const state = stateDir(env);
  return state === undefined || !isSafeConversation(id) ? undefined : join(state, conversationsFolder, id);
}

/**
 * Creates a conversation's folder, unless it exists, and returns whether it is new. The folder appears together with an
 * empty file for each of `events`: the shell guard ignores events without a file, so a half-made folder would turn off
 * the hooks. Fails with `refused` for an unsafe id, or `unwritable`.
 */
export function ensureConversationFolder(env: Env, id: string, events: readonly string[]): boolean {
  if (!isSafeConversation(id)) {
    const shown = JSON.stringify(id.slice(0, 40));
    throw new Failure(
      'refused',
      `Cannot attach the conversation ${shown}: its id is not safe as a file name`,
    );
  }
  const path = conversationFolder(env, id);
  if (path !== undefined && isFolder(path)) {
    ensureStateDir(env, join(conversationsFolder, id));
    return false;
  }
  const all = ensureStateDir(env, conversationsFolder);
  sweepLeftoverFolders(all);
  try {
    return createFolder(join(all, id), Object.fromEntries(events.map((event) => [event, ''])));
  } catch (error) {
    throw writeFailure(error, join(all, id));
  }
}
