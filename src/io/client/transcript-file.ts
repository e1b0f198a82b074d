import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { findStat } from '../disk/stat.ts';

const mostBytes = 8 * 1024 * 1024;
const startBytes = 256 * 1024;

/** Returns the size of a transcript in bytes, 0 when there is none. */
export function transcriptSize(path: string | undefined): number {
  try {
    return path === undefined ? 0 : (findStat(path)?.size ?? 0);
  } catch {
    return 0;
  }
}

/**
 * Returns what a transcript holds from an offset on, of more than 8 MB only the end; all of it when it is shorter than
 * that by now, for then it was written anew. Empty when it cannot be read.
 */
export function readTranscriptFrom(path: string | undefined, offset: number): string {
  return readPiece(path, (size) => {
    const from = offset > size ? 0 : offset;
    return { start: Math.max(from, size - mostBytes), end: size };
  });
}

/** Returns the beginning of a transcript, at most 256 KB; empty when it cannot be read. */
export function readTranscriptStart(path: string | undefined): string {
  return readPiece(path, (size) => ({ start: 0, end: Math.min(size, startBytes) }));
}

function readPiece(
  path: string | undefined,
  choose: (size: number) => { readonly start: number; readonly end: number },
): string {
  if (path === undefined) return '';
  let file: number | undefined;
  try {
    // A pipe of that name must not make us wait for its writer.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const { start, end } = choose(fstatSync(file).size);
    const buffer = Buffer.alloc(end - start);
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, start));
  } catch {
    return '';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
