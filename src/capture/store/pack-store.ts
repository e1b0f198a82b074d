import { withLock } from '../../io/disk/lock.ts';
import { runGit } from '../../io/git/process.ts';
import { dropUnreachable } from './drop-unreachable.ts';
import type { Store } from './store.ts';
import { withSyncLock } from './sync-lock.ts';

/**
 * Puts what a store has into one file, without what no capture holds any more, and returns its size in bytes before and
 * after. Fails with `unwritable`, or with `locked` if others write for a minute.
 */
export function packStore(store: Store): Promise<{ before: number; after: number }> {
  // Git's own garbage collection fails where messages of others were not fetched.
  return withSyncLock(store, 60_000, () =>
    withLock(store.folder, { waitMs: 60_000 }, async () => {
      const before = await sizeOf(store);
      await dropUnreachable(store);
      return { before, after: await sizeOf(store) };
    }),
  );
}

async function sizeOf({ folder }: Store): Promise<number> {
  const { stdout } = await runGit(folder, ['--git-dir=.', 'count-objects', '-v']);
  const sizes = [...stdout.matchAll(/^size(?:-pack|-garbage)?: (\d+)$/gm)];
  return sizes.reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
}
