import { join, relative, sep } from 'node:path';
import { createFile } from '../disk/files.ts';
import { sha256 } from '../disk/sha256.ts';
import { findIdentity, findStat } from '../disk/stat.ts';
import { findGitFolder } from '../git/folder.ts';
import { tracks } from '../git/index-file.ts';
import { type Env, ensureStateDir, stateDir } from './person.ts';

/** Why the files in a project's `.sessions/.local` may be somebody else's. */
export type LocalTrouble = 'tracked' | 'link' | 'foreign';

/** Why a `.sessions/.local` isn't read, and what to do about it. */
export const localTroubles: Readonly<
  Record<LocalTrouble, { readonly why: string; readonly remedy: string }>
> = {
  tracked: { why: 'git tracks files in it', remedy: 'Remove them: git rm -r .sessions/.local' },
  link: { why: 'it is a symbolic link', remedy: 'Delete the link' },
  foreign: {
    why: 'it belongs to another user of this machine',
    remedy: 'Delete it, or have its owner changed',
  },
};

/** Returns why a project's own `.sessions/.local` must not be read; undefined if nothing speaks against it. */
export function localTrouble(root: string): LocalTrouble | undefined {
  try {
    return judge(root, join(root, '.sessions', '.local'));
  } catch {
    return undefined;
  }
}

function judge(root: string, local: string): LocalTrouble | undefined {
  const stat = findStat(local);
  if (stat?.isSymbolicLink() === true) return 'link';
  const user = process.getuid?.();
  if (stat !== undefined && user !== undefined && stat.uid !== user) return 'foreign';
  const git = findGitFolder(root);
  if (git === undefined) return undefined;
  const start = `${relative(git.top, local).split(sep).join('/')}/`;
  return tracks(git, start) ? 'tracked' : undefined;
}

// Nothing can be there: what would be kept is not, and every read finds nothing.
const nowhere = '/dev/null/session-journal';
const elsewhere = 'local';

// A folder in the person's state for this working tree, relative to the state.
function placeElsewhere(root: string): string {
  const { path = root, device, inode } = findIdentity(root) ?? {};
  return join(elsewhere, sha256([path, device, inode].join('\n')).slice(0, 16));
}

/**
 * Returns where this clone's own files are: `.sessions/.local`, or a folder in the person's state if that one must not
 * be read. Never fails.
 */
export function localFolder(root: string, env: Env): string {
  if (localTrouble(root) === undefined) return join(root, '.sessions', '.local');
  const state = stateDir(env);
  return state === undefined ? nowhere : join(state, placeElsewhere(root));
}

/** Returns why `.sessions/.local` must not be read, the first time that somebody asks; then undefined. Never fails. */
export function newLocalTrouble(root: string, env: Env): LocalTrouble | undefined {
  const trouble = localTrouble(root);
  if (trouble === undefined) return undefined;
  try {
    const dir = ensureStateDir(env, placeElsewhere(root));
    return createFile(join(dir, `said-${trouble}`), '', { mode: 0o600, fsync: false }) ? trouble : undefined;
  } catch {
    return trouble;
  }
}
