import { Failure, isFailure } from '../../core/failure.ts';
import { withLock } from '../../io/disk/lock.ts';
import { runGit } from '../../io/git/process.ts';
import type { Env } from '../../io/project/person.ts';
import type { CaptureHead } from '../record/capture.ts';
import { captureKey, type PurgedCapture } from '../record/purge.ts';
import { findYes, isOtherWay, recordYes, withdrawYeses, type Yes } from '../remote/consent.ts';
import { type Readers, readersOf } from '../remote/readers.ts';
import { findRemote, type SharedRemote } from '../remote/remote.ts';
import { listCaptures, type StoredCapture } from '../store/list-captures.ts';
import { ensureStore, type Store } from '../store/store.ts';
import { withSyncLock } from '../store/sync-lock.ts';
import { fetchBodies } from './fetch-bodies.ts';
import { applyPurges, notePurge, readOwnPurges } from './purges.ts';
import { sharedIds } from './share-own.ts';
import { mostBytes, type SyncResult, type SyncWish, syncCaptures } from './sync.ts';
import { readSyncState, type SyncState } from './sync-state.ts';

/** From where captures are shared: a folder in a clone, and what the person chose. */
export interface SharingPlace {
  readonly cwd: string;
  readonly env: Env;
  /** The remote that the person chose; undefined for the usual one. */
  readonly wish: string | undefined;
}

/** How captures of a clone are shared. */
export interface SharingState {
  readonly store: Store;
  /** Undefined if the clone has none that can be used. */
  readonly remote: SharedRemote | undefined;
  /** Why its address can't be used. */
  readonly unusable: Failure | undefined;
  /** The person's yes to this remote. */
  readonly yes: Yes | undefined;
  /** Whether the person said yes to this address, which is reached in another way now. */
  readonly isOtherWay: boolean;
  /** What this clone took. */
  readonly own: readonly StoredCapture[];
  readonly others: number;
  readonly sync: SyncState;
}

/** Returns how captures are shared here. Fails with `not-found` outside git, and with `unwritable`. */
export async function readSharing(place: SharingPlace): Promise<SharingState> {
  const { cwd, env, wish } = place;
  const store = ensureStore(cwd);
  if (store === undefined) {
    throw new Failure('not-found', 'Captures are kept in a git repository, and there is none here', {
      hint: 'Make one: git init',
    });
  }
  // Captures can be looked at and removed here no matter where they could go.
  const found = await findRemote(cwd, wish, { store, env }).catch(onlyFailure);
  const [remote, unusable] = isFailure(found) ? [undefined, found] : [found, undefined];
  const captures = (await listCaptures(store)) ?? [];
  const own = captures.filter((capture) => capture.own);
  return {
    store,
    remote,
    unusable,
    yes: remote && findYes(cwd, remote, env),
    isOtherWay: remote !== undefined && isOtherWay(cwd, remote, env),
    own,
    others: captures.length - own.length,
    sync: readSyncState(store),
  };
}

function onlyFailure(error: unknown): Failure {
  if (isFailure(error)) return error;
  throw error;
}

/** Returns who can read what is at the remote; it opens a connection to it. */
export function findReaders({ store, remote }: SharingState): Promise<Readers | undefined> {
  return remote === undefined ? Promise.resolve(undefined) : readersOf(remote, store);
}

/** Records the person's yes to the remote. Fails with `unwritable`. */
export function agreeToShare(
  { cwd, env }: SharingPlace,
  remote: SharedRemote,
  said: Pick<Yes, 'at' | 'from' | 'branches'>,
): void {
  recordYes(cwd, { ...said, remote }, env);
}

/** Takes back the person's yes; returns whether there was one. Fails with `unwritable`. */
export function stopSharing({ cwd, env }: SharingPlace): boolean {
  return withdrawYeses(cwd, env);
}

/** How captures are synchronised; what this clone has to know is found here. */
export type SyncOptions = Omit<SyncWish, 'store' | 'remote' | 'yes' | 'env'>;

