import { join, relative, sep } from 'node:path';
import { createFile } from '../disk/files.ts';
import { sha256 } from '../disk/sha256.ts';
import { findStat } from '../disk/stat.ts';
import { findGitFolder } from '../git/folder.ts';
import { tracks } from '../git/index-file.ts';
import type { Env } from './person.ts';
import { ensureProjectState } from './project-state.ts';

/** Why the files in a project's `.sessions/.local` may be somebody else's. */
export type LocalTrouble = 'tracked' | 'link' | 'foreign';

/** Returns why a project's own `.sessions/.local` must not be read; undefined if nothing speaks against it. */
function localTrouble(root: string): LocalTrouble | undefined {
  const local = join(root, '.sessions', '.local');
  const stat = findStat(local);
  if (stat?.isSymbolicLink() === true) return 'link';
  const user = process.getuid?.();
  if (stat !== undefined && user !== undefined && stat.uid !== user) return 'foreign';
  const git = findGitFolder(root);
  if (git === undefined) return undefined;
  const start = `${relative(git.top, local).split(sep).join('/')}/`;
  return tracks(git, start) ? 'tracked' : undefined;
}

// Nothing can be there, so what would be kept is not, and every read finds nothing.
const nowhere = '/dev/null/session-journal';

/**
 * Returns where this clone's own files are: `.sessions/.local`, or a folder in the person's state if that one must not
 * be read. Never fails.
 */
export function localFolder(root: string, env: Env): string {
  const local = join(root, '.sessions', '.local');
  try {
    if (localTrouble(root) === undefined) return local;
  } catch {
    return local;
  }
  try {
    return join(ensureProjectState(root, env), 'local', sha256(root).slice(0, 12));
  } catch {
    return nowhere;
  }
}

/** Returns why `.sessions/.local` must not be read, the first time that somebody asks; then undefined. Never fails. */
export function newLocalTrouble(root: string, env: Env): LocalTrouble | undefined {
  try {
    const trouble = localTrouble(root);
    if (trouble === undefined) return undefined;
    const said = join(ensureProjectState(root, env), `said-local-${trouble}`);
    return createFile(said, '', { mode: 0o600, fsync: false }) ? trouble : undefined;
  } catch {
    return undefined;
  }
}

/** Says what to do about a `.sessions/.local` that isn't read. */
export const localRemedies: Readonly<Record<LocalTrouble, string>> = {
  tracked: 'git tracks files in it. To remove them: git rm -r .sessions/.local',
  link: 'it is a symbolic link. Delete the link',
  foreign: 'it belongs to another user of this machine',
};
