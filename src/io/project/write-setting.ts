import { dirname } from 'node:path';
import { Failure, isFailure } from '../../core/failure.ts';
import { writeFailure } from '../disk/failures.ts';
import { writeFileAtomic } from '../disk/files.ts';
import { makeFolder } from '../disk/folders.ts';
import { asRecord } from '../disk/json.ts';
import { readText } from '../disk/read.ts';
import { findStat, realPath } from '../disk/stat.ts';

/**
 * Sets a key in a JSON file, or removes it if the value is undefined. Other keys keep their values and their order.
 * Fails with `damaged` if the file isn't a JSON object, and with `unwritable`.
 */
export function writeSetting(path: string, key: string, value: unknown): void {
  const { [key]: _, ...others } = readFields(path);
  const fields = value === undefined ? others : { ...others, [key]: value };
  try {
    makeFolder(dirname(path), 0o700);
    // Where the file is a link, as people keep such files together elsewhere, it stays one.
    const target = findStat(path) === undefined ? path : realPath(path);
    writeFileAtomic(target, `${JSON.stringify(fields, undefined, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    throw writeFailure(error, path);
  }
}

function readFields(path: string): Record<string, unknown> {
  try {
    const fields = asRecord(JSON.parse(readText(path).replace(/^\uFEFF/u, '')));
    if (fields !== undefined) return fields;
  } catch (error) {
    if (isFailure(error) && error.code === 'not-found') return {};
    if (isFailure(error)) throw error;
  }
  throw new Failure('damaged', `Cannot use "${path}": it is not a JSON object`, {
    hint: 'Fix it in an editor, then try again',
    data: { path },
  });
}
