import { withLock } from '../../io/disk/lock.ts';
import { type PushedRef, pushRefs, type Refusal } from '../remote/transport.ts';
import { readRefs } from '../store/chain.ts';
import { dropUnreachable } from '../store/drop-unreachable.ts';
import { ownPurges } from './purges.ts';
import { remoteRef } from './refs.ts';
import { ownMonths, prepareMonth, type ReadyMonth, type Sharing } from './share-own.ts';
import type { FailedShare } from './sync-state.ts';

/** What of this clone's captures went to the remote. */
export interface Sent {
  /** The ids of captures that the remote got, and of those that wait. */
  readonly pushed: readonly string[];
  readonly queued: readonly string[];
  readonly failed: readonly FailedShare[];
  /** What references of the remote lead to now. */
  readonly tips: ReadonlyMap<string, string>;
}

/** Pushes what this clone may share and what it purged; what can't be done is in the result. Fails with `unwritable`. */
export async function pushOwn(sharing: Sharing): Promise<Sent> {
  const { store } = sharing.route;
  const months: ReadyMonth[] = [];
  for (const month of await ownMonths(sharing)) months.push(await prepareMonth(sharing, month));
  const pushes = [...(await purgePush(sharing)), ...months.flatMap(({ push }) => push ?? [])];
  const refused = await pushRefs(sharing.route, pushes);
  // What the remote had to give up is still here if it had to be fetched.
  if (pushes.some(({ replaces }) => replaces !== undefined)) {
    await withLock(store.folder, { waitMs: 60_000 }, () => dropUnreachable(store));
  }
  const isRefused = ({ push }: ReadyMonth): boolean => push !== undefined && refused.has(push.to);
  return {
    pushed: months.filter((one) => !isRefused(one)).flatMap(({ queued }) => queued),
    queued: months.flatMap((one) => [...(isRefused(one) ? one.queued : []), ...one.left]),
    failed: [...months.flatMap(({ failed }) => failed), ...reasonsOf(refused)],
    tips: await tipsOf(
      sharing,
      pushes.filter(({ to }) => !refused.has(to)),
    ),
  };
}

function reasonsOf(refused: ReadonlyMap<string, Refusal>): FailedShare[] {
  const reasons = new Set([...refused.values()].map(({ reason }) => reason));
  return [...reasons].map((reason) => ({ id: '', reason }));
}

async function purgePush({ route, refs, isBranch }: Sharing): Promise<PushedRef[]> {
  const { store } = route;
  const from = ownPurges(store);
  const tip = (await readRefs(store, from)).get(from);
  const to = remoteRef({ writer: store.writer, month: 'purged' }, isBranch);
  const known = refs.get(to);
  return tip === undefined || tip === known ? [] : [{ from, to, replaces: known }];
}

async function tipsOf({ route }: Sharing, pushes: readonly PushedRef[]): Promise<Map<string, string>> {
  const refs = await readRefs(route.store, 'refs');
  return new Map(pushes.map(({ from, to }) => [to, refs.get(from) ?? ''] as const));
}
