import { join } from 'node:path';
import { removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { asRecord, readJson } from '../../io/disk/json.ts';
import { findText } from '../../io/disk/read.ts';

// A pipe takes a long line in parts. While one is written, two files in the run's folder say how far it is, so that another
// process can write the rest if the writer is killed: a client can't read what follows half a line.

/** A line of which a run's client may have only a part. */
export interface LongLine {
  readonly line: string;
  /** How many bytes of it the pipe has taken. */
  readonly taken: number;
  /** Whether it hasn't taken more than that: its writer wasn't killed at the very moment of writing. */
  readonly isSure: boolean;
}

const options = { mode: 0o600, fsync: false } as const;

function linePath(folder: string): string {
  return join(folder, 'long-line');
}

function stepPath(folder: string): string {
  return join(folder, 'long-line-taken');
}

/** Returns the line that was not written whole to a run's client; undefined if there is none. */
export function findLongLine(folder: string): LongLine | undefined {
  const line = findText(linePath(folder));
  if (line === undefined) return undefined;
  const { taken, isSure } = asRecord(readJson(stepPath(folder))) ?? { taken: 0, isSure: true };
  return { line, taken: typeof taken === 'number' ? taken : 0, isSure: isSure === true };
}

/** Writes down that a line is going to be written to a run's client. Fails with `unwritable`. */
export function beginLongLine(folder: string, line: string): LongLine {
  removeQuietly(stepPath(folder));
  writeFileAtomic(linePath(folder), line, options);
  return { line, taken: 0, isSure: true };
}

/** Writes down how far that is. Fails with `unwritable`. */
export function noteLongLine(folder: string, step: Pick<LongLine, 'taken' | 'isSure'>): void {
  writeFileAtomic(stepPath(folder), JSON.stringify(step), options);
}

/** Forgets a line that is written, or whose client has gone. Never fails. */
export function endLongLine(folder: string): void {
  removeQuietly(linePath(folder));
  removeQuietly(stepPath(folder));
}
