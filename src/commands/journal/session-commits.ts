import { readableCaptures } from '../../capture/view/listed-captures.ts';
import { shortConversation } from '../../conversations/find/render-list.ts';
import type { SessionCommit } from '../../journal/briefing/session-commits.ts';

/**
 * Returns the commits that were made while a journal session (by its id) was worked on, the first one first, as far as
 * captures know them. None if they can't be read: what they add isn't needed to see the session.
 */
export async function capturedCommits(session: string, cwd: string): Promise<SessionCommit[]> {
  const captures = await readableCaptures(cwd);
  const replaced = new Set(captures.map(({ replaces }) => replaces));
  const own = captures.filter((one) => one.session === session && one.commit !== '' && !replaced.has(one.id));
  const byCommit = new Map(own.map((one) => [one.commit, one]));
  return [...byCommit.values()]
    .map((one) => ({
      commit: one.commit.slice(0, 7),
      // The commit's own time, and not that of its capture, which may have come later.
      at: one.author_time === 0 ? one.at : one.author_time * 1000,
      subject: one.subject,
      conversation: shortConversation(one.conversation),
      by: one.own ? '' : `pushed by ${one.writer}`,
      paths: one.paths,
    }))
    .sort((one, other) => one.at - other.at);
}
