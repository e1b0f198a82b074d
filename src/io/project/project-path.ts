import { isAbsolute, relative, resolve, sep } from 'node:path';
import { exists, realPath } from '../disk/stat.ts';
import type { Project } from './project.ts';
import { worktreeOf } from './project.ts';

/**
 * Returns a path that somebody gave in the folder `cwd` as it reads from the project's root, with `/`. A path that
 * exists only from the root is from there already, and what leads out of the project stays as it was given.
 */
export function projectPath({ root }: Project, cwd: string, given: string): string {
  if (given === '' || /^(?:~|[a-z][a-z\d+.-]*:\/\/)/i.test(given)) return given;
  const here = realFolder(cwd);
  // A linked worktree without `.sessions` uses the main one's, but its files have the same paths.
  const top = [realFolder(root), worktreeOf(here)].find(
    (folder) => folder !== undefined && isBelow(here, folder),
  );
  if (top === undefined) return given;
  const path = resolve(here, given);
  const isFromTop = !isAbsolute(given) && !exists(path) && exists(resolve(top, given));
  if (isFromTop || !isBelow(path, top) || path === top) return given;
  return relative(top, path).split(sep).join('/');
}

function realFolder(folder: string): string {
  try {
    return realPath(folder);
  } catch {
    return folder;
  }
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
