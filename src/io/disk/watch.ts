import { type FSWatcher, watch } from 'node:fs';

/**
 * Calls `onChange` with the name of each file that changes in a folder, until the returned function is called; with an
 * empty name if the system doesn't say. Undefined if the folder can't be watched. The watch doesn't keep the program alive.
 */
export function watchFolder(path: string, onChange: (name: string) => void): (() => void) | undefined {
  let watcher: FSWatcher;
  try {
    watcher = watch(path, { persistent: false }, (_, name) => onChange(name ?? ''));
  } catch {
    return undefined;
  }
  watcher.on('error', () => onChange(''));
  return () => watcher.close();
}
