import { join } from 'node:path';
import { foldersIn } from '../disk/folders.ts';
import { exists, isFolder, isSamePlace } from '../disk/stat.ts';
import { findGitFolder, type GitFolder, mainTree } from './folder.ts';

// Git keeps the data of submodules in `modules` beside its own, under their names, which may have slashes in them. A
// linked working tree has its own.

const mostLevels = 6;

/** Returns the tops of a repository's submodules, nested ones too, that are checked out. Starts no process. */
export function submoduleTops({ common }: GitFolder): string[] {
  const trees = join(common, 'worktrees');
  const owns = [common, ...foldersIn(trees).map((name) => join(trees, name))];
  return owns.flatMap((own) => gitFoldersIn(join(own, 'modules'), mostLevels)).flatMap(checkedOut);
}

/** Returns the folders in which new submodules of a repository appear; some may not exist. */
export function submoduleFolders({ common, own }: GitFolder): string[] {
  return [...new Set([common, own])].map((folder) => join(folder, 'modules'));
}

function gitFoldersIn(folder: string, levels: number): string[] {
  if (levels === 0) return [];
  return foldersIn(folder).flatMap((name) => {
    const path = join(folder, name);
    if (!exists(join(path, 'HEAD'))) return gitFoldersIn(path, levels - 1);
    return [path, ...gitFoldersIn(join(path, 'modules'), levels - 1)];
  });
}

// The configuration may name any folder, so that folder must say that it belongs to this repository.
function checkedOut(own: string): string[] {
  const top = mainTree(own);
  if (!isFolder(top) || !exists(join(top, '.git'))) return [];
  const git = findGitFolder(top);
  return git !== undefined && git.top === top && isSamePlace(git.own, own) ? [top] : [];
}
