import { join, relative, sep } from 'node:path';
import { showLine } from '../../core/text/controls.ts';
import { namesIn } from '../../io/disk/folders.ts';
import { realPath } from '../../io/disk/stat.ts';
import { findGitFolder, workingTrees } from '../../io/git/folder.ts';
import { readGitHead } from '../../io/git/git.ts';
import { runGit } from '../../io/git/process.ts';
import type { Project } from '../../io/project/project.ts';
import { projectAt } from '../../io/project/project.ts';
import type { Folder, ReadSession } from './sessions.ts';
import { readSessionFile } from './sessions.ts';

/** Another working tree of a project's repository. */
export interface OtherTree {
  /** Absolute path of its top. */
  readonly top: string;
  /** The same project there, whose folders may be missing. */
  readonly project: Project;
  /** The path of its top as it reads from the project's root, with `/`. */
  readonly shown: string;
}

const folders: readonly Folder[] = ['active', 'archive'];

/** Returns the other working trees of a project's repository that exist; none outside git. Starts no process. */
export function otherTrees(project: Project): OtherTree[] {
  const git = findGitFolder(project.root);
  if (git === undefined) return [];
  const own = realPath(git.top);
  const way = relative(own, realPath(project.root));
  return workingTrees(git)
    .filter((top) => top !== own)
    .map((top) => {
      const shown = relative(project.root, top).split(sep).join('/');
      return { top, project: projectAt(join(top, way)), shown };
    });
}

/**
 * Returns a session's file in a project of another working tree; undefined if there is none that can be read. It may
 * have been renamed there, but a session's short id stays at the end of the name.
 */
export async function findCopy(
  project: Project,
  { name, id }: { readonly name: string; readonly id: string },
): Promise<ReadSession | undefined> {
  const end = /-[0-9a-f]{6,}\.md$/iu.exec(name)?.[0] ?? name;
  for (const folder of folders) {
    for (const found of namesIn(join(project.dir, folder), '.md').filter((one) => one.endsWith(end))) {
      const file = await readSessionFile(project, folder, found);
      if (file !== undefined && !('failure' in file) && file.facts.id === id) return file;
    }
  }
  return undefined;
}

/**
 * Returns a function that says whether a file of another working tree may say something that isn't known here. It can't
 * if the commit there is part of this branch, and the file has no changes of its own.
 */
export async function newsOf(root: string, { top, project }: OtherTree): Promise<(path: string) => boolean> {
  const head = await runGit(top, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  const known =
    head.ok && (await runGit(root, ['merge-base', '--is-ancestor', head.stdout.trim(), 'HEAD'])).ok;
  if (!known) return () => true;
  const places = folders.map((folder) => join(project.dir, folder));
  const asked = ['status', '--porcelain', '-z', '--no-renames', '--ignored', '--untracked-files=all', '--'];
  const changes = await runGit(top, [...asked, ...places]);
  if (!changes.ok) return () => true;
  const changed = new Set(changes.stdout.split('\0').map((line) => join(top, line.slice(3))));
  return (path) => changed.has(path);
}

/** Returns another working tree in words: its path, and its branch if it has one. */
export function showTree({ top, shown }: OtherTree): string {
  const branch = readGitHead(top)?.branch ?? '';
  return branch === '' ? showLine(shown) : `${showLine(shown)} (branch ${showLine(branch)})`;
}
