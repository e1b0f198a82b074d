import { basename } from 'node:path';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { findProject } from '../../io/project/project.ts';
import type { Binding } from '../conversation/bindings.ts';
import { findCopy, otherTrees, showTree } from '../files/other-trees.ts';
import type { SessionFile } from '../files/sessions.ts';
import { brought } from './candidates.ts';

/**
 * Returns the session of a binding, whose file isn't where it was, in the project of the working directory: another
 * working tree may have it. Undefined if that has none, or one that the user never made or resumed there.
 */
export async function findHere(
  binding: Binding,
  context: Context,
): Promise<{ readonly project: Project; readonly file: SessionFile } | undefined> {
  const project = findProject(context.cwd);
  if (project === undefined) return undefined;
  const file = await findCopy(project, copyOf(binding));
  return file === undefined || brought([file], project, context).length > 0 ? undefined : { project, file };
}

/** Returns how the other working trees of a project that have the session of a binding are shown. */
export async function findElsewhere(binding: Binding, project: Project): Promise<string[]> {
  const shown: string[] = [];
  for (const tree of otherTrees(project)) {
    if ((await findCopy(tree.project, copyOf(binding))) !== undefined) shown.push(showTree(tree));
  }
  return shown;
}

function copyOf({ session, id }: Binding): { name: string; id: string } {
  return { name: basename(session), id };
}
