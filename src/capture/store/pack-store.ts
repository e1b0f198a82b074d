import { withLock } from '../../io/disk/lock.ts';
import { runGit } from '../../io/git/process.ts';
import type { Store } from './store.ts';

const timeoutMs = 600_000;
// What a run that was killed had begun may still be needed by one that goes on.
const keptFor = '1.hour.ago';

/**
 * Puts what a store has into one file, without what no capture holds any more, and returns its size in bytes before and
 * after. Undefined if git can't do it. Fails with `locked` if others write for a minute.
 */
export function packStore(store: Store): Promise<{ before: number; after: number } | undefined> {
  return withLock(store.folder, { waitMs: 60_000 }, async () => {
    const before = await sizeOf(store);
    const args = ['--git-dir=.', 'gc', '--quiet', `--prune=${keptFor}`];
    const { ok } = await runGit(store.folder, args, { timeoutMs });
    return ok ? { before, after: await sizeOf(store) } : undefined;
  });
}

async function sizeOf({ folder }: Store): Promise<number> {
  const { stdout } = await runGit(folder, ['--git-dir=.', 'count-objects', '-v']);
  const sizes = [...stdout.matchAll(/^size(?:-pack|-garbage)?: (\d+)$/gm)];
  return sizes.reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
}
