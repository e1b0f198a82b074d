import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { Failure } from '../../core/failure.ts';
import { errorCode, writeFailure } from '../disk/failures.ts';
import { childProcess } from '../disk/late-builtins.ts';
import { findProgram } from '../disk/programs.ts';

/** Makes a named pipe that only the user can use. Fails with `unwritable`, and with `not-found` on Windows. */
export function makeFifo(path: string): void {
  const program = process.platform === 'win32' ? undefined : findProgram('mkfifo', '/usr/bin:/bin', []);
  if (program === undefined) {
    throw new Failure('not-found', 'Runs need named pipes, and mkfifo is not installed', {
      hint: 'On Windows, run Claude Code and session-journal in WSL',
    });
  }
  try {
    // Without the person's language, whose files it would load.
    const env = { LC_ALL: 'C' };
    childProcess().execFileSync(program, ['-m', '600', path], { env, stdio: 'ignore', timeout: 10_000 });
  } catch {
    throw new Failure('unwritable', `Cannot make the named pipe "${path}"`, {
      hint: 'Its folder must be on a disk that allows named pipes: set XDG_STATE_HOME to a folder on such a disk',
    });
  }
}

const pauseMs = 5;

/** So many bytes are taken by a named pipe as a whole, or not at all. */
export const atOnceBytes = 4096;

/** How what is written to a named pipe is waited for. */
export interface FifoPatience {
  readonly waitMs: number;
  /** Called before each attempt to write, when the pipe may take more than `done`, and after it, when `isSure`. */
  readonly note?: (done: number, isSure: boolean) => void;
}

/**
 * Writes to a named pipe, without waiting for a reader to come, and returns how many bytes it took: 0 if nobody has it
 * open to read, and not all if they aren't taken in `waitMs`. Up to `atOnceBytes` are taken as a whole or not at all; more
 * may be mixed with what another writer writes.
 */
export async function writeToFifo(
  path: string,
  bytes: Uint8Array,
  { waitMs, note = () => undefined }: FifoPatience,
): Promise<number> {
  const file = openToWrite(path);
  if (file === undefined) return 0;
  let done = 0;
  try {
    const deadline = performance.now() + waitMs;
    while (done < bytes.length) {
      note(done, false);
      const written = writeSome(file, bytes, done);
      done += written;
      note(done, true);
      if (written > 0) continue;
      if (performance.now() >= deadline) break;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return done;
  } catch (error) {
    if (errorCode(error) === 'EPIPE') return done;
    throw writeFailure(error, path);
  } finally {
    closeSync(file);
  }
}

// Without O_CREAT, so that a removed pipe doesn't become a file. A link is not followed.
function openToWrite(path: string): number | undefined {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch (error) {
    if (['ENXIO', 'ENOENT'].includes(errorCode(error))) return undefined;
    throw writeFailure(error, path);
  }
}

// A full pipe takes nothing, and none of a line of up to 4,096 bytes that doesn't fit.
function writeSome(file: number, bytes: Uint8Array, from: number): number {
  try {
    return writeSync(file, bytes, from);
  } catch (error) {
    if (errorCode(error) === 'EAGAIN') return 0;
    throw error;
  }
}
