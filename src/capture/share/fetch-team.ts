import { fetchRefs, type Refusal, type Route } from '../remote/transport.ts';
import { type Link, type NewChain, readChains, readRefs, writeChains } from '../store/chain.ts';
import { captureLinks, missingIn, sameBeginning, withoutPurged } from './links.ts';
import { readRemoteRef, readStoreRef, storeRef } from './refs.ts';
import type { SyncState } from './sync-state.ts';

/** The references of a remote by their names. */
export type RemoteRefs = ReadonlyMap<string, string>;

/** What was fetched, and for what it stands at the remote. */
export interface Fetched {
  /** The references of the store that now hold what others shared, each with the one of the remote. */
  readonly incoming: ReadonlyMap<string, string>;
  readonly refusal: Refusal | undefined;
}

/** The most references of a remote that are fetched without asking. */
export const mostRefs = 10_000;

/** Fetches what others have shared and purged since the last time, to be looked at before it is taken over. */
export async function fetchNews(route: Route, refs: RemoteRefs, { tips }: SyncState): Promise<Fetched> {
  const { store, remote } = route;
  const wanted = new Map<string, string>();
  const targets = new Set<string>();
  for (const [ref, tip] of refs) {
    const known = readRemoteRef(ref);
    if (known === undefined || tips[`${remote.id} ${ref}`] === tip) continue;
    if (known.writer === store.writer && known.month !== 'purged') continue;
    const to =
      known.month === 'purged'
        ? `refs/purged/${known.writer}/${remote.id}`
        : storeRef('incoming', known, remote.id);
    if (!targets.has(to)) wanted.set(ref, to);
    targets.add(to);
  }
  const refusal = await fetchRefs(route, wanted);
  const incoming = [...wanted].filter(([, to]) => to.startsWith('refs/incoming/'));
  return {
    incoming: refusal === undefined ? new Map(incoming.map(([ref, to]) => [to, ref])) : new Map(),
    refusal,
  };
}

/** What was taken over from a remote. */
export interface TakenOver {
  /** The number of captures that are new here. */
  readonly fresh: number;
  /** The references that were fetched, and whose history at the remote was replaced, so that it was kept apart. */
  readonly apart: readonly string[];
}

/**
 * Takes over what was fetched. A history that lost something which its clone didn't purge is kept apart, and what was
 * there before stays. Call it with the store locked. Fails with `unwritable`.
 */
export async function takeOver(
  route: Route,
  incoming: Iterable<string>,
  counted: ReadonlySet<string>,
): Promise<TakenOver> {
  const { store, remote } = route;
  const refs = [...incoming];
  const news = await readChains(store, refs);
  const teams = refs.map((ref) => storeRef('team', readStoreRef(ref), remote.id));
  const had = await readChains(store, teams);
  const known = await readRefs(store, 'refs/team');
  const old = await readRefs(store, 'refs/apart');
  const taken = refs.map((ref, index) =>
    compare(
      readStoreRef(ref).writer,
      { news: news[index] ?? [], had: known.has(teams[index] ?? '') ? (had[index] ?? []) : [] },
      counted,
    ),
  );
  const chains = taken.flatMap(({ links, isApart }, index): NewChain[] => {
    const to = storeRef(isApart ? 'apart' : 'team', readStoreRef(refs[index] ?? ''), remote.id);
    return links.length === 0 && isApart ? [] : [chainOf(to, links, news[index] ?? [])];
  });
  const stale = refs
    .filter((_, index) => !taken[index]?.isApart)
    .map((ref) => storeRef('apart', readStoreRef(ref), remote.id))
    .filter((ref) => old.has(ref));
  const gone = [...refs, ...stale].map((ref) => ({ ref, after: '', links: [] }));
  await writeChains(store, [...chains, ...gone]);
  const apart = refs.filter((_, index) => taken[index]?.isApart);
  return { fresh: taken.reduce((sum, { fresh }) => sum + fresh, 0), apart };
}

interface Compared {
  readonly links: readonly Link[];
  readonly isApart: boolean;
  readonly fresh: number;
}

function compare(
  writer: string,
  { news, had }: { readonly news: readonly Link[]; readonly had: readonly Link[] },
  counted: ReadonlySet<string>,
): Compared {
  const links = withoutPurged(captureLinks(news), writer, counted);
  const kept = withoutPurged(captureLinks(had), writer, counted);
  const isApart = missingIn(kept, links).length > 0;
  return { links, isApart, fresh: isApart ? 0 : missingIn(links, kept).length };
}

// Where nothing had to be left out, the commits are those of the remote.
function chainOf(ref: string, links: readonly Link[], news: readonly Link[]): NewChain {
  const same = sameBeginning(links, news);
  return { ref, after: links[same - 1]?.object ?? '', links: links.slice(same) };
}
