import { join } from 'node:path';
import type { HookRecord, WaitReason } from '../../core/client/agent-state.ts';
import { removeQuietly } from '../disk/files.ts';
import { namesIn } from '../disk/folders.ts';
import { findText } from '../disk/read.ts';
import { findStat } from '../disk/stat.ts';
import { type Env, stateDir } from '../project/person.ts';
import { isSafeConversation } from './conversation-folder.ts';

/** The name of the folder in the person's state in which hooks note what each agent in a terminal does. */
export const hookNotesFolder = 'agents';

const states: ReadonlyMap<string, HookRecord['state']> = new Map([
  ['UserPromptSubmit', 'working'],
  ['PermissionRequest', 'needs-me'],
  ['Notification', 'needs-me'],
  ['Stop', 'done'],
  ['StopFailure', 'failed'],
  ['SessionEnd', 'ended'],
]);

const reasons: readonly WaitReason[] = ['permission', 'question', 'plan'];

/** What a hook noted of an agent, and the id of the terminal that it was in. */
export interface HookNote extends HookRecord {
  readonly terminal: string;
}

/**
 * Returns what a hook noted last about a conversation (`hooks/note.sh` writes it: the event, why the person is needed, and
 * the terminal); undefined if none did.
 */
export function readHookNote(env: Env, conversation: string): HookNote | undefined {
  const state = stateDir(env);
  if (state === undefined || !isSafeConversation(conversation)) return undefined;
  const path = join(state, hookNotesFolder, conversation);
  const stat = findStat(path);
  if (stat?.isFile() !== true || stat.size > 200) return undefined;
  const [event = '', why = '', terminal = ''] = (findText(path) ?? '').trim().split(' ');
  const noted = states.get(event);
  if (noted === undefined) return undefined;
  return { state: noted, reason: reasons.find((reason) => reason === why) ?? '', at: stat.mtimeMs, terminal };
}

// As long as the client keeps transcripts.
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Removes what was noted of conversations that have been quiet for a month. `now` is in milliseconds since 1970. */
export function removeOldNotes(env: Env, now: number): void {
  const state = stateDir(env);
  if (state === undefined) return;
  const folder = join(state, hookNotesFolder);
  for (const path of namesIn(folder).map((name) => join(folder, name))) {
    const stat = findStat(path);
    if (stat?.isFile() === true && now - stat.mtimeMs > keptMs) removeQuietly(path);
  }
}
