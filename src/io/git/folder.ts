import { basename, dirname, join, resolve } from 'node:path';
import { foldersIn } from '../disk/folders.ts';
import { findText } from '../disk/read.ts';
import { findStat, followStat, isFolder, isSamePlace, leadsToFolder, realPath } from '../disk/stat.ts';

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
  return [...main, ...linked].filter(leadsToFolder).map(realPath);
}

/** Returns the path of the main working tree for a linked one; undefined for the main one, or if there is none. */
export function mainWorktree(git: GitFolder): string | undefined {
  if (git.common === git.own || basename(git.common) !== '.git') return undefined;
  return dirname(git.common);
}

/**
 * Returns the folder that stands for a repository with all its working trees: the common folder if git itself made this
 * working tree part of it, else the top of the working tree. A `.git` that an archive brings can name any repository.
 */
export function repositoryFolder(git: GitFolder): string {
  const dot = join(git.top, '.git');
  return isFolder(dot) || namesBack(git, dot) ? git.common : git.top;
}

// A linked working tree is registered in the repository by the path of its `.git`, a submodule by the path of its top.
function namesBack({ top, own, common }: GitFolder, dot: string): boolean {
  if (findStat(dot)?.isFile() !== true) return false;
  const registered = findText(join(own, 'gitdir'))?.trim();
  if (common !== own) return registered !== undefined && isSamePlace(resolve(own, registered), dot);
  const worktree = configuredTree(own);
  return worktree !== undefined && isSamePlace(worktree, top);
}

function configuredTree(own: string): string | undefined {
  const path = /^\s*worktree\s*=\s*(.+)$/mu.exec(findText(join(own, 'config')) ?? '')?.[1]?.trim();
  return path === undefined ? undefined : resolve(own, path);
}

/**
 * Returns the top of the main working tree of the repository with this common folder, a submodule's too, or the folder
 * itself if it has none. A repository's configuration says so, and it may name any folder.
 */
export function mainTree(common: string): string {
  return basename(common) === '.git' ? dirname(common) : (configuredTree(common) ?? common);
}
