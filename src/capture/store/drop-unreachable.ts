import { join } from 'node:path';
import { createFile, removeQuietly } from '../../io/disk/files.ts';
import { filesIn, foldersIn, removeFolder } from '../../io/disk/folders.ts';
import { exists } from '../../io/disk/stat.ts';
import { runGit } from '../../io/git/process.ts';
import { type NewChain, writeChains } from './chain.ts';
import { forgetKnownHeads } from './known-heads.ts';
import { type Store, storeFailure } from './store.ts';

// `git gc` keeps everything that ever came from a partial fetch, so it would not remove the text of a purged capture.

/** Git's settings that say that the store lacks bodies, which a remote of this name has. */
export const partialSettings: readonly (readonly [string, string])[] = [
  ['remote.sj.promisor', 'true'],
  ['remote.sj.partialclonefilter', 'blob:none'],
];

const partialOptions = [
  '--git-dir=.',
  ...partialSettings.flatMap(([key, value]) => ['-c', `${key}=${value}`]),
];
const timeoutMs = 600_000;

// It lies there from before references are rewritten until what they led to is gone, so that the next purge or sync
// finishes what a killed process began.
function markOf({ folder }: Store): string {
  return join(folder, 'dropping');
}

/**
 * Makes references lead to chains that lack some captures, and removes the text of those from the disk. Without any, it
 * finishes what a process that was killed has begun. Call it with the store locked. Fails with `unwritable`.
 */
export async function dropLinks(store: Store, chains: readonly NewChain[]): Promise<void> {
  if (chains.length > 0) createFile(markOf(store), '');
  await writeChains(store, chains);
  if (!exists(markOf(store))) return;
  forgetKnownHeads(store);
  await dropUnreachable(store);
}

/**
 * Packs all that the references of the store lead to, and removes everything else from the disk. Call it with the store
 * locked. Fails with `unwritable`.
 */
export async function dropUnreachable(store: Store): Promise<void> {
  const { folder } = store;
  const list = [...partialOptions, 'rev-list', '--objects', '--missing=print', '--all'];
  const listed = await runGit(folder, list, { timeoutMs });
  if (!listed.ok) throw storeFailure(store);
  const objects = listed.stdout.split('\n').flatMap((line) => /^[0-9a-f]{40}/.exec(line)?.[0] ?? []);
  const kept = objects.length === 0 ? '' : await packUp(store, objects);
  const packs = join(folder, 'objects', 'pack');
  for (const name of filesIn(packs)) {
    if (kept === '' || !name.startsWith(`pack-${kept}.`)) removeQuietly(join(packs, name));
  }
  for (const name of foldersIn(join(folder, 'objects'))) {
    if (/^[0-9a-f]{2}$/.test(name)) removeFolder(join(folder, 'objects', name));
  }
  removeQuietly(markOf(store));
}

/** Removes what broken calls of git left behind. Call it with the store locked, and while nothing is fetched. */
export function sweepTemporary({ folder }: Store): void {
  const packs = join(folder, 'objects', 'pack');
  for (const name of filesIn(packs)) if (name.startsWith('tmp_')) removeQuietly(join(packs, name));
}

async function packUp(store: Store, objects: readonly string[]): Promise<string> {
  const { folder } = store;
  const input = objects.map((object) => `${object}\n`).join('');
  const args = [...partialOptions, 'pack-objects', '--quiet', '--window=0', join('objects', 'pack', 'pack')];
  const { ok, stdout } = await runGit(folder, args, { input, timeoutMs });
  const pack = stdout.trim();
  if (!ok || !/^[0-9a-f]{40}$/.test(pack)) throw storeFailure(store);
  // This tells git that what is missing was left out on purpose.
  createFile(join(folder, 'objects', 'pack', `pack-${pack}.promisor`), '');
  return pack;
}
