import { join } from 'node:path';
import { isSafeConversation } from '../../io/client/conversation-folder.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { makeFolder } from '../../io/disk/folders.ts';
import { writeJson } from '../../io/disk/json.ts';
import { exists } from '../../io/disk/stat.ts';

function markPath(folder: string, conversation: string): string {
  return join(folder, 'off-record', `${conversation}.json`);
}

/** Says whether nothing of a conversation may be captured, which the person or Claude has said in it. */
export function isOffRecord(folder: string, conversation: string): boolean {
  return !isSafeConversation(conversation) || exists(markPath(folder, conversation));
}

/** Remembers that nothing of a conversation may be captured from `at` (ms since 1970) on. Fails with `unwritable`. */
export function goOffRecord(folder: string, conversation: string, at: number): void {
  makeFolder(join(folder, 'off-record'), 0o700);
  writeJson(markPath(folder, conversation), { at });
}

/** Remembers that a conversation may be captured again. */
export function goOnRecord(folder: string, conversation: string): void {
  removeQuietly(markPath(folder, conversation));
}
