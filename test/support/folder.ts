import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Returns the path, links resolved, of a new folder with these files (path: text); it is deleted after the test. */
export function makeFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'session-journal-')));
  onTestFinished(() => removeAll(folder));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Removes a folder with all that is in it, even if a process that a hook started is still writing there. */
export function removeAll(folder: string, left = 50): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (left === 0) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    removeAll(folder, left - 1);
  }
}
