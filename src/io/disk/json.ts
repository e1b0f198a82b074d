import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { WriteOptions } from './files.ts';
import { writeFileAtomic } from './files.ts';

const maxJsonBytes = 1024 * 1024;

/** Returns the content of a JSON file; undefined if it is missing, invalid, no regular file, or over `limit` bytes. */
export function readJson(path: string, limit: number = maxJsonBytes): unknown {
  let file: number | undefined;
  try {
    // Don't wait for a writer if the path is a pipe, and don't follow a link.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > limit) return undefined;
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Replaces a JSON file at once; only the user can read it. A power failure may undo that unless `fsync` is true. Fails
 * with `unwritable`.
 */
export function writeJson(path: string, value: unknown, { fsync = false }: WriteOptions = {}): void {
  writeFileAtomic(path, `${JSON.stringify(value)}\n`, { mode: 0o600, fsync });
}

/** Returns a value as a record if it is a JSON object, or undefined otherwise. */
export function asRecord(value: unknown): Record<string, unknown> | undefined {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Record<string, unknown>) : undefined;
}