/** Synchronises captures with the remote that the person said yes to. Fails with `locked`, `refused` or `unwritable`. */
export function syncShared(
  { store, remote, unusable, yes }: SharingState,
  env: Env,
  options: SyncOptions,
): Promise<SyncResult> {
  if (unusable !== undefined) throw unusable;
  if (remote === undefined || yes === undefined) {
    throw new Failure('refused', 'You have not said yes to sharing captures', {
      hint: 'See what it means: session-journal captures share on',
    });
  }
  return syncCaptures({ ...options, store, remote, yes, env });
}

/**
 * Fetches in one go what this clone lacks of captures, given as commits of the store, from the remote that the person said
 * yes to; returns why it couldn't. Opens no connection if nothing is missing. Fails with `locked` or `refused`.
 */
export async function fetchLacking(
  { store, remote, unusable, yes }: SharingState,
  env: Env,
  wish: { readonly commits: readonly string[]; readonly timeoutMs: number },
): Promise<string | undefined> {
  if (unusable !== undefined) throw unusable;
  if (remote === undefined || yes === undefined) return undefined;
  return withSyncLock(store, 30_000, async () => {
    const route = { store, remote, env, until: Date.now() + wish.timeoutMs, mostBytes };
    return (await fetchBodies(route, wish.commits))?.reason;
  });
}

/** Returns the ids of captures that the remote should have and doesn't, as far as this clone knows. */
export async function queuedCaptures(
  { store, remote, yes, own, sync }: SharingState,
  whyKept: (head: CaptureHead) => string | undefined,
): Promise<string[]> {
  if (remote === undefined || yes === undefined) return [];
  const may = own.filter((head) => head.at >= yes.from && whyKept(head) === undefined);
  const there = new Set(await sharedIds(store, remote.id, sync.tips));
  return may.filter(({ id }) => !there.has(id)).map(({ id }) => id);
}

/**
 * Returns how the remote is reached only to remove captures which were shared before, by a yes that shares nothing.
 * Undefined if the remote has none of this clone, as far as is known.
 */
export function removingOnly(state: SharingState): SharingState | undefined {
  const { remote } = state;
  if (remote === undefined) return undefined;
  const ours = ownTips(state).filter((ref) => ref.startsWith(`${remote.id} `));
  if (ours.length === 0) return undefined;
  const branches = ours.some((ref) => ref.includes(' refs/heads/'));
  const yes = { shown: remote.shown, at: 0, from: Number.POSITIVE_INFINITY, branches, url: '', settings: '' };
  return { ...state, yes };
}

/** Says whether any remote has captures of this clone, as far as is known. */
export function isSharedAnywhere(state: SharingState): boolean {
  return ownTips(state).length > 0;
}

/** Returns the ids of this clone's captures that any remote has, as far as is known. */
export async function sharedCaptures({ store, sync }: SharingState): Promise<Set<string>> {
  const remotes = new Set(Object.keys(sync.tips).map((key) => key.slice(0, key.indexOf(' '))));
  const each = await Promise.all([...remotes].map((remote) => sharedIds(store, remote, sync.tips)));
  return new Set(each.flat());
}

function ownTips({ store, sync }: SharingState): string[] {
  const isOurs = ([ref, tip]: [string, string]): boolean => tip !== '' && ref.includes(`/${store.writer}/`);
  return Object.entries(sync.tips)
    .filter(isOurs)
    .map(([ref]) => ref);
}

/** Returns all captures of a clone, own and fetched. */
export async function allCaptures({ store }: SharingState): Promise<StoredCapture[]> {
  return (await listCaptures(store)) ?? [];
}

/**
 * Removes captures from this clone for good, and notes it, so that other clones and the remote get to know it with the
 * next sync. Without any, it finishes what a process that was killed has begun. Fails with `locked` or `unwritable`.
 */
export async function purgeCaptures(
  { cwd, env }: SharingPlace,
  { store }: SharingState,
  purged: readonly PurgedCapture[],
): Promise<void> {
  const { ok, stdout } = await runGit(cwd, ['var', 'GIT_COMMITTER_IDENT'], { env, timeoutMs: 10_000 });
  const by = ok ? stdout.trim() : 'unknown <> 0 +0000';
  await withSyncLock(store, 30_000, async () => {
    await withLock(store.folder, { waitMs: 60_000 }, async () => {
      await notePurge(store, purged, by);
      const all = [...(await readOwnPurges(store)), ...purged];
      await applyPurges(store, new Set(all.map(captureKey)));
    });
  });
}
