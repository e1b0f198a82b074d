import { join } from 'node:path';
import { sweepLeftovers } from '../disk/leftovers.ts';
import { realPath } from '../disk/stat.ts';
import { findGitFolder, mainWorktree, repositoryFolder } from '../git/folder.ts';
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

/** What to create. */
export interface ProjectWish {
  /** Git ignores the sessions. */
  readonly private: boolean;
}

/** Returns the project that `createProject` would find or create for a folder, without changing anything. */
export function plannedProject(cwd: string, wish: ProjectWish): Project {
  const found = findProject(cwd);
  if (found !== undefined) return found;
  const top = worktreeOf(cwd) ?? cwd;
  // `git worktree remove` deletes what git ignores.
  return projectAt((wish.private ? safeTree(top) : undefined) ?? top);
}

/**
 * Returns the project of a folder. If there is none, it is created at the top of the git working tree, or in the folder
 * itself outside git; private sessions are kept in the main working tree. Fails with `refused` if they should be private
 * but git already tracks some, and with `unwritable`.
 */
export function createProject(cwd: string, wish: ProjectWish): Project {
  const project = plannedProject(cwd, wish);
  assertInside(project, project.dir);
  if (wish.private) assertUntracked(project);
  ensureFolder(project, project.dir);
  sweepLeftovers(project.dir);
  writeIgnores(project, wish.private);
  for (const name of ['active', 'archive', 'journal']) ensureFolder(project, join(project.dir, name));
  ensureLocal(project);
  return project;
}

/**
 * Returns the path of the working tree in which files that git ignores should be kept instead of in this one, which can
 * be removed together with them. Undefined if there is none.
 */
function safeTree(top: string): string | undefined {
  const git = findGitFolder(top);
  const main = git === undefined || repositoryFolder(git) !== git.common ? undefined : mainWorktree(git);
  return main === undefined ? undefined : realPath(main);
}
