import { isAbsolute, join, relative, sep } from 'node:path';
import { realPath } from '../disk/stat.ts';
import { findGitFolder, workingTrees } from '../git/folder.ts';
import { transcriptFolders } from './client-folders.ts';
import { readEnds } from './read-ends.ts';

/** Returns the folders that are the project of a folder: all working trees of its repository; outside git, itself. */
export function projectTrees(cwd: string): string[] {
  const git = findGitFolder(cwd);
  return git === undefined ? [realPath(cwd)] : workingTrees(git);
}

/** Says whether a folder is one of these trees, or below one. */
export function isInTrees(folder: string, trees: readonly string[]): boolean {
  return trees.some((tree) => {
    const way = relative(tree, folder);
    return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
  });
}

/**
 * Returns about how many conversations were started in these trees, at a small part of the cost of finding them: one of
 * those that were started in the same directory stands for all.
 */
export function countTranscripts(folders: readonly string[], trees: readonly string[]): number {
  return transcriptFolders(folders)
    .filter(({ path, names }) => names[0] !== undefined && isInTrees(startOf(join(path, names[0])), trees))
    .reduce((sum, { names }) => sum + names.length, 0);
}

const beginning = 64 * 1024;

// The first directory that a transcript names; the root if it names none.
function startOf(path: string): string {
  for (const line of readEnds(path, beginning).first) {
    const text = /"cwd":("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
    if (text !== undefined) return decode(text);
  }
  return sep;
}

function decode(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return sep;
  }
}
