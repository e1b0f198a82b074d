import { readFileSync } from 'node:fs';
import { Failure } from '../../core/failure.ts';
import { writeFailure } from './failures.ts';
import { claimName, removeQuietly, writeBeside } from './files.ts';
import { cryptography } from './late-builtins.ts';
import { findStat } from './stat.ts';

const keyBytes = 32;

/**
 * Returns the key in a file; undefined if there is none. Fails with `damaged` if it isn't a file of ours that nobody else
 * can read.
 */
export function findKey(path: string): Uint8Array | undefined {
  const stat = findStat(path);
  if (stat === undefined) return undefined;
  const isOurs = process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o77) === 0);
  if (stat.isFile() && stat.size === keyBytes && isOurs) return readFileSync(path);
  throw new Failure('damaged', `The key that decisions are signed with is not as it was written: "${path}"`, {
    hint: 'Remove it. What was decided and has not been carried out must then be decided again',
  });
}

/**
 * Returns the key in a file, after making one of 32 random bytes if there is none. Of two processes that make it at once,
 * both take the first. Fails with `damaged` and `unwritable`.
 */
export function ensureKey(path: string): Uint8Array {
  const found = findKey(path);
  if (found !== undefined) return found;
  const fresh = cryptography().randomBytes(keyBytes);
  const temporary = writeBeside(path, fresh, { mode: 0o600 });
  try {
    return claimName(temporary, path) ? fresh : (findKey(path) ?? fresh);
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(temporary);
  }
}

/** Returns the HMAC-SHA-256 of a text in hex. */
export function signText(text: string, key: Uint8Array): string {
  return cryptography().createHmac('sha256', key).update(text).digest('hex');
}

/** Says whether two texts are equal, in a time that says nothing about where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && cryptography().timingSafeEqual(a, b);
}
