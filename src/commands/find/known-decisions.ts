import { isFailure } from '../../core/failure.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { findProject } from '../../io/project/project.ts';
import { decodeSession } from '../../journal/files/documents.ts';
import { listSessionTexts, readAnyText } from '../../journal/files/searchable.ts';
import { weighDecision } from '../../journal/session/near-decision.ts';
import { readSession } from '../../journal/session/session.ts';

type LoggedDecision = ReturnType<typeof decisionsIn>[number];

/** Returns the decisions of all sessions of the project, archived ones too, that were not superseded; none without one. */
export async function knownDecisions({ cwd, env }: Context): Promise<LoggedDecision[]> {
  const project = findProject(cwd);
  if (project === undefined) return [];
  const aliases = readConfig(project, env).sectionAliases;
  const files = [...listSessionTexts(project, 'archive'), ...listSessionTexts(project, 'active')];
  const decisions: LoggedDecision[] = [];
  for (const { path } of files) {
    try {
      decisions.push(...decisionsIn(readSession(await decodeSession(readAnyText(path), aliases))));
    } catch (error) {
      // What `doctor` says of a damaged file is no answer here.
      if (!isFailure(error)) throw error;
    }
  }
  return decisions;
}

function decisionsIn(session: ReturnType<typeof readSession>) {
  return session.decisions.flatMap((one) => {
    const weighed = weighDecision(one);
    const { number, title, choice, rationale, options } = one;
    const told = { id: session.id, session: session.shortname, number, title, choice, rationale, options };
    return weighed === undefined ? [] : [{ ...told, ...weighed }];
  });
}
