import { closeSync, constants, openSync, readSync } from 'node:fs';
import { sha256 } from '../disk/sha256.ts';

const pieceBytes = 200;

/**
 * Returns what tells whether a file has only grown since it was read up to a byte: a hash of its first bytes and of those
 * before that one. Empty if it can't be read.
 */
export function signOf(path: string, end: number): string {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const buffer = Buffer.alloc(2 * pieceBytes);
    const length = Math.min(pieceBytes, end);
    readSync(file, buffer, 0, length, 0);
    readSync(file, buffer, pieceBytes, length, end - length);
    return sha256(buffer.toString('latin1'));
  } catch {
    return '';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
