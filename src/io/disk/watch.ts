import { type FSWatcher, watch } from 'node:fs';

/**
 * Calls back with the name of what changes in a folder, or of a file (empty if the system doesn't say), until the
 * returned function is called. Some file systems and some limits of a system leave changes unsaid, so look from time to
 * time as well. The watch doesn't keep the program alive.
 */
export function watchFolder(path: string, onChange: (name: string) => void): () => void {
  let watcher: FSWatcher | undefined;
  const close = (): void => watcher?.close();
  try {
    watcher = watch(path, { persistent: false }, (_, name) => onChange(name ?? ''));
    watcher.on('error', () => {
      close();
      onChange('');
    });
  } catch {
    // It is gone, or the system watches no more.
  }
  return close;
}
