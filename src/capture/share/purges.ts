import { runGit } from '../../io/git/process.ts';
import { decodeHead } from '../record/encode.ts';
import {
  captureKey,
  decodePurge,
  encodePurge,
  type PurgedCapture,
  type PurgeNotice,
} from '../record/purge.ts';
import { type Link, type NewChain, readChain, readRefs, withoutLinks, writeChains } from '../store/chain.ts';
import { dropLinks } from '../store/drop-unreachable.ts';
import type { Store } from '../store/store.ts';
import { readStoreRef } from './refs.ts';

/** Returns what clones say that they purged, by all remotes, without what this clone did itself. */
export async function readNotices(store: Store): Promise<PurgeNotice[]> {
  const refs = [...(await readRefs(store, 'refs/purged')).keys()].filter((ref) => ref !== ownPurges(store));
  return Promise.all(
    refs.map(async (ref) => ({ by: readStoreRef(ref).writer, purged: await purgesIn(store, ref) })),
  );
}

/** Returns what this clone has purged. */
export function readOwnPurges(store: Store): Promise<PurgedCapture[]> {
  return purgesIn(store, ownPurges(store));
}

async function purgesIn(store: Store, ref: string): Promise<PurgedCapture[]> {
  return (await readChain(store, ref)).flatMap(({ message }) => decodePurge(message));
}

/** Returns the reference in which a clone notes what it has purged itself. */
export function ownPurges({ writer }: Store): string {
  return `refs/purged/${writer}/own`;
}

/** Notes that this clone purges captures. `by` is who does it, as git writes it. Fails with `unwritable`. */
export async function notePurge(store: Store, purged: readonly PurgedCapture[], by: string): Promise<void> {
  const ref = ownPurges(store);
  const known = new Set((await readOwnPurges(store)).map(captureKey));
  const fresh = purged.filter((one) => !known.has(captureKey(one)));
  if (fresh.length === 0) return;
  const after = (await readRefs(store, ref)).get(ref) ?? '';
  const link = { tree: '', author: by, committer: by, message: encodePurge(fresh) };
  await writeChains(store, [{ ref, after, links: [link] }]);
}

/**
 * Removes captures, given as keys, from all references of the store and their text from the disk. Returns how many
 * references were changed. Call it with the store locked. Fails with `unwritable`.
 */
export async function applyPurges(store: Store, counted: ReadonlySet<string>): Promise<number> {
  const changed =
    counted.size > 0 && (await holdsAny(store, counted)) ? await withoutAll(store, counted) : [];
  await dropLinks(store, changed);
  return changed.length;
}

async function withoutAll(store: Store, counted: ReadonlySet<string>): Promise<NewChain[]> {
  const changed: NewChain[] = [];
  for (const kind of ['own', 'shared', 'team', 'apart', 'incoming']) {
    for (const ref of (await readRefs(store, `refs/${kind}`)).keys()) {
      const links = await readChain(store, ref);
      const chain = withoutLinks(ref, links, isPurgedIn(ref, counted));
      if (chain !== undefined) changed.push(chain);
    }
  }
  return changed;
}

// Most of the time nothing that is purged is there any more, and one look at all heads tells.
async function holdsAny({ folder }: Store, counted: ReadonlySet<string>): Promise<boolean> {
  const ids = new Set([...counted].map((key) => key.slice(key.indexOf('/') + 1)));
  const args = ['--git-dir=.', 'log', '--exclude=refs/purged/*', '--all', '--format=%s'];
  const { ok, stdout } = await runGit(folder, args, { timeoutMs: 60_000 });
  // The first line of the message ends with the id, but others may write what they like.
  return !ok || stdout.split('\n').some((line) => !/ [0-9a-f]{10}$/.test(line) || ids.has(line.slice(-10)));
}

function isPurgedIn(ref: string, counted: ReadonlySet<string>): (link: Link) => boolean {
  const { writer } = readStoreRef(ref);
  return ({ message }) => {
    const id = decodeHead(message)?.id;
    return id !== undefined && counted.has(captureKey({ id, writer }));
  };
}
