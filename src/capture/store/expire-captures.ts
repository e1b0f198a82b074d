import { join } from 'node:path';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { withLock } from '../../io/disk/lock.ts';
import { decodeHead } from '../record/encode.ts';
import { type Link, readChains, readRefs, withoutLinks } from './chain.ts';
import { dropLinks } from './drop-unreachable.ts';
import { monthOf, type Store } from './store.ts';
import { withSyncLock } from './sync-lock.ts';

// Captures that were shared are at the remote, where a person removes them by purging. They stay here as well: without
// them, this clone could add nothing to what is there.

/** How long captures are kept. */
export interface Expiry {
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly days: number;
}

const dayMs = 24 * 60 * 60_000;

function notePath({ folder }: Store): string {
  return join(folder, 'expired.json');
}

/** Says whether captures were removed for their age less than a day ago. */
export function isExpiredToday(store: Store, { now }: Expiry): boolean {
  const at = asRecord(readJson(notePath(store)))?.at;
  return typeof at === 'number' && Math.abs(now - at) < dayMs;
}

/** Returns the time before which captures were taken that are older than they are kept, in milliseconds since 1970. */
export function expiryTime({ now, days }: Expiry): number {
  return now - days * dayMs;
}

/**
 * Removes captures that were taken here longer ago than they are kept and not shared, also from the disk. Returns how
 * many. If it is killed, the next one finishes it. Fails with `locked` or `unwritable`.
 */
export function expireCaptures(store: Store, { now, days }: Expiry): Promise<number> {
  return withSyncLock(store, 0, () =>
    withLock(store.folder, { waitMs: 60_000 }, async () => {
      const count = await removeBefore(store, expiryTime({ now, days }));
      writeJson(notePath(store), { at: now });
      return count;
    }),
  );
}

async function removeBefore(store: Store, before: number): Promise<number> {
  const last = monthOf(before);
  const refs = [...(await readRefs(store, 'refs/own')).keys()].filter((ref) => lastPart(ref) <= last);
  const shared = refs.length === 0 ? new Set<string>() : await sharedKeys(store);
  const isOld = (ref: string, { message }: Link): boolean => {
    const head = decodeHead(message);
    return head !== undefined && head.at < before && !shared.has(keyOf(ref, head.id));
  };
  const chains = await readChains(store, refs);
  const left = refs.flatMap(
    (ref, index) => withoutLinks(ref, chains[index] ?? [], (link) => isOld(ref, link)) ?? [],
  );
  await dropLinks(store, left);
  const old = refs.map((ref, index) => (chains[index] ?? []).filter((link) => isOld(ref, link)));
  return old.flat().length;
}

async function sharedKeys(store: Store): Promise<Set<string>> {
  const refs = [...(await readRefs(store, 'refs/shared')).keys()];
  const chains = await readChains(store, refs);
  return new Set(
    refs.flatMap((ref, index) =>
      (chains[index] ?? []).map(({ message }) => keyOf(ref, decodeHead(message)?.id ?? '')),
    ),
  );
}

// The clone that took a capture is the third part of the reference's name.
function keyOf(ref: string, id: string): string {
  return `${ref.split('/')[2]}/${id}`;
}

function lastPart(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
