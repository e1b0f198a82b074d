import { type FSWatcher, watch } from 'node:fs';

/**
 * Calls back whenever something changes in a folder, until the returned function is called. Some file systems and some
 * limits of a system leave changes unsaid, so look from time to time as well.
 */
export function watchFolder(path: string, changed: () => void): () => void {
  let watcher: FSWatcher | undefined;
  const close = (): void => watcher?.close();
  try {
    watcher = watch(path, { persistent: false }, changed);
    watcher.on('error', close);
  } catch {
    // The folder is gone, or the system watches no more folders.
  }
  return close;
}
