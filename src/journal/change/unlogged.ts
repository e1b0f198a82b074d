import { counted } from '../../core/text/count.ts';
import { parseInstant } from '../../core/time.ts';
import { isAncestor, listWork } from '../../io/git/git.ts';
import type { Context } from '../../io/project/context.ts';
import type { Session } from '../session/session.ts';
import type { Target } from '../which-session/find-target.ts';
import { gitFacts, gitPlace } from './git-fields.ts';

/** The commits that the journal doesn't know of yet. */
export interface Unlogged {
  /** Short hashes, newest first. */
  readonly commits: readonly string[];
  /** Whether they could only be told by their time, as after a rebase. */
  readonly isAbout: boolean;
  /** How often the conversation edited a file since; absent outside a conversation. */
  readonly edits?: number;
}

/**
 * Returns the commits made since the last log. If HEAD doesn't contain the commit of that log any more, it returns those
 * of this branch that are newer than the session. Asks git only if HEAD has moved.
 */
export async function findUnlogged(
  target: Target,
  { logCommit, updatedAt }: Pick<Session, 'logCommit' | 'updatedAt'>,
  context: Context,
): Promise<Unlogged> {
  const { commit } = gitFacts(target, context);
  if (commit === '' || commit === logCommit) return { commits: [], isAbout: false };
  const place = gitPlace(target, context);
  if (isAncestor(place, logCommit, 'HEAD')) {
    return { commits: (await listWork(place, { commit: logCommit })) ?? [], isAbout: false };
  }
  const time = parseInstant(updatedAt);
  const commits = time === undefined ? undefined : await listWork(place, { time });
  return { commits: commits ?? [], isAbout: true };
}

const mostShown = 4;

/**
 * Returns the commits as `3 commits (a1b2c3d, …)`, with `about` if they can only be told by their time, and the number of
 * edits; empty if there is nothing.
 */
export function renderUnlogged({ commits, isAbout, edits = 0 }: Unlogged): string {
  const shown = [...commits.slice(0, mostShown), ...(commits.length > mostShown ? ['…'] : [])];
  const those = `${isAbout ? 'about ' : ''}${counted(commits.length, 'commit')} (${shown.join(', ')})`;
  return [commits.length > 0 ? those : '', edits > 0 ? counted(edits, 'edit') : '']
    .filter(Boolean)
    .join(' and ');
}
