import { join } from 'node:path';
import { namesIn } from '../../io/disk/folders.ts';
import type { Project } from '../../io/project/project.ts';
import type { Compaction } from './memory.ts';
import { readConversation } from './memory.ts';

/** Returns the compactions of a session that the hooks in this clone have seen, the oldest first. */
export function listCompactions(
  project: Project,
  session: string,
): (Compaction & { readonly conversation: string })[] {
  return conversationIds(project)
    .flatMap((conversation) => {
      const known = readConversation(project, conversation)?.compactions ?? [];
      return known.filter((one) => one.session === session).map((one) => ({ ...one, conversation }));
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : (a.number ?? 0) - (b.number ?? 0)));
}

/** Says whether hooks ever ran in this clone, which shows in what they remember about conversations. */
export function haveHooksRun(project: Project): boolean {
  return conversationIds(project).length > 0;
}

function conversationIds(project: Project): string[] {
  const names = namesIn(join(project.local, 'conversations'), '.json');
  return names.map((name) => name.slice(0, -'.json'.length));
}
