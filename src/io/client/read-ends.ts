import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** The whole lines at the beginning and at the end of a file, without those that are in both. */
export interface Ends {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** Returns the whole lines in the first and last `bytes` bytes of a file; none if it can't be read. */
export function readEnds(path: string, bytes: number): Ends {
  let file: number | undefined;
  try {
    // Don't wait for a writer if the path is a pipe.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const size = fstatSync(file).size;
    const first = readAt(file, 0, Math.min(bytes, size)).split('\n').slice(0, -1);
    const from = Math.max(bytes, size - bytes);
    // What is before the first line feed belongs to a line that began earlier.
    const last =
      size <= bytes
        ? []
        : readAt(file, from, size - from)
            .split('\n')
            .slice(1, -1);
    return { first, last };
  } catch {
    return { first: [], last: [] };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readAt(file: number, position: number, bytes: number): string {
  const buffer = Buffer.allocUnsafe(bytes);
  return buffer.toString('utf8', 0, readSync(file, buffer, 0, bytes, position));
}
