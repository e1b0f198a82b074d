import { fstatSync, writeSync } from 'node:fs';
import { errorCode } from '../disk/failures.ts';

/** The person's terminal, given key by key and byte by byte to a program. */
export interface RawTerminal {
  readonly cols: () => number;
  readonly rows: () => number;
  /** Writes all of it, however long the terminal takes. */
  readonly write: (bytes: Uint8Array | string) => void;
  /** Starts to hand out keys, sizes, and signals that end us. */
  readonly open: (handlers: RawHandlers) => void;
  /** Gives it back as it was. */
  readonly close: () => void;
}

/** What to do when something comes from the terminal. */
export interface RawHandlers {
  readonly onKeys: (bytes: Uint8Array) => void;
  readonly onResize: () => void;
  /** The window was closed, or we are to end: the terminal is still there to be put right, if it is at all. */
  readonly onLeave: () => void;
}

const retryMs = 2;

/** Returns the person's terminal; undefined if input or output isn't one. */
export function findRawTerminal(): RawTerminal | undefined {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY) return undefined;
  let undo = (): void => undefined;
  return {
    cols: () => stdout.columns || 80,
    rows: () => stdout.rows || 24,
    write: (bytes) => writeAll(typeof bytes === 'string' ? Buffer.from(bytes) : bytes),
    open: ({ onKeys, onResize, onLeave }) => {
      stdin.setRawMode(true);
      stdin.on('data', onKeys);
      stdin.resume();
      stdin.on('end', onLeave);
      stdin.on('error', onLeave);
      stdout.on('resize', onResize);
      const names = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;
      for (const name of names) process.on(name, onLeave);
      undo = () => {
        for (const name of names) process.off(name, onLeave);
        stdout.off('resize', onResize);
        stdin.off('data', onKeys);
        stdin.off('end', onLeave);
        stdin.off('error', onLeave);
        stdin.pause();
        try {
          stdin.setRawMode(false);
        } catch {
          // The window has gone.
        }
      };
    },
    close: () => undo(),
  };
}

/** Returns the number of the terminal that standard input is; undefined if it is none. */
export function inputDevice(): number | undefined {
  try {
    const stat = fstatSync(0);
    return stat.isCharacterDevice() ? stat.rdev : undefined;
  } catch {
    return undefined;
  }
}

function writeAll(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (errorCode(error) !== 'EAGAIN') return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryMs);
    }
  }
}
