import { join } from 'node:path';
import { writeFailure } from '../disk/failures.ts';
import { createFolder, foldersIn } from '../disk/folders.ts';
import { asRecord, readJson } from '../disk/json.ts';
import { sweepLeftoverFolders } from '../disk/leftovers.ts';
import { makeNonce } from '../disk/owner.ts';
import { findIdentity, type Identity, isSameIdentity } from '../disk/stat.ts';
import { findGitFolder, mainTree, repositoryFolder } from '../git/folder.ts';
import { type Env, ensureStateDir, stateDir } from './person.ts';

// What the person decided about a project, or what acts for them, lies in `projects/<random id>/` in their state, where
// nothing that a repository brings can reach it. `place.json` in it says which clone it belongs to.

const all = 'projects';
const placeFile = 'place.json';

/**
 * Returns the identity of the clone that a folder (an absolute path) is in, which all its working trees share; outside
 * git, that of the folder itself. Undefined if the folder doesn't exist.
 */
export function cloneOf(root: string): Identity | undefined {
  const git = findGitFolder(root);
  return findIdentity(git === undefined ? root : repositoryFolder(git));
}

/** Returns the folder in the person's state for the clone that a project is in; undefined if there is none yet. */
export function findProjectState(root: string, env: Env): string | undefined {
  const state = stateDir(env);
  const clone = state === undefined ? undefined : cloneOf(root);
  if (state === undefined || clone === undefined) return undefined;
  const folders = foldersIn(join(state, all)).map((name) => join(state, all, name));
  return folders.find((folder) => isOf(folder, clone));
}

/** A clone for which something is kept in the person's state. */
export interface KnownClone {
  /** The main working tree, or the folder itself outside git; it may not exist any more. */
  readonly folder: string;
  /** The folder in which it is kept. */
  readonly state: string;
}

/** Returns all clones for which something is kept in the person's state. */
export function knownClones(env: Env): KnownClone[] {
  const own = stateDir(env);
  if (own === undefined) return [];
  return foldersIn(join(own, all)).flatMap((name) => {
    const state = join(own, all, name);
    const path = asRecord(readJson(join(state, placeFile)))?.path;
    return typeof path === 'string' ? [{ folder: mainTree(path), state }] : [];
  });
}

/** Returns the folders in which something is kept for clones, without looking for the clones. */
export function knownStates(env: Env): string[] {
  const own = stateDir(env);
  return own === undefined ? [] : foldersIn(join(own, all)).map((name) => join(own, all, name));
}

/** Returns the folders (absolute paths) of all clones for which something is kept; some may not exist any more. */
export function knownFolders(env: Env): string[] {
  return knownClones(env).map(({ folder }) => folder);
}

function isOf(folder: string, clone: Identity): boolean {
  const place = asRecord(readJson(join(folder, placeFile)));
  return isSameIdentity(place as unknown as Identity | undefined, clone);
}

/** Does the same as `findProjectState`, but creates the folder if necessary. Fails with `unwritable`. */
export function ensureProjectState(root: string, env: Env): string {
  const found = findProjectState(root, env);
  if (found !== undefined) return found;
  const projects = ensureStateDir(env, all);
  sweepLeftoverFolders(projects);
  const made = join(projects, makeNonce());
  try {
    createFolder(made, { [placeFile]: `${JSON.stringify({ schema: 1, ...cloneOf(root) })}\n` });
  } catch (error) {
    throw writeFailure(error, made);
  }
  // If another process made one at the same time, both use the first.
  return findProjectState(root, env) ?? made;
}
