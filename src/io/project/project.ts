import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { contains } from '../disk/contains.ts';
import { writeFailure } from '../disk/failures.ts';
import { makeFolder } from '../disk/folders.ts';
import { operatingSystem } from '../disk/late-builtins.ts';
import { findStat, followStat, realPath } from '../disk/stat.ts';
import { findGitFolder, mainWorktree } from '../git/folder.ts';
import { localFolder } from './local-folder.ts';
import type { Env } from './person.ts';

/** A folder that contains sessions. All paths are absolute, with links resolved. */
export interface Project {
  readonly root: string;
  /** `root/.sessions` */
  readonly dir: string;
  /** `root/.sessions/.local`, or a folder in the person's state if that one came with the repository. */
  readonly local: string;
}

/** Returns the project with the given root folder; neither has to exist. */
export function projectAt(root: string, env: Env = process.env): Project {
  return { root, dir: join(root, '.sessions'), local: localFolder(root, env) };
}

function hasSessions(root: string): boolean {
  return followStat(join(root, '.sessions'))?.isDirectory() === true;
}

// Outside git, nothing marks where a project ends. The home folder and the folders above it are never a project, and in
// a shared temporary folder anybody could plant a `.sessions`.
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

/** Returns the project that contains a folder (an absolute path), or undefined. Starts no process and never fails. */
export function findProject(cwd: string): Project | undefined {
  try {
    const start = physical(cwd);
    return start === undefined ? undefined : search(start);
  } catch {
    return undefined;
  }
}

/** Returns the project that contains a folder; fails with `no-project` if there is none. */
export function openProject(cwd: string): Project {
  const project = findProject(cwd);
  if (project !== undefined) return project;
  const start = 'Start a session here: session-journal init --goal TEXT';
  throw new Failure('no-project', `No .sessions folder in "${cwd}" or any folder above it`, {
    hint: isSparse(cwd)
      ? `If your sparse checkout leaves it out: git sparse-checkout add .sessions. ${start}`
      : start,
  });
}

function isSparse(cwd: string): boolean {
  const start = physical(cwd);
  const git = start === undefined ? undefined : findGitFolder(start);
  return git !== undefined && findStat(join(git.own, 'info', 'sparse-checkout')) !== undefined;
}

/** Returns the top folder of the git working tree that contains a folder, links resolved; undefined outside git. */
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

/** Says whether a path, after following links, is in the project but not in `.git`. The path may not exist yet. */
export function isInside(project: Project, path: string): boolean {
  try {
    return leadsInside(project, path);
  } catch {
    return false;
  }
}

/** Fails with `refused` if the path is outside the project or a link on the way leads out of it. */
export function assertInside(project: Project, path: string): void {
  let inside = false;
  try {
    inside = leadsInside(project, path);
  } catch (error) {
    throw writeFailure(error, path);
  }
  if (inside) return;
  throw new Failure('refused', `Cannot write "${path}": it leads out of "${project.root}"`, {
    hint: 'Replace the symbolic link with a real folder or file',
    data: { path },
  });
}

/** Creates a folder in the project and any missing parent folders; fails with `refused` or `unwritable`. */
export function ensureFolder(project: Project, path: string): void {
  assertInside(project, path);
  try {
    makeFolder(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
}

// In older projects no `.gitignore` names `.local`, but `git add --all` must not add it.
function keepOutOfGit(local: string): void {
  const path = join(local, '.gitignore');
  const stat = findStat(path);
  if (stat === undefined || (stat.isFile() && stat.size === 0)) writeFileSync(path, '*\n');
}

/** Creates `.local`, or a folder in it, with mode 0700 and returns its path; fails like `ensureFolder`. */
export function ensureLocal(project: Project, folder = ''): string {
  const { local } = project;
  const path = join(local, folder);
  if (contains(project.dir, local)) assertInside(project, path);
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

/** Returns a path as people read it: relative to the project's root, with forward slashes. */
export function shownPath(project: Project, path: string): string {
  return relative(project.root, path).split(sep).join('/');
}
