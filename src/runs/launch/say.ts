import { join } from 'node:path';
import { makeFolder } from '../../io/disk/folders.ts';
import { withLock } from '../../io/disk/lock.ts';
import { writeToFifo } from '../../io/process/fifo.ts';
import { pathIn } from '../files/run-folder.ts';

const waitMs = 30_000;

/**
 * Runs `work` while nobody else writes to the input of a run's client, and returns its result. Long lines of two writers
 * would be mixed.
 */
export async function whileNoneWrites<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const writers = join(folder, 'writers');
  makeFolder(writers, 0o700);
  return withLock(writers, { waitMs }, work);
}

/** Writes a line of `core/stream/control-line.ts` to a run's client. Returns false if it takes none any more. */
export function sayToClient(folder: string, line: string): Promise<boolean> {
  return whileNoneWrites(folder, async () => {
    const bytes = Buffer.from(line);
    return (await writeToFifo(pathIn(folder, 'input'), bytes, waitMs)) === bytes.length;
  });
}
