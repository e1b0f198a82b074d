import { writeFileAtomic } from '../../io/disk/files.ts';
import { makeScrollback } from '../frames/scrollback.ts';

/** Keeps the last of an output in a file. */
export interface OutputLog {
  readonly write: (bytes: Uint8Array) => void;
  /** Writes what isn't in the file yet. */
  readonly save: () => void;
}

const most = 256 * 1024;
const restMs = 1000;

/** Returns a log of the last 256 KiB in a file that only this person can read; `pathOf` says where it is now. */
export function makeOutputLog(pathOf: () => string): OutputLog {
  const last = makeScrollback(most);
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    try {
      writeFileAtomic(pathOf(), last.bytes(), { mode: 0o600, fsync: false });
    } catch {
      // The disk is full. The terminal matters more than its log.
    }
  };
  return {
    save,
    write: (bytes) => {
      last.write(bytes);
      timer ??= setTimeout(save, restMs);
    },
  };
}
