import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { findStat } from '../disk/stat.ts';

const mostBytes = 8 * 1024 * 1024;
const startBytes = 256 * 1024;
const endBytes = 1024 * 1024;

/** Returns the size of a transcript in bytes, or 0 if there is none. */
export function transcriptSize(path: string | undefined): number {
  try {
    return path === undefined ? 0 : (findStat(path)?.size ?? 0);
  } catch {
    return 0;
  }
}

/**
 * Returns a transcript's text from a byte offset on, but at most the last 8 MB. If the file is shorter than the offset,
 * it was rewritten, and the whole text is returned. Empty if it can't be read.
 */
export function readTranscriptFrom(path: string | undefined, offset: number): string {
  return readPiece(path, (size) => {
    const from = offset > size ? 0 : offset;
    return { start: Math.max(from, size - mostBytes), end: size };
  });
}

/** Returns the last megabyte of a transcript; empty if it can't be read. */
export function readTranscriptEnd(path: string | undefined): string {
  return readPiece(path, (size) => ({ start: Math.max(0, size - endBytes), end: size }));
}

/** Returns the first 256 KB of a transcript; empty if it can't be read. */
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
    // Don't wait for a writer if the path is a pipe.
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
