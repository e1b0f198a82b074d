import { join } from 'node:path';
import { isSafeConversation } from '../../io/client/conversation-folder.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { writeJson } from '../../io/disk/json.ts';
import { exists } from '../../io/disk/stat.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import { type Env, ensureStateDir, stateDir } from '../../io/project/person.ts';
import { knownFolders } from '../../io/project/project-state.ts';
import { forgetEdits } from './kept-edits.ts';
import { hasProgress, readPending } from './progress.ts';
import { findTakingFolder } from './state.ts';

// A conversation may work in several repositories, so what was said of it counts in all of them.
const marks = 'off-record';

function markPath(state: string, conversation: string): string {
  return join(state, marks, `${conversation}.json`);
}

/** Says whether nothing of a conversation may be captured, which the person or Claude has said in it. */
export function isOffRecord(env: Env, conversation: string): boolean {
  const state = stateDir(env);
  return !isSafeConversation(conversation) || (state !== undefined && exists(markPath(state, conversation)));
}

/** Remembers that nothing of a conversation may be captured from `at` (ms since 1970) on. Fails with `unwritable`. */
export function goOffRecord(env: Env, conversation: string, at: number): void {
  writeJson(join(ensureStateDir(env, marks), `${conversation}.json`), { at });
  forgetEdits(env, conversation);
}

/** Remembers that a conversation may be captured again. */
export function goOnRecord(env: Env, conversation: string): void {
  const state = stateDir(env);
  if (state !== undefined) removeQuietly(markPath(state, conversation));
}

/** Returns a folder of each clone that may have captures of a conversation; `cwd`, if it is in git, for its own. */
export function foldersOf(conversation: string, { cwd, env }: { cwd: string; env: Env }): string[] {
  const own = findGitFolder(cwd) === undefined ? [] : [cwd];
  const ownTaking = findTakingFolder(cwd, env);
  const others = knownFolders(env).filter((folder) => {
    const taking = findTakingFolder(folder, env);
    if (taking === undefined || taking === ownTaking) return false;
    return hasProgress(taking, conversation) || readPending(taking)?.conversation === conversation;
  });
  return [...own, ...others];
}
