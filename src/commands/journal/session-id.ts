import { openProject } from '../../io/project/project.ts';
import { findNamedTarget } from '../../journal/which-session/find-target.ts';

/**
 * Returns the id of the session of this name in a directory's project: another session may have the name later. Fails with
 * `not-found` or `ambiguous`.
 */
export async function sessionId(named: string, cwd: string): Promise<string> {
  return (await findNamedTarget(openProject(cwd), named)).file.facts.id;
}
