import { isSamePlace, realPath } from '../../io/disk/stat.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import type { GitHead } from '../../io/git/git.ts';
import { findGitHead, readGitHead } from '../../io/git/git.ts';
import type { Context } from '../../io/project/context.ts';
import type { EntryNote } from '../session/entry-file.ts';
import type { Target } from '../which-session/find-target.ts';

/**
 * Returns the folder whose branch and commit to record. That is the call's working directory if it is in any working
 * tree of the session's repository; otherwise (another repository, a submodule), it is the session's project.
 */
export function gitPlace({ project }: Pick<Target, 'project'>, { cwd }: Context): string {
  try {
    const here = realPath(cwd);
    const [mine, own] = [here, project.root].map((dir) => findGitFolder(dir)?.common);
    return mine !== undefined && own !== undefined && isSamePlace(mine, own) ? here : project.root;
  } catch {
    return project.root;
  }
}

/** Returns a session's branch and commit without starting a process; both empty outside git or if only git can tell. */
export function gitFacts(target: Target, context: Context): GitHead {
  return readGitHead(gitPlace(target, context)) ?? { branch: '', commit: '' };
}

/** Returns a session's branch and commit, and asks git if its files don't tell; both empty outside git. */
export function askGitFacts(target: Target, context: Context): Promise<GitHead> {
  return findGitHead(gitPlace(target, context));
}

/** Returns the current values of the front matter's git fields, and an entry that states them. */
export async function gitFields(
  target: Target,
  context: Context,
  entry: Pick<EntryNote, 'kind' | 'note'>,
): Promise<{ fields: { git_branch: string; git_last_commit: string }; entry: Omit<EntryNote, 'time'> }> {
  const { branch, commit } = await askGitFacts(target, context);
  return { fields: { git_branch: branch, git_last_commit: commit }, entry: { ...entry, branch, commit } };
}
