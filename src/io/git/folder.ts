import { basename, dirname, join, resolve } from 'node:path';
import { foldersIn } from '../disk/folders.ts';
import { findText } from '../disk/read.ts';
import { followStat, realPath } from '../disk/stat.ts';

/** The folders in which git keeps the data of one working tree. */
export interface GitFolder {
  /** The top of the working tree: the folder that holds `.git`. */
  readonly top: string;
  /** Holds HEAD and everything else that belongs to this working tree alone. */
  readonly own: string;
  /** Holds the references and configuration that all working trees share; equal to `own` in the main one. */
  readonly common: string;
}

function readGitFolder(top: string, isFolder: boolean): GitFolder {
  const dot = join(top, '.git');
  if (isFolder) return { top, own: dot, common: dot };
  const link = /^gitdir: *(.+)$/su.exec(findText(dot)?.trim() ?? '')?.[1];
  const own = link === undefined ? dot : resolve(top, link);
  const common = findText(join(own, 'commondir'))?.trim();
  return { top, own, common: common === undefined || common === '' ? own : resolve(own, common) };
}

/** Returns the git folder of the working tree that contains a folder, or undefined outside git. Starts no process. */
export function findGitFolder(cwd: string): GitFolder | undefined {
  for (let dir = cwd; ; dir = dirname(dir)) {
    const dot = followStat(join(dir, '.git'));
    if (dot !== undefined) return readGitFolder(dir, dot.isDirectory());
    if (dirname(dir) === dir) return undefined;
  }
}

/**
 * Returns the tops of all working trees of a repository that exist, the main one first, links resolved. Starts no
 * process.
 */
export function workingTrees(git: GitFolder): string[] {
  const main = basename(git.common) === '.git' ? [dirname(git.common)] : [];
  const data = join(git.common, 'worktrees');
  const linked = foldersIn(data).flatMap((name) => {
    const path = findText(join(data, name, 'gitdir'))?.trim() ?? '';
    return path === '' ? [] : [dirname(resolve(data, name, path))];
  });
  return [...main, ...linked].filter((top) => followStat(top)?.isDirectory() === true).map(realPath);
}

/** Returns the path of the main working tree for a linked one; undefined for the main one, or if there is none. */
export function mainWorktree(git: GitFolder): string | undefined {
  if (git.common === git.own || basename(git.common) !== '.git') return undefined;
  return dirname(git.common);
}
