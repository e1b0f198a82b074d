import { isFolder } from '../../io/disk/stat.ts';
import type { Env } from '../../io/project/person.ts';
import type { Project } from '../../io/project/project.ts';
import { projectAt } from '../../io/project/project.ts';
import { knownFolders } from '../../io/project/project-state.ts';
import { listBindings } from './bindings.ts';

/**
 * Returns the projects that this person's conversations use or in which they began or resumed a session, and the given
 * one, as far as they still exist.
 */
export function knownProjects(project: Project | undefined, env: Env): Project[] {
  const bound = listBindings(env).map(({ binding }) => binding.project);
  const given = project === undefined ? [] : [project.root];
  const roots = [...new Set([...given, ...bound, ...knownFolders(env)])];
  return roots.map((root) => projectAt(root, env)).filter(({ dir }) => isFolder(dir));
}
