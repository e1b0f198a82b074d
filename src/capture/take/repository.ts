import { basename, join, sep } from 'node:path';
import { contains } from '../../io/disk/contains.ts';
import { foldersIn } from '../../io/disk/folders.ts';
import { findStat, realPath } from '../../io/disk/stat.ts';
import { findGitFolder, type GitFolder, repositoryFolder, workingTrees } from '../../io/git/folder.ts';

/** A repository with all its working trees. */
export interface Repository {
  /** A working tree of it that exists. */
  readonly top: string;
  /** The tops of all its working trees, links resolved. */
  readonly trees: readonly string[];
  /** The paths of git's logs of HEAD, one a working tree; some may not exist. */
  readonly logs: readonly string[];
  /** The folder of what git stores. */
  readonly objects: string;
}

/** Returns the repository that a folder is in; undefined outside git, or in a copy that git itself doesn't know. */
export function findRepository(cwd: string): Repository | undefined {
  const git = findGitFolder(cwd);
  if (git === undefined || repositoryFolder(git) !== git.common) return undefined;
  const top = realPath(git.top);
  const trees = [...new Set([...workingTrees(git), top])];
  return { top, trees, logs: logsOf(git), objects: join(git.common, 'objects') };
}

/** Returns the paths of git's logs of HEAD in a repository: one for each of its working trees. */
export function logsOf({ common }: GitFolder): string[] {
  const linked = join(common, 'worktrees');
  const owns = [common, ...foldersIn(linked).map((name) => join(linked, name))];
  return owns.map((own) => join(own, 'logs', 'HEAD'));
}

/**
 * Returns when git wrote a commit that it says was made in a second (since 1970), in milliseconds; undefined once it is
 * packed, or if its file was touched since.
 */
export function writtenAt({ objects }: Repository, commit: string, second: number): number | undefined {
  const written = findStat(join(objects, commit.slice(0, 2), commit.slice(2)))?.mtimeMs ?? 0;
  return Math.floor(written / 1000) === second ? written : undefined;
}

// Claude Code makes a working tree here for a sub-agent, and removes it afterwards.
const ofAgents = /^\.claude\/worktrees\/[^/]+\//;

/** Returns the path of a file in a repository, whichever working tree it is in; undefined if it is outside. */
export function placeIn({ trees }: Repository, path: string): string | undefined {
  const within = trees.filter((tree) => contains(tree, path)).sort((a, b) => b.length - a.length);
  const place =
    within[0] === undefined
      ? ''
      : path
          .slice(within[0].length + 1)
          .split(sep)
          .join('/');
  return place === '' ? undefined : place.replace(ofAgents, '');
}

/** Says whether a directory is in a repository. */
export function isInside({ trees }: Repository, directory: string): boolean {
  return trees.some((tree) => contains(tree, directory));
}

/** Returns the last parts of the paths of a repository's working trees. */
export function namesOf({ trees }: Repository): string[] {
  return trees.map((tree) => basename(tree)).filter((name) => name !== '');
}
