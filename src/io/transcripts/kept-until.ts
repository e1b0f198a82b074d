import { dirname, join } from 'node:path';
import { asRecord, readJson } from '../disk/json.ts';
import type { TranscriptFile } from './client-folders.ts';

const msPerDay = 24 * 60 * 60 * 1000;
const usualDays = 30;

/** Returns when Claude Code deletes a transcript, in milliseconds since 1970, if nothing is written to it until then. */
export function keptUntil({ path, stamp }: TranscriptFile): number {
  const folder = dirname(dirname(dirname(path)));
  const days = asRecord(readJson(join(folder, 'settings.json')))?.cleanupPeriodDays;
  const isSet = typeof days === 'number' && Number.isFinite(days) && days >= 0;
  return stamp.modified + (isSet ? days : usualDays) * msPerDay;
}
