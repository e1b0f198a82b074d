import { join } from 'node:path';
import { sweepLeftovers } from '../disk/leftovers.ts';
import { assertUntracked, writeIgnores } from './ignores.ts';
import {
  assertInside,
  ensureFolder,
  ensureLocal,
  findProject,
  type Project,
  projectAt,
  worktreeOf,
} from './project.ts';

/** Returns the project that `createProject` would find or create for a folder, without changing anything. */
export function plannedProject(cwd: string): Project {
  return findProject(cwd) ?? projectAt(worktreeOf(cwd) ?? cwd);
}

/**
 * Returns the project of a folder. If there is none, it is created at the top of the git working tree, or in the folder
 * itself outside git. With `private`, git ignores the sessions. Fails with `refused` if they should be private but git
 * already tracks some, and with `unwritable`.
 */
export function createProject(cwd: string, options: { readonly private: boolean }): Project {
  const project = plannedProject(cwd);
  assertInside(project, project.dir);
  if (options.private) assertUntracked(project);
  ensureFolder(project, project.dir);
  sweepLeftovers(project.dir);
  writeIgnores(project, options.private);
  for (const name of ['active', 'archive', 'journal']) ensureFolder(project, join(project.dir, name));
  ensureLocal(project);
  return project;
}
