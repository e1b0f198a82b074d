import { relative } from 'node:path';
import { isSameIdentity } from '../io/disk/stat.ts';
import { isPrivate } from '../io/project/ignores.ts';
import type { Env } from '../io/project/person.ts';
import { type Project, projectAt, worktreeOf } from '../io/project/project.ts';
import { cloneOf } from '../io/project/project-state.ts';
import { readBinding } from '../journal/conversation/bindings.ts';
import { listSessions } from '../journal/files/sessions.ts';

/** What of a capture tells which journal it belongs to. */
export interface JournalOfCapture {
  readonly session: string;
  readonly conversation: string;
}

/** Where captures are shared from: the journal that agreed to it, and what this clone took. */
interface SharedFrom {
  readonly project: Project;
  readonly env: Env;
  readonly own: readonly JournalOfCapture[];
}

/**
 * Returns a function that says why a capture stays here; undefined if it may be shared. A repository may hold several
 * journals, and only the one in which sharing was agreed to counts: of a session that it doesn't know, nothing is shared.
 */
export async function whyKeptHere({
  project,
  env,
  own,
}: SharedFrom): Promise<(capture: JournalOfCapture) => string | undefined> {
  const { sessions } = await listSessions(project, ['active', 'archive']);
  const known = new Set(sessions.map(({ facts }) => facts.id));
  const isOurs = ({ session, conversation }: JournalOfCapture): boolean => {
    const binding = readBinding(env, conversation);
    const isBound = binding !== undefined && (session === '' || session === binding.id);
    // Its file may be on another branch in another working tree, and a copied one has the same id.
    if (isBound) return isSameJournal(projectAt(binding.project, env), project);
    return session === '' || known.has(session);
  };
  // What was said in another journal may stand in any capture of a conversation that was there, too.
  const kept = new Set(own.filter((one) => !isOurs(one)).map(({ conversation }) => conversation));
  return (capture) => {
    return kept.has(capture.conversation) || !isOurs(capture)
      ? 'its session is not in this journal'
      : undefined;
  };
}

function isSameJournal(one: Project, other: Project): boolean {
  if (isPrivate(one)) return false;
  if (one.root === other.root) return true;
  const [clone, otherClone] = [cloneOf(one.root), cloneOf(other.root)];
  const [top, otherTop] = [worktreeOf(one.root), worktreeOf(other.root)];
  if (clone === undefined || top === undefined || otherTop === undefined) return false;
  return isSameIdentity(clone, otherClone) && relative(top, one.root) === relative(otherTop, other.root);
}
