import { realPath } from '../../io/disk/stat.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import type { GitHead } from '../../io/git/git.ts';
import { askGitHead, readGitHead } from '../../io/git/git.ts';
import type { Context } from '../../io/project/context.ts';
import type { EntryNote } from '../session/entry-file.ts';
import type { Target } from '../which-session/find-target.ts';

/**
 * Returns the folder whose branch and commit are the session's: where the call works, in whatever working tree of the
 * session's repository; elsewhere (another repository, a submodule) the session's own.
 */
export function gitPlace({ project }: Pick<Target, 'project'>, { cwd }: Context): string {
  try {
    const here = realPath(cwd);
    const [mine, own] = [here, project.root].map((dir) => findGitFolder(dir)?.common);
    const isSame = mine !== undefined && own !== undefined && realPath(mine) === realPath(own);
    return isSame ? here : project.root;
  } catch {
    return project.root;
  }
}

/** Returns branch and commit for a session without a process; both empty outside git and where only git could tell. */
export function gitFacts(target: Target, context: Context): GitHead {
  return readGitHead(gitPlace(target, context)) ?? { branch: '', commit: '' };
}

/** Returns branch and commit for a session; git itself is asked where its files do not tell. Empty outside git. */
export async function askGitFacts(target: Target, context: Context): Promise<GitHead> {
  const place = gitPlace(target, context);
  const read = readGitHead(place);
  if (read !== undefined) return read;
  const asked = findGitFolder(place) === undefined ? undefined : await askGitHead(place);
  return asked ?? { branch: '', commit: '' };
}

/** Returns the head's git fields as they are now, and an entry that states them. */
export async function gitFields(
  target: Target,
  context: Context,
  entry: Pick<EntryNote, 'kind' | 'note'>,
): Promise<{ fields: { git_branch: string; git_last_commit: string }; entry: Omit<EntryNote, 'time'> }> {
  const { branch, commit } = await askGitFacts(target, context);
  return { fields: { git_branch: branch, git_last_commit: commit }, entry: { ...entry, branch, commit } };
}
