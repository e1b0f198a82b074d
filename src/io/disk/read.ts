import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { Failure } from '../../core/failure.ts';
import type { Stamp } from '../../core/file-stamp.ts';
import { readFailure } from './failures.ts';
import { stampOf } from './stat.ts';

/** The largest size of a session file in bytes. Larger files are only shown in part and never written. */
export const maxSessionBytes = 10 * 1024 * 1024;

/** The beginning of a file as text. */
export interface TextPart {
  readonly text: string;
  /** The size of the whole file in bytes. */
  readonly bytes: number;
  /** Whether `text` is the whole file. */
  readonly whole: boolean;
  /** The file's stamp just before it was read. */
  readonly stamp: Stamp;
}

function damaged(path: string, what: string, hint: string): Failure {
  return new Failure('damaged', `Cannot read "${path}": ${what}`, { hint, data: { path } });
}

function readUpTo(file: number, bytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(bytes);
  let filled = 0;
  while (filled < bytes) {
    const got = readSync(file, buffer, filled, bytes - filled, null);
    if (got === 0) break;
    filled += got;
  }
  return buffer.subarray(0, filled);
}

/** The first bytes of a file. */
interface BytesRead {
  readonly bytes: Buffer;
  /** The size of the whole file in bytes. */
  readonly size: number;
  readonly stamp: Stamp;
}

function readOpened(file: number, path: string, limit: number): BytesRead {
  const stat = fstatSync(file);
  if (!stat.isFile()) {
    throw damaged(path, stat.isDirectory() ? 'it is a folder' : 'it is not a regular file', 'Move it away');
  }
  const bytes = readUpTo(file, Math.min(stat.size, limit));
  return { bytes, size: stat.size, stamp: stampOf(stat) };
}

/** Returns the first `limit` bytes of a regular file, and its size; fails with `not-found` or `damaged`. */
export function readBytes(path: string, limit: number): BytesRead {
  let file: number | undefined;
  try {
    // Don't wait for a writer if the path is a pipe.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return readOpened(file, path, limit);
  } catch (error) {
    throw readFailure(error, path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

// Drops the last character if it was cut in two. Its first byte says how many bytes follow.
function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

/** Returns bytes as text, with a BOM kept as U+FEFF; fails with `damaged` if they aren't UTF-8 or contain NUL. */
export function decodeText(bytes: Buffer, path: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw damaged(path, 'it is UTF-16, not UTF-8', 'Save it as UTF-8 in an editor');
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    throw damaged(
      path,
      `it contains a NUL byte (byte ${nul + 1})`,
      'Remove that byte, or restore an older version',
    );
  }
  if (!isUtf8(bytes)) throw damaged(path, 'it is not UTF-8 text', 'Save it as UTF-8 in an editor');
  return bytes.toString('utf8');
}

/** Returns the first `bytes` bytes of a file as whole characters; fails with `not-found` or `damaged`. */
export function readPart(path: string, bytes: number): TextPart {
  const read = readBytes(path, bytes);
  const whole = read.size <= bytes;
  return {
    text: decodeText(whole ? read.bytes : wholeCharacters(read.bytes), path),
    bytes: read.size,
    whole,
    stamp: read.stamp,
  };
}

/** Fails with `refused` if a file is larger than 10 MB, because such files are only shown in part. */
export function assertSize(path: string, bytes: number): void {
  if (bytes <= maxSessionBytes) return;
  const size = (bytes / 1024 / 1024).toFixed(1);
  throw new Failure(
    'refused',
    `Cannot use all of "${path}": it is ${size} MB, more than the limit of 10 MB`,
    {
      hint: 'Move older parts to another file',
      data: { path, bytes },
    },
  );
}

/** Returns a file's text; fails with `not-found`, `damaged`, or `refused` if it is larger than 10 MB. */
export function readText(path: string): string {
  const { text, bytes } = readPart(path, maxSessionBytes);
  assertSize(path, bytes);
  return text;
}

/** Returns a file's text, with no checks of its size or encoding; undefined if it can't be read. */
export function findText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Says whether two files have the same bytes; false if one can't be read. */
export function haveSameBytes(a: string, b: string): boolean {
  try {
    return statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));
  } catch {
    return false;
  }
}
