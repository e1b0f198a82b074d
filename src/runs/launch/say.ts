import { join } from 'node:path';
import { makeFolder } from '../../io/disk/folders.ts';
import { withLock } from '../../io/disk/lock.ts';
import { atOnceBytes, writeToFifo } from '../../io/process/fifo.ts';
import { pathIn } from '../files/run-folder.ts';
import { beginLongLine, endLongLine, findLongLine, type LongLine, noteLongLine } from './long-line.ts';

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

/**
 * Writes a line of `core/stream/control-line.ts` to a run's client, after the rest of one whose writer was killed. Returns
 * false if it takes none any more.
 */
export function sayToClient(folder: string, line: string): Promise<boolean> {
  return whileNoneWrites(folder, async () => {
    const half = findLongLine(folder);
    if (half !== undefined && !(await tellRest(folder, half))) return false;
    if (half?.line === line) return true;
    const bytes = Buffer.from(line);
    if (bytes.length > atOnceBytes) return tellRest(folder, beginLongLine(folder, line));
    return (await writeToFifo(pathIn(folder, 'input'), bytes, { waitMs })) === bytes.length;
  });
}

async function tellRest(folder: string, { line, taken, isSure }: LongLine): Promise<boolean> {
  const pipe = pathIn(folder, 'input');
  if (!isSure) {
    // Nobody knows where it goes on. The client ends itself at the end of half a line, and has heard a whole one.
    await writeToFifo(pipe, Buffer.from('\n'), { waitMs });
    endLongLine(folder);
    return false;
  }
  const rest = Buffer.from(line).subarray(taken);
  const note = (done: number, isKnown: boolean): void => {
    noteLongLine(folder, { taken: taken + done, isSure: isKnown });
  };
  const isWhole = (await writeToFifo(pipe, rest, { waitMs, note })) === rest.length;
  if (isWhole) endLongLine(folder);
  return isWhole;
}
