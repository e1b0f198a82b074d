import { basename, join, sep } from 'node:path';
import { contains } from '../disk/contains.ts';
import { realPath } from '../disk/stat.ts';
import { findGitFolder, workingTrees } from '../git/folder.ts';
import { transcriptFolders, transcriptNames } from './client-folders.ts';
import { readEnds } from './read-ends.ts';

/** Returns the folders that are the project of a folder: all working trees of its repository; outside git, itself. */
export function projectTrees(cwd: string): string[] {
  const git = findGitFolder(cwd);
  return git === undefined ? [realPath(cwd)] : workingTrees(git);
}

/** Says whether a folder is one of these trees, or below one. */
export function isInTrees(folder: string, trees: readonly string[]): boolean {
  return trees.some((tree) => contains(tree, folder));
}

/**
 * Returns about how many conversations were started in these trees, at a small part of the cost of finding them. It looks
 * only into folders that are named after the trees. Two directories can have the same name there, so the first transcript
 * in a folder tells which one it is.
 */
export function countTranscripts(folders: readonly string[], trees: readonly string[]): number {
  const wanted = trees.map(folderName);
  return transcriptFolders(folders)
    .filter((folder) => wanted.some((name) => `${basename(folder)}-`.startsWith(`${name}-`)))
    .map((folder) => ({ folder, names: transcriptNames(folder) }))
    .filter(
      ({ folder, names: [first] }) => first !== undefined && isInTrees(startOf(join(folder, first)), trees),
    )
    .reduce((sum, { names }) => sum + names.length, 0);
}

// Of a longer path, Claude Code takes this much and a hash.
const longestName = 200;

function folderName(directory: string): string {
  return directory.replace(/[^A-Za-z0-9]/g, '-').slice(0, longestName);
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
