import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** The whole lines at the beginning and at the end of a file, without those that are in both. */
export interface Ends {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/**
 * Returns the whole lines in the first and last `bytes` bytes of a file; none if it can't be read. Lines that `isPassed`
 * by their first 64 bytes are left out, and not decoded.
 */
export function readEnds(path: string, bytes: number, isPassed = (_head: string): boolean => false): Ends {
  let file: number | undefined;
  try {
    // Don't wait for a writer if the path is a pipe.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const size = fstatSync(file).size;
    const first = wholeLines(readAt(file, 0, Math.min(bytes, size)), 0, isPassed);
    const from = Math.max(bytes, size - bytes);
    if (size <= bytes) return { first, last: [] };
    const end = readAt(file, from, size - from);
    // What is before the first line feed belongs to a line that began earlier.
    const begin = end.indexOf(lineFeed) + 1;
    return { first, last: begin === 0 ? [] : wholeLines(end, begin, isPassed) };
  } catch {
    return { first: [], last: [] };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readAt(file: number, position: number, bytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(bytes);
  return buffer.subarray(0, readSync(file, buffer, 0, bytes, position));
}

const lineFeed = 10;
const headBytes = 64;

function wholeLines(bytes: Buffer, from: number, isPassed: (head: string) => boolean): string[] {
  const lines: string[] = [];
  let begin = from;
  for (let end = bytes.indexOf(lineFeed, begin); end !== -1; end = bytes.indexOf(lineFeed, begin)) {
    const head = bytes.toString('latin1', begin, Math.min(end, begin + headBytes));
    if (!isPassed(head)) lines.push(bytes.toString('utf8', begin, end));
    begin = end + 1;
  }
  return lines;
}
