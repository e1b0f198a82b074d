import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { writeFailure } from '../disk/failures.ts';
import { makeFolder } from '../disk/folders.ts';
import { operatingSystem } from '../disk/late-builtins.ts';
import { findStat, followStat, realPath } from '../disk/stat.ts';
import { findGitFolder, mainWorktree } from '../git/folder.ts';

/** A folder with sessions; all paths are absolute, with links resolved. */
export interface Project {
  readonly root: string;
  /** `root/.sessions` */
  readonly dir: string;
  /** `root/.sessions/.local` */
  readonly local: string;
}

/** Returns the project whose root is the given folder, whether it exists or not. */
export function projectAt(root: string): Project {
  const dir = join(root, '.sessions');
  return { root, dir, local: join(dir, '.local') };
}

function hasSessions(root: string): boolean {
  return followStat(join(root, '.sessions'))?.isDirectory() === true;
}

function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

// Outside git nothing marks where a project ends. The home folder and what stands above it are nobody's project, and a
// shared temporary folder is one in which anybody may plant a `.sessions`.
function isCommonGround(dir: string): boolean {
  const home = operatingSystem().homedir();
  if (dirname(dir) === dir || contains(dir, physical(home) ?? home)) return true;
  return ((followStat(dir)?.mode ?? 0) & 0o1002) === 0o1002;
}

function physical(cwd: string): string | undefined {
  try {
    return isAbsolute(cwd) ? realPath(cwd) : undefined;
  } catch {
    return undefined;
  }
}

function search(start: string): Project | undefined {
  const git = findGitFolder(start);
  for (let dir = start; ; dir = dirname(dir)) {
    const inReach = git !== undefined || dir === start || !isCommonGround(dir);
    if (inReach && hasSessions(dir)) return projectAt(dir);
    if (dir === git?.top || dirname(dir) === dir) break;
  }
  const main = git && mainWorktree(git);
  return main !== undefined && hasSessions(main) ? projectAt(realPath(main)) : undefined;
}

/** Returns the project that an absolute folder is in, or undefined. Starts no process and never fails. */
export function findProject(cwd: string): Project | undefined {
  try {
    const start = physical(cwd);
    return start === undefined ? undefined : search(start);
  } catch {
    return undefined;
  }
}

/** Returns the project that a folder is in; fails with `no-project` when there is none. */
export function openProject(cwd: string): Project {
  const project = findProject(cwd);
  if (project !== undefined) return project;
  throw new Failure('no-project', `Cannot find a .sessions folder in "${cwd}" or above it`, {
    hint: 'Start a session here: session-journal init --goal TEXT',
  });
}

/** Returns the top of the git working tree that a folder is in, links resolved, or undefined outside git. */
export function worktreeOf(cwd: string): string | undefined {
  const start = physical(cwd);
  try {
    return start === undefined ? undefined : findGitFolder(start)?.top;
  } catch {
    return undefined;
  }
}

function isOwnGround(project: Project, path: string): boolean {
  const parts = relative(project.root, path).split(sep);
  return contains(project.root, path) && !parts.some((part) => part.toLowerCase() === '.git');
}

function leadsInside(project: Project, path: string): boolean {
  if (path === project.root || path.includes('\0') || !isOwnGround(project, path)) return false;
  const parts = relative(project.root, path).split(sep);
  let at = project.root;
  for (const [index, part] of parts.entries()) {
    at = join(at, part);
    const stat = findStat(at);
    if (stat === undefined) return true;
    if (!stat.isSymbolicLink()) continue;
    const target = physical(at);
    if (index === parts.length - 1 || target === undefined || !isOwnGround(project, target)) return false;
    at = target;
  }
  return true;
}

/** Says whether a path, links followed, stays in the project and out of its `.git`; what does not exist yet may. */
export function isInside(project: Project, path: string): boolean {
  try {
    return leadsInside(project, path);
  } catch {
    return false;
  }
}

/** Fails with `refused` when writing to a path could leave the project: a link in its way, or the path itself. */
export function assertInside(project: Project, path: string): void {
  let inside = false;
  try {
    inside = leadsInside(project, path);
  } catch (error) {
    throw writeFailure(error, path);
  }
  if (inside) return;
  throw new Failure('refused', `Cannot write "${path}": it leads out of "${project.root}"`, {
    hint: 'Replace the symbolic link by a real folder or file',
    data: { path },
  });
}

/** Makes a folder of the project with those above it; fails with `refused` or `unwritable`. */
export function ensureFolder(project: Project, path: string): void {
  assertInside(project, path);
  try {
    makeFolder(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
}

// Older projects have no `.gitignore` that names `.local`, and `git add --all` must not take it.
function keepOutOfGit(local: string): void {
  const path = join(local, '.gitignore');
  const stat = findStat(path);
  if (stat === undefined || (stat.isFile() && stat.size === 0)) writeFileSync(path, '*\n');
}

/** Makes `.local`, or a folder in it, for this person alone (0700), and returns its path; fails as `ensureFolder` does. */
export function ensureLocal(project: Project, folder = ''): string {
  const { local } = project;
  const path = join(local, folder);
  assertInside(project, path);
  try {
    const stat = followStat(local);
    if (stat?.isDirectory() !== true) makeFolder(local, 0o700);
    else if ((stat.mode & 0o777) !== 0o700 && process.platform !== 'win32') chmodSync(local, 0o700);
    keepOutOfGit(local);
    if (folder !== '') makeFolder(path, 0o700);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}

/** Returns a path of the project as people read it: relative to the root, with forward slashes. */
export function shownPath(project: Project, path: string): string {
  return relative(project.root, path).split(sep).join('/');
}
