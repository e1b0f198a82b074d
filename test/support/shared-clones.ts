import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findYes, recordYes } from '../../src/capture/remote/consent.ts';
import { findRemote, type SharedRemote } from '../../src/capture/remote/remote.ts';
import { type SyncResult, type SyncWish, syncCaptures } from '../../src/capture/share/sync.ts';
import type { Store } from '../../src/capture/store/store.ts';
import { keepCapture, makeCapture, storeOf } from './captures.ts';
import { makeFolder } from './folder.ts';
import { git, initGit } from './git.ts';

/** A clone of a repository whose captures are shared. */
export interface SharedClone {
  readonly top: string;
  readonly store: Store;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The time of the captures and syncs of these tests, in milliseconds since 1970. */
export const someTime = Date.UTC(2026, 10, 20, 10);

/** Returns an environment with a home of its own. */
export function ownHome(): Readonly<Record<string, string | undefined>> {
  const home = makeFolder();
  const { PATH } = process.env;
  return { PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: join(home, '.gitconfig') };
}

/** Returns the path of a new bare repository. `isFiltering` says whether it gives histories without files. */
export function makeRemote(isFiltering = true): string {
  const path = join(makeFolder(), 'remote.git');
  mkdirSync(path);
  git(path, 'init', '--quiet', '--bare', '--initial-branch=main');
  git(path, 'config', 'uploadpack.allowFilter', String(isFiltering));
  return path;
}

/** Returns a repository with this remote, whose owner has said yes to sharing. */
export async function makeSharedClone(remote: string, said: { from?: number; branches?: boolean } = {}) {
  const top = makeFolder();
  initGit(top);
  git(top, 'remote', 'add', 'origin', remote);
  const clone: SharedClone = { top, store: storeOf(top), env: ownHome() };
  await sayYes(clone, said);
  return clone;
}

/** Says yes to sharing, as the owner of a clone would. */
export async function sayYes(
  clone: SharedClone,
  { from = 0, branches = false }: { from?: number; branches?: boolean } = {},
): Promise<void> {
  recordYes(clone.top, { at: someTime, from, branches, remote: await remoteOf(clone) }, clone.env);
}

/** Returns the remote of a clone. */
export async function remoteOf({ top, store, env }: SharedClone): Promise<SharedRemote> {
  const remote = await findRemote(top, undefined, { store, env });
  if (remote === undefined) throw new Error('the clone has a remote');
  return remote;
}

/** Takes a capture whose message says this; returns its id. */
export async function take({ store }: SharedClone, id: string, text = `the words of ${id}`): Promise<string> {
  const capture = makeCapture({ id, subject: `Work of ${id}`, at: someTime });
  const messages = capture.messages.map((message) => ({ ...message, text }));
  await keepCapture(store, { ...capture, messages });
  return id;
}

/** Synchronises a clone, in the background unless `more` says otherwise. */
export async function sync(clone: SharedClone, more: Partial<SyncWish> = {}): Promise<SyncResult> {
  const remote = await remoteOf(clone);
  const yes = findYes(clone.top, remote, clone.env);
  if (yes === undefined) throw new Error('nobody said yes');
  return syncCaptures({
    store: clone.store,
    remote,
    yes,
    env: clone.env,
    now: someTime,
    timeoutMs: 60_000,
    bodies: false,
    whyKept: () => undefined,
    notSecrets: [],
    ...more,
  });
}

/** Returns everything that is in any object of a repository, bare ones too. */
export function allTexts(folder: string): string {
  return git(folder, '--git-dir=.', 'cat-file', '--batch-all-objects', '--batch');
}

/** Returns everything that references of a bare repository lead to. */
export function reachableTexts(folder: string): string {
  const objects = git(folder, '--git-dir=.', 'rev-list', '--objects', '--all', '--missing=allow-any');
  const names = objects.split('\n').flatMap((line) => line.split(' ')[0] || []);
  return names.map((name) => git(folder, '--git-dir=.', 'cat-file', '-p', name)).join('\n');
}
