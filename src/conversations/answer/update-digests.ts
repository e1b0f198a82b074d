import { isFailure } from '../../core/failure.ts';
import { appendTexts } from '../../io/disk/append.ts';
import { withLock } from '../../io/disk/lock.ts';
import { readBytes } from '../../io/disk/read.ts';
import type { TranscriptFile } from '../../io/transcripts/client-folders.ts';
import { signOf } from '../../io/transcripts/sign-of.ts';
import { digestTexts } from './digest.ts';
import type { DigestRow, DigestRows, GrowingDigest } from './digest-index.ts';
import {
  digestPath,
  encodeRecent,
  findGrowing,
  isCurrent,
  readRows,
  removeUnneeded,
  unneededIn,
  writeRows,
} from './digest-index.ts';
import { newReading } from './read-records.ts';

// What is read for one question, so that the first one in a large project is answered soon; the rest waits for the next.
const mostAtOnce = 200 * 1024 * 1024;

// Nobody holds the lock for longer than it takes to read that.
const lockWaitMs = 10_000;

/** Where the digests are, which must exist, and how to take secrets out of a text. */
interface Digesting {
  readonly folder: string;
  readonly screen: (text: string) => string;
  /** How many bytes of transcripts may be read (default: 200 MB). */
  readonly most?: number;
}

/** The digests of conversations. */
export interface Digests {
  readonly folder: string;
  readonly rows: ReadonlyMap<string, DigestRow>;
  /** How many conversations have to wait because there is too much to be read at once. */
  readonly missing: number;
}

/**
 * Brings the digests of conversations up to date, in their order, and returns them. Digests whose transcript is gone are
 * removed. If another process is at it and doesn't come to an end, they are as it left them. Fails with `unwritable`.
 */
export async function updateDigests(
  files: readonly TranscriptFile[],
  digesting: Digesting,
): Promise<Digests> {
  const { folder } = digesting;
  const rows = readRows(folder);
  const waiting = waitingFor(files, rows, folder);
  const { names, ids } = unneededIn(folder, rows, files);
  if (waiting.length + names.length + ids.length === 0) return { folder, rows, missing: 0 };
  try {
    return await withLock(folder, { waitMs: lockWaitMs }, async () => updateLocked(files, digesting));
  } catch (error) {
    if (!isFailure(error) || error.code !== 'locked') throw error;
    for (const file of waiting) {
      if (findGrowing(rows.get(file.id), file, folder) === undefined) rows.delete(file.id);
    }
    return { folder, rows, missing: waiting.length };
  }
}

function waitingFor(files: readonly TranscriptFile[], rows: DigestRows, folder: string): TranscriptFile[] {
  return files.filter((file) => !isCurrent(rows.get(file.id), file, folder));
}

function updateLocked(files: readonly TranscriptFile[], digesting: Digesting): Digests {
  const { folder, screen, most = mostAtOnce } = digesting;
  // Another process may have been at it meanwhile.
  const rows = readRows(folder);
  removeUnneeded(folder, rows, unneededIn(folder, rows, files));
  let left = most;
  let missing = 0;
  for (const file of waitingFor(files, rows, folder)) {
    const known = findGrowing(rows.get(file.id), file, folder);
    if (known === undefined) rows.delete(file.id);
    if (left > 0) {
      const next = updateOne(file, { known, folder, screen, most: left });
      left -= next.end - (known?.end ?? 0);
      rows.set(file.id, next);
    }
    if (rows.get(file.id)?.stamp !== file.stamp) missing += 1;
  }
  writeRows(folder, rows);
  return { folder, rows, missing };
}

interface OneUpdate extends Digesting {
  readonly known: GrowingDigest | undefined;
  /** How many bytes may be read. */
  readonly most: number;
}

function updateOne(file: TranscriptFile, { known, folder, screen, most }: OneUpdate): DigestRow {
  const { id, path } = file;
  const begin = { ...newReading(), ...known };
  const reading = { ...begin, until: begin.end + most };
  const digest = digestPath(folder, id);
  const bytes = appendTexts(digest, known?.bytes ?? 0, digestTexts(path, reading, screen));
  appendTexts(digest, bytes, [encodeRecent(reading.recent)]);
  const { end, records, turns, last } = reading;
  const stamp = reading.isCut ? undefined : file.stamp;
  return { id, path, stamp, end, sign: signOf(path, end), bytes, records, turns, last };
}

/** Returns the bytes of a conversation's digest that are whole; empty if there is none. */
export function readDigest({ id }: TranscriptFile, { rows, folder }: Digests): Buffer {
  const row = rows.get(id);
  if (row === undefined) return Buffer.alloc(0);
  try {
    return readBytes(digestPath(folder, id), row.bytes).bytes;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return Buffer.alloc(0);
  }
}
