import { withLock } from '../../io/disk/lock.ts';
import type { Env } from '../../io/project/person.ts';
import type { CaptureHead } from '../record/capture.ts';
import { captureKey, type PurgeRequest, sortPurges } from '../record/purge.ts';
import type { Yes } from '../remote/consent.ts';
import type { SharedRemote } from '../remote/remote.ts';
import { listRemote, type Route } from '../remote/transport.ts';
import { listCaptures } from '../store/list-captures.ts';
import type { Store } from '../store/store.ts';
import { withSyncLock } from '../store/sync-lock.ts';
import { fetchBodies, fetchEdits } from './fetch-bodies.ts';
import { fetchNews, mostRefs, type RemoteRefs, takeOver } from './fetch-team.ts';
import { applyPurges, readNotices, readOwnPurges } from './purges.ts';
import { pushOwn } from './push-own.ts';
import { readStoreRef, remoteBases } from './refs.ts';
import { type FailedShare, readSyncState, type SyncState, writeSyncState } from './sync-state.ts';

/** Something that only a person can decide while captures are synchronised. */
export type SyncQuestion =
  | { readonly about: 'refs'; readonly count: number }
  | { readonly about: 'size' }
  | { readonly about: 'purge'; readonly request: PurgeRequest; readonly head: CaptureHead };

/** What is to be synchronised, and how. */
export interface SyncWish {
  readonly store: Store;
  readonly remote: SharedRemote;
  readonly yes: Yes;
  readonly env: Env;
  /** The current time in milliseconds since 1970. */
  readonly now: number;
  readonly timeoutMs: number;
  /** Whether the messages of others are fetched, too. */
  readonly bodies: boolean;
  readonly whyKept: (head: CaptureHead) => string | undefined;
  readonly notSecrets: readonly string[];
  /** Asks the person; absent if nobody can be asked. */
  readonly ask?: (question: SyncQuestion) => Promise<boolean>;
}

/** What a sync did. */
export interface SyncResult {
  /** The ids of captures that the remote got. */
  readonly pushed: readonly string[];
  /** The number of captures that are new here. */
  readonly fetched: number;
  /** The ids of captures that still wait. */
  readonly queued: readonly string[];
  readonly failed: readonly FailedShare[];
  /** What other clones want removed, which nobody has decided about. */
  readonly requests: readonly PurgeRequest[];
  /** Clones whose history at the remote was replaced. */
  readonly apart: readonly string[];
}

/** The most bytes that are fetched without asking. */
export const mostBytes = 500 * 1024 * 1024;

/**
 * Fetches what others shared, drops what was purged, and pushes what this clone may share. What can't be done is in the
 * result. Fails with `locked` or `unwritable`.
 */
export function syncCaptures(wish: SyncWish): Promise<SyncResult> {
  const { store, remote, env, timeoutMs, ask } = wish;
  return withSyncLock(store, ask === undefined ? 0 : 30_000, async () => {
    const state = readSyncState(store);
    // Time runs for the machine, not for the test that says what day it is.
    const until = Date.now() + timeoutMs;
    const mayBeLarge = ask && (() => ask({ about: 'size' }));
    const route = { store, remote, env, until, mostBytes, mayBeLarge };
    const { result, tips, answers } = await syncOver(route, wish, state);
    const isAll = result.queued.length === 0 && !result.failed.some(({ id }) => id === '');
    const done = isAll ? wish.now : state.done;
    writeSyncState(store, { tried: wish.now, done, tips, answers, failed: result.failed });
    return result;
  });
}

interface Outcome extends Pick<SyncState, 'tips' | 'answers'> {
  readonly result: SyncResult;
}

const nothing: SyncResult = { pushed: [], fetched: 0, queued: [], failed: [], requests: [], apart: [] };

async function syncOver(route: Route, wish: SyncWish, state: SyncState): Promise<Outcome> {
  const { store, remote } = wish;
  const news = await hear(route, wish, state);
  if ('reason' in news)
    return { ...state, result: { ...nothing, failed: [{ id: '', reason: news.reason }] } };
  const { refs, incoming } = news;
  const { answers, counted, requests } = await decidePurges(wish, state);
  const { fresh, apart } = await withLock(store.folder, { waitMs: 60_000 }, async () => {
    await applyPurges(store, counted);
    return takeOver(route, incoming.keys(), counted);
  });
  const missed = [await fetchEdits(route), wish.bodies ? await fetchBodies(route, 'all') : undefined];
  const { branches: isBranch, from } = wish.yes;
  const sent = await pushOwn({ ...wish, route, refs, counted, isBranch, from });
  // What is kept apart is compared again at the next sync: a person may have decided until then.
  const again = apart.map((ref) => incoming.get(ref) ?? '');
  const known = [...refs, ...sent.tips].map(([ref, tip]) => [ref, again.includes(ref) ? '' : tip] as const);
  const told = Object.fromEntries(known.map(([ref, tip]) => [`${remote.id} ${ref}`, tip]));
  const { pushed, queued, failed } = sent;
  const result = {
    pushed,
    queued,
    failed: [
      ...failed,
      ...missed.flatMap((one) => (one === undefined ? [] : { id: '', reason: one.reason })),
    ],
    fetched: fresh,
    requests,
    apart: [...new Set(apart.map((ref) => readStoreRef(ref).writer))],
  };
  return { tips: { ...state.tips, ...told }, answers, result };
}

interface Heard {
  readonly refs: RemoteRefs;
  readonly incoming: ReadonlyMap<string, string>;
}

async function hear(
  route: Route,
  { ask }: SyncWish,
  state: SyncState,
): Promise<Heard | { readonly reason: string }> {
  const { refs, refusal } = await listRemote(route, remoteBases);
  if (refusal !== undefined) return refusal;
  if (refs.size > mostRefs && (await ask?.({ about: 'refs', count: refs.size })) !== true) {
    return { reason: `the remote has ${refs.size} references of captures, more than are fetched unasked` };
  }
  const news = await fetchNews(route, refs, state);
  return news.refusal ?? { refs, incoming: news.incoming };
}

async function decidePurges({ store, ask }: SyncWish, { answers }: SyncState) {
  const notices = await readNotices(store);
  const own = await readOwnPurges(store);
  const known = { self: store.writer, own, answers: new Map(answers) };
  const { requests } = sortPurges(notices, known);
  const heads = requests.length === 0 ? [] : ((await listCaptures(store)) ?? []);
  const asked = requests.flatMap((request) => {
    const head = heads.find((one) => captureKey(one) === captureKey(request));
    return head === undefined ? [] : [{ request, head }];
  });
  if (ask !== undefined) {
    for (const one of asked) {
      known.answers.set(captureKey(one.request), await ask({ about: 'purge', ...one }));
    }
  }
  const open = asked.map(({ request }) => request).filter((one) => !known.answers.has(captureKey(one)));
  return { answers: known.answers, counted: sortPurges(notices, known).counted, requests: open };
}
