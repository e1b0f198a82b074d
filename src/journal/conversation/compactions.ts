import { join } from 'node:path';
import { parseInstant } from '../../core/time.ts';
import { namesIn } from '../../io/disk/folders.ts';
import type { Project } from '../../io/project/project.ts';
import { compactionText } from '../briefing/compaction-table.ts';
import { type LostEntry, lostEntries } from '../briefing/summary-losses.ts';
import type { TimelineRow } from '../briefing/timeline.ts';
import type { Compaction } from './memory.ts';
import { readConversation } from './memory.ts';
import { readHeld, readSummary } from './summaries.ts';

/** A compaction that hooks have seen, and the conversation that was compacted. */
export type SeenCompaction = Compaction & { readonly conversation: string };

/** Returns the compactions of a session that the hooks in this clone have seen, the oldest first. */
export function listCompactions(project: Project, session: string): SeenCompaction[] {
  return conversationIds(project)
    .flatMap((conversation) => {
      const known = readConversation(project, conversation)?.compactions ?? [];
      return known.filter((one) => one.session === session).map((one) => ({ ...one, conversation }));
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : (a.number ?? 0) - (b.number ?? 0)));
}

/** Returns what the journal held and the client's summary doesn't say; undefined if one of the two was not seen. */
export function lostEntriesOf(
  project: Project,
  { conversation, at }: SeenCompaction,
): LostEntry[] | undefined {
  const place = { project, conversation, at };
  const [held, summary] = [readHeld(place), readSummary(place)];
  return held === undefined || summary === undefined ? undefined : lostEntries(held, summary);
}

/** Returns the last compactions of a session as lines of its timeline, the oldest first. */
export function compactionRows(
  project: Project,
  session: string,
  most = Number.POSITIVE_INFINITY,
): TimelineRow[] {
  return listCompactions(project, session)
    .slice(-most)
    .flatMap((row): TimelineRow[] => {
      const [at, lost] = [parseInstant(row.at), lostEntriesOf(project, row)?.length ?? 0];
      return at === undefined ? [] : [{ at, what: 'Compaction', text: compactionText(row, lost) }];
    });
}

/** Says whether hooks ever ran in this clone, which shows in what they remember about conversations. */
export function haveHooksRun(project: Project): boolean {
  return conversationIds(project).length > 0;
}

function conversationIds(project: Project): string[] {
  const names = namesIn(join(project.local, 'conversations'), '.json');
  return names.map((name) => name.slice(0, -'.json'.length));
}
