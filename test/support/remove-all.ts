import { rmSync } from 'node:fs';

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
