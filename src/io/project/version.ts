import { join } from 'node:path';
import { asRecord, readJson } from '../disk/json.ts';
import type { Context } from './context.ts';

/** Returns the program's version, `unknown` when its package.json is not beside it. */
export function readVersion(context: Context): string {
  const version = asRecord(readJson(join(context.templates, '..', 'package.json')))?.version;
  return typeof version === 'string' ? version : 'unknown';
}
