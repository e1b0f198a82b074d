import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

const maxJsonBytes = 1024 * 1024;

/** Returns what a JSON file holds, or undefined when it is absent, no regular file, broken, or above the limit (1 MB). */
export function readJson(path: string, limit: number = maxJsonBytes): unknown {
  let file: number | undefined;
  try {
    // A pipe of that name must not make us wait for its writer, nor a link lead elsewhere.
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

/** Returns a JSON object as a record, or undefined for anything else. */
export function asRecord(value: unknown): Record<string, unknown> | undefined {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Record<string, unknown>) : undefined;
}
