import type { CaptureHead } from '../record/capture.ts';
import { fetchRefs, type PushedRef, type Route } from '../remote/transport.ts';
import { type Link, readChain, readChains, readRefs, writeChains } from '../store/chain.ts';
import type { Store } from '../store/store.ts';
import type { RemoteRefs } from './fetch-team.ts';
import { type CaptureLink, captureLinks, missingIn, sameBeginning, withoutPurged } from './links.ts';
import { type RemoteRef, readRemoteRef, readStoreRef, remoteRef, storeRef } from './refs.ts';
import { secretsIn } from './screen-again.ts';
import type { FailedShare } from './sync-state.ts';

/** What this clone may share. */
export interface Sharing {
  readonly route: Route;
  /** What the remote had when it was asked. */
  readonly refs: RemoteRefs;
  readonly isBranch: boolean;
  /** Captures taken before are not shared; in milliseconds since 1970. */
  readonly from: number;
  /** Returns why a capture stays here; undefined if it may be shared. */
  readonly whyKept: (head: CaptureHead) => string | undefined;
  readonly notSecrets: readonly string[];
  /** The keys of purged captures. */
  readonly counted: ReadonlySet<string>;
}

/** A month of this clone's captures as it is to be at the remote. */
export interface ReadyMonth {
  /** Undefined if the remote has it already, or can't get it. */
  readonly push: PushedRef | undefined;
  /** The ids of captures that the push brings to the remote. */
  readonly queued: readonly string[];
  /** The ids of captures that there was no time to screen. */
  readonly left: readonly string[];
  readonly failed: readonly FailedShare[];
}

/** Returns the months in which this clone took captures, or shared some. */
export async function ownMonths({ route, refs }: Sharing): Promise<RemoteRef[]> {
  const { store, remote } = route;
  const { writer } = store;
  const here = await Promise.all(
    [`refs/own/${writer}`, `refs/shared/${writer}/${remote.id}`].map((beginning) =>
      readRefs(store, beginning),
    ),
  );
  const there = [...refs.keys()].flatMap((ref) => readRemoteRef(ref) ?? []);
  const months = [
    ...here.flatMap((found) => [...found.keys()].map((ref) => readStoreRef(ref).month)),
    ...there.flatMap((one) => (one.writer === writer && one.month !== 'purged' ? [one.month] : [])),
  ];
  return [...new Set(months)].sort().map((month) => ({ writer, month }));
}

/** Prepares a month of this clone's captures in the store, so that it can be pushed. Fails with `unwritable`. */
export async function prepareMonth(sharing: Sharing, month: RemoteRef): Promise<ReadyMonth> {
  const { route, refs, isBranch } = sharing;
  const from = storeRef('shared', month, route.remote.id);
  const to = remoteRef(month, isBranch);
  const shared = await readChain(route.store, from);
  const there = await chainThere(sharing, month, shared);
  if (there === undefined) return stopped('what is there under the name of this clone could not be fetched');
  const base = baseOf(sharing, shared, there);
  if (base === undefined) return stopped('somebody else has written to the reference of this clone');
  const { fresh, left, failed } = await freshLinks(sharing, month, base);
  const links = [...base, ...fresh];
  const same = Math.max(sameBeginning(links, shared), sameBeginning(links, there));
  const isDone = same === links.length && links.length === shared.length;
  const chain = { ref: from, after: links[same - 1]?.object ?? '', links: links.slice(same) };
  if (!isDone) await writeChains(route.store, [chain]);
  const tip = (await readRefs(route.store, from)).get(from);
  const known = refs.get(to);
  const isAdded = base.length >= there.length && sameBeginning(base, there) === there.length;
  const push =
    tip === known
      ? undefined
      : { from: tip === undefined ? '' : from, to, replaces: isAdded ? undefined : known };
  return {
    push,
    queued: missingIn(captureLinks(links), captureLinks(there)).map(({ head }) => head.id),
    left,
    failed,
  };
}

function stopped(reason: string): ReadyMonth {
  return { push: undefined, queued: [], left: [], failed: [{ id: '', reason }] };
}

// What the remote has of a month; undefined if it has something unknown here that can't be fetched.
async function chainThere(
  { route, refs, isBranch }: Sharing,
  month: RemoteRef,
  shared: readonly Link[],
): Promise<readonly Link[] | undefined> {
  const ref = remoteRef(month, isBranch);
  const tip = refs.get(ref);
  if (tip === undefined) return [];
  const at = shared.findIndex(({ object }) => object === tip);
  if (at !== -1) return shared.slice(0, at + 1);
  const incoming = storeRef('incoming', month, route.remote.id);
  const refusal = await fetchRefs(route, new Map([[ref, incoming]]));
  if (refusal !== undefined) return undefined;
  const chain = await readChain(route.store, incoming);
  await writeChains(route.store, [{ ref: incoming, after: '', links: [] }]);
  return chain;
}

// Returns the chain to add to. Only what was purged may be missing in it; undefined if somebody else has changed more.
function baseOf(
  { route, counted }: Sharing,
  shared: readonly Link[],
  there: readonly Link[],
): readonly Link[] | undefined {
  const { writer } = route.store;
  const captures = captureLinks(there);
  const kept = withoutPurged(captures, writer, counted);
  if (kept.length < captures.length) return [...shared, ...missingIn(kept, captureLinks(shared))];
  const same = sameBeginning(shared, there);
  if (same === there.length) return shared;
  // This clone was restored from an older copy: the remote has what it shared in between.
  return same === shared.length ? there : undefined;
}

async function freshLinks(
  { route, from, whyKept, notSecrets }: Sharing,
  month: RemoteRef,
  base: readonly Link[],
): Promise<{ fresh: CaptureLink[]; left: string[]; failed: FailedShare[] }> {
  const own = captureLinks(await readChain(route.store, `refs/own/${month.writer}/${month.month}`));
  const known = new Set(captureLinks(base).map(({ head }) => head.id));
  const wanted = own.filter(
    ({ head }) => !known.has(head.id) && head.at >= from && whyKept(head) === undefined,
  );
  // The other half of the time is for pushing. What is left then goes with the next sync.
  const until = (Date.now() + route.until) / 2;
  const kinds = await secretsIn(route.store, wanted, { notSecrets, until });
  return {
    fresh: wanted.filter((_, index) => kinds[index]?.length === 0),
    left: wanted.slice(kinds.length).map(({ head }) => head.id),
    failed: wanted
      .slice(0, kinds.length)
      .flatMap(({ head: { id } }, index): FailedShare[] =>
        kinds[index]?.length === 0 ? [] : [{ id, reason: reasonOf(kinds[index]) }],
      ),
  };
}

function reasonOf(kinds: readonly string[] | undefined): string {
  if (kinds === undefined) return 'its text cannot be read';
  return `it holds what looks like a secret: ${kinds.join(', ')}`;
}

/** Returns the ids of this clone's captures that a remote has, as far as is known from the last sync. */
export async function sharedIds(
  store: Store,
  remote: string,
  tips: Readonly<Record<string, string>>,
): Promise<string[]> {
  const refs = [...(await readRefs(store, `refs/shared/${store.writer}/${remote}`)).keys()];
  const chains = await readChains(store, refs);
  return chains.flatMap((chain, index) => {
    const month = readStoreRef(refs[index] ?? '');
    const known = [false, true].map((isBranch) => tips[`${remote} ${remoteRef(month, isBranch)}`]);
    const last = chain.findLastIndex(({ object }) => known.includes(object));
    return captureLinks(chain.slice(0, last + 1)).map(({ head }) => head.id);
  });
}
