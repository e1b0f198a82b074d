import { join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { createFile, writeFileAtomic } from '../disk/files.ts';
import { findText, readText } from '../disk/read.ts';
import { findStat } from '../disk/stat.ts';
import { findGitFolder } from '../git/folder.ts';
import { ignoringRule, trackedFiles } from '../git/git.ts';
import { assertInside, type Project, worktreeOf } from './project.ts';

const ignored = '.local/\njournal/*/progress.md\n';
// The comment tells sessions that a person wants to be private from those that another tool happens to hide.
const onPurpose = '# private: session-journal init --private\n';
const hidden = `${onPurpose}*\n`;

/** Fails with `refused` if git already tracks sessions, which therefore can't be private. */
export function assertUntracked(project: Project): void {
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

// Says whether a person asked for private sessions, by the text of `.sessions/.gitignore`.
function isPrivateOnPurpose(ignores: string): boolean {
  return /^# ?private\b/m.test(ignores);
}

function hidesAll(text: string): boolean {
  return text.split(/\r?\n/u).some((line) => line.trim() === '*');
}

/**
 * Creates `.sessions/.gitignore`. An existing one stays as it is, unless the sessions must be private: then lines are
 * added to it. Fails with `unwritable`.
 */
export function writeIgnores(project: Project, isPrivate: boolean): void {
  const path = join(project.dir, '.gitignore');
  assertInside(project, path);
  if (createFile(path, isPrivate ? hidden : ignored) || !isPrivate) return;
  const text = readText(path);
  const lines = hidesAll(text) ? (isPrivateOnPurpose(text) ? '' : onPurpose) : hidden;
  if (lines === '') return;
  writeFileAtomic(path, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${lines}`);
}

/**
 * Returns the rule of a `.gitignore` by which git ignores the project's sessions although nobody asked for private
 * ones; undefined if there is none, or if git doesn't answer.
 */
export async function findHidingRule(project: Project): Promise<string | undefined> {
  if (isPrivate(project)) return undefined;
  return ignoringRule(project.root, '.sessions/active/session.md');
}

/** Says whether the project's sessions are private. */
export function isPrivate(project: Project): boolean {
  return isPrivateOnPurpose(findText(join(project.dir, '.gitignore')) ?? '');
}

/** Says whether `git worktree remove` would delete the project's private sessions without a question. */
export function isPrivateInLinkedTree(project: Project): boolean {
  const git = findGitFolder(project.root);
  const isLinked = git !== undefined && git.own !== git.common;
  return isLinked && isPrivate(project);
}
