import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { isSameStamp, type Stamp } from '../../core/file-stamp.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { namesIn } from '../../io/disk/folders.ts';
import { decodeRows, encodeRows, keepRows, keptRows } from '../../io/disk/kept-rows.ts';
import { readBytes } from '../../io/disk/read.ts';
import { exists, findStat } from '../../io/disk/stat.ts';
import type { TranscriptFile } from '../../io/transcripts/client-folders.ts';
import { signOf } from '../../io/transcripts/sign-of.ts';

// The digests of a project lie in one folder, with one file that says how far each of them has come. It is written last:
// what isn't in it was left by a run that was killed.

/** How far a conversation's digest has come. */
export interface DigestRow {
  readonly id: string;
  /** The path of the transcript. */
  readonly path: string;
  /** What the transcript was like when all of it had been read; undefined if there is more to be read. */
  readonly stamp: Stamp | undefined;
  /** The byte of the transcript behind the last line that was read. */
  readonly end: number;
  /** The sign of the transcript up to there: another one makes it another transcript. */
  readonly sign: string;
  /** The size of the digest's records in bytes. */
  readonly bytes: number;
  readonly records: number;
  readonly turns: number;
  /** The turn of the last line that was read. */
  readonly last: number;
}

/** The rows of a folder of digests, by the ids of their conversations. */
export type DigestRows = Map<string, DigestRow>;

const form = 'digests 4';

/** Returns the rows of a folder of digests; none if they were damaged or are of another version. */
export function readRows(folder: string): DigestRows {
  const rows = keptRows(join(folder, 'index'), form) as DigestRow[];
  return new Map(rows.map((row) => [row.id, row]));
}

/** Replaces the rows of a folder of digests at once. Fails with `unwritable`. */
export function writeRows(folder: string, rows: DigestRows): void {
  keepRows(join(folder, 'index'), form, [...rows.values()]);
}

/** Returns the path of a conversation's digest. */
export function digestPath(folder: string, id: string): string {
  return join(folder, `${id}.digest`);
}

/** Says whether a digest has all of its transcript, and is still there. */
export function isCurrent(row: DigestRow | undefined, file: TranscriptFile, folder: string): boolean {
  if (row?.stamp === undefined || row.path !== file.path) return false;
  return isSameStamp(row.stamp, file.stamp) && isWhole(row, folder);
}

/** A digest that only needs to be continued. */
export interface GrowingDigest extends DigestRow {
  /** The turns of the latest lines, by their uuids. */
  readonly recent: Map<string, number>;
}

/**
 * Returns a digest with what is needed to continue it; undefined if it must be made anew, because its transcript is
 * another one, or because it was damaged.
 */
export function findGrowing(
  row: DigestRow | undefined,
  file: TranscriptFile,
  folder: string,
): GrowingDigest | undefined {
  if (row === undefined || row.path !== file.path || row.end > file.stamp.bytes) return undefined;
  if (row.sign === '' || row.sign !== signOf(file.path, row.end)) return undefined;
  const recent = readRecent(row, folder);
  return recent === undefined ? undefined : { ...row, recent: new Map(recent) };
}

// The latest lines stand behind the records of a digest, because nobody but who continues it needs them. They were
// overwritten if a run that continued it was killed.
const recentForm = 'recent 1';
const mostRecent = 100;

function readRecent({ id, bytes }: DigestRow, folder: string): readonly [string, number][] | undefined {
  try {
    const rest = readBytes(digestPath(folder, id), Number.POSITIVE_INFINITY).bytes.toString('utf8', bytes);
    return decodeRows(rest, recentForm) as [string, number][] | undefined;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return undefined;
  }
}

/** Returns what stands behind the records of a digest: the turns of the latest lines, by their uuids. */
export function encodeRecent(recent: ReadonlyMap<string, number>): string {
  return encodeRows(recentForm, [...recent].slice(-mostRecent));
}

function isWhole({ id, bytes }: DigestRow, folder: string): boolean {
  return (findStat(digestPath(folder, id))?.size ?? -1) >= bytes;
}

/** What is no longer needed in a folder of digests. */
export interface Unneeded {
  /** The names of its files. */
  readonly names: readonly string[];
  /** The ids of rows. */
  readonly ids: readonly string[];
}

/**
 * Returns what a folder of digests has of transcripts that are gone, and files that no row knows. Only some of the
 * conversations may be meant, so what tells is whether the transcript is there.
 */
export function unneededIn(folder: string, rows: DigestRows, files: readonly TranscriptFile[]): Unneeded {
  const meant = new Set(files.map(({ path }) => path));
  const gone = [...rows.values()].filter(({ path }) => !meant.has(path) && !exists(path));
  const ids = new Set(gone.map(({ id }) => id));
  const names = namesIn(folder).filter((name) => {
    // Others are temporary files, which another process may be writing.
    const id = /^([^.].*)\.(?:digest|json)$/.exec(name)?.[1];
    return id !== undefined && (name.endsWith('.json') || !rows.has(id) || ids.has(id));
  });
  return { names, ids: [...ids] };
}

/** Removes from a folder of digests what is no longer needed, and from its rows. */
export function removeUnneeded(folder: string, rows: DigestRows, { names, ids }: Unneeded): void {
  for (const name of names) removeQuietly(join(folder, name));
  for (const id of ids) rows.delete(id);
}
