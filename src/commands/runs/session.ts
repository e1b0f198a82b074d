import type { Call } from '../../core/calls/call-spec.ts';
import { flagText } from '../../core/calls/call-spec.ts';
import { isFailure } from '../../core/failure.ts';
import type { Context } from '../../io/project/context.ts';
import { findProject } from '../../io/project/project.ts';
import { listSessions } from '../../journal/files/sessions.ts';
import { findTarget } from '../../journal/which-session/find-target.ts';

/**
 * Returns the id of the session that --session names; empty without the flag. Runs outlive their session, so a word that
 * names none any more counts as an id.
 */
export async function runsSession(call: Call, context: Context): Promise<string> {
  const named = flagText(call, 'session');
  if (named === undefined) return '';
  try {
    return (await findTarget(context, named)).file.facts.id;
  } catch (error) {
    if (isFailure(error) && ['no-session', 'no-project', 'not-found'].includes(error.code)) return named;
    throw error;
  }
}

/** Returns the names of journal sessions, archived ones too, by their ids, given the folders of their projects. */
export async function sessionNames(folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const folder of folders) {
    const project = findProject(folder);
    if (project === undefined) continue;
    const { sessions } = await listSessions(project, ['active', 'archive']);
    for (const { facts } of sessions) names.set(facts.id, facts.shortname);
  }
  return names;
}
