import { join } from 'node:path';
import { isSafeConversation } from '../../io/client/conversation-folder.ts';
import { writeFileAtomic } from '../../io/disk/files.ts';
import { exists } from '../../io/disk/stat.ts';
import type { Project } from '../../io/project/project.ts';
import { ensureLocal } from '../../io/project/project.ts';

/** Which compaction of a conversation: `at` is the time in its record. */
export interface CompactionPlace {
  readonly project: Project;
  readonly conversation: string;
  readonly at: string;
}

const folder = 'summaries';

// The time comes from a file and may be any text.
function fileName({ conversation, at }: CompactionPlace): string | undefined {
  const time = /^[0-9T:.Z-]{1,40}$/.test(at) ? at.replaceAll(':', '-') : undefined;
  return time !== undefined && isSafeConversation(conversation) ? `${time}-${conversation}.md` : undefined;
}

/** Says whether the client's summary of a compaction was saved; true if it never can be. */
export function hasSummary(place: CompactionPlace): boolean {
  const name = fileName(place);
  return name === undefined || exists(join(place.project.local, folder, name));
}

/**
 * Saves the client's summary of a compaction for later reading, in this clone only; nothing for an unsafe id. Throws a
 * Failure `unwritable`.
 */
export function writeSummary(place: CompactionPlace, text: string): void {
  const name = fileName(place);
  if (name === undefined) return;
  writeFileAtomic(join(ensureLocal(place.project, folder), name), text, { mode: 0o600, fsync: false });
}
