import { join } from 'node:path';
import type { HookRecord, WaitReason } from '../../core/client/agent-state.ts';
import { findText } from '../disk/read.ts';
import { findStat } from '../disk/stat.ts';
import { type Env, stateDir } from '../project/person.ts';
import { isSafeConversation } from './conversation-folder.ts';

// The folder in the person's state in which hooks note what each agent in a terminal does.
const hookNotesFolder = 'agents';

const states: ReadonlyMap<string, HookRecord['state']> = new Map([
  ['UserPromptSubmit', 'working'],
  ['PermissionRequest', 'needs-me'],
  ['Notification', 'needs-me'],
  ['Stop', 'done'],
  ['StopFailure', 'failed'],
  ['SessionEnd', 'ended'],
]);

const reasons: readonly WaitReason[] = ['permission', 'question', 'plan'];

/**
 * Returns what a hook noted last about a conversation (`hooks/note.sh` writes it: the event, and why the person is
 * needed); undefined if none did.
 */
export function readHookNote(env: Env, conversation: string): HookRecord | undefined {
  const state = stateDir(env);
  if (state === undefined || !isSafeConversation(conversation)) return undefined;
  const path = join(state, hookNotesFolder, conversation);
  const stat = findStat(path);
  if (stat?.isFile() !== true || stat.size > 200) return undefined;
  const [event = '', why = ''] = (findText(path) ?? '').trim().split(' ');
  const noted = states.get(event);
  if (noted === undefined) return undefined;
  return { state: noted, reason: reasons.find((reason) => reason === why) ?? '', at: stat.mtimeMs };
}
