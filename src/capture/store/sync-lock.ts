import { join } from 'node:path';
import { makeFolder } from '../../io/disk/folders.ts';
import { withLock } from '../../io/disk/lock.ts';
import type { Store } from './store.ts';

/**
 * Returns the result of work in the store while nothing is fetched or removed by others. Captures may still be added
 * unless the store itself is locked, too. Fails with `locked`.
 */
export function withSyncLock<T>({ folder }: Store, waitMs: number, work: () => Promise<T>): Promise<T> {
  const place = join(folder, 'syncing');
  makeFolder(place, 0o700);
  return withLock(place, { waitMs }, work);
}
