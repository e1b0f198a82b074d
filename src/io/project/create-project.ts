import { join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { createFile, writeFileAtomic } from '../disk/files.ts';
import { sweepLeftovers } from '../disk/leftovers.ts';
import { readText } from '../disk/read.ts';
import { findStat } from '../disk/stat.ts';
import { trackedFiles } from '../git/git.ts';
import {
  assertInside,
  ensureFolder,
  ensureLocal,
  findProject,
  type Project,
  projectAt,
  worktreeOf,
} from './project.ts';

const ignored = '.local/\njournal/*/progress.md\n';

function assertUntracked(project: Project): void {
  if (worktreeOf(project.root) === undefined || findStat(project.dir) === undefined) return;
  const tracked = trackedFiles(project.root, '.sessions');
  if (tracked?.length === 0) return;
  const first = tracked?.[0];
  const why = first === undefined ? 'git did not say which files it tracks' : `git already tracks "${first}"`;
  throw new Failure('refused', `Cannot make the sessions private: ${why}`, {
    hint: 'Untrack them first: git rm -r --cached .sessions',
    data: { tracked: tracked ?? [] },
  });
}

function hidesAll(text: string): boolean {
  return text.split(/\r?\n/u).some((line) => line.trim() === '*');
}

// An existing .gitignore stays as it is, unless the sessions must be private: then we add a line.
function writeIgnore(project: Project, isPrivate: boolean): void {
  const path = join(project.dir, '.gitignore');
  assertInside(project, path);
  if (createFile(path, isPrivate ? '*\n' : ignored) || !isPrivate) return;
  const text = readText(path);
  if (hidesAll(text)) return;
  writeFileAtomic(path, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}*\n`);
}

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
  writeIgnore(project, options.private);
  for (const name of ['active', 'archive', 'journal']) ensureFolder(project, join(project.dir, name));
  ensureLocal(project);
  return project;
}
