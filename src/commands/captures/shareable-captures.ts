import type { Env } from '../../io/project/person.ts';
import type { Project } from '../../io/project/project.ts';
import { readBinding } from '../../journal/conversation/bindings.ts';
import { isSameJournal, workedElsewhere } from '../../journal/conversation/journals.ts';
import { listSessions } from '../../journal/files/sessions.ts';

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
    if (isBound) return isSameJournal(env, binding.project, project);
    return session === '' || known.has(session);
  };
  // What was said in another journal may stand in any capture of a conversation that was there, too.
  const kept = new Set(own.filter((one) => !isOurs(one)).map(({ conversation }) => conversation));
  return (capture) => {
    // It may have gone from one journal to another before anything was captured.
    if (workedElsewhere(env, capture.conversation, project))
      return 'its conversation worked on another journal, too';
    return kept.has(capture.conversation) || !isOurs(capture)
      ? 'its session is not in this journal'
      : undefined;
  };
}
