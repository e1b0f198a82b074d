import { join } from 'node:path';
import { isFailure } from '../core/failure.ts';
import type { TranscriptFile } from '../io/client/client-folders.ts';
import { appendTexts } from '../io/disk/append.ts';
import { removeQuietly } from '../io/disk/files.ts';
import { namesIn } from '../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../io/disk/json.ts';
import { readBytes } from '../io/disk/read.ts';
import { sha256 } from '../io/disk/sha256.ts';
import { findStat } from '../io/disk/stat.ts';
import { foldLine } from './rank.ts';
import { newReading, type RawRecord, type Reading, type RecordKind, readRecords } from './read-records.ts';

// A digest holds what can be found in a transcript, with a line for each record: its kind, the number of its turn, its
// time, where its line begins in the transcript, the line that it follows, and its text as it is compared: folded, on one
// line, without secrets. It is a fourteenth of the transcript, and is only ever appended to. What is shown is read from
// the transcript itself.

/** One record of a digest. */
export interface DigestRecord extends Omit<RawRecord, 'text'> {
  readonly folded: string;
}

/** How far a digest has come. */
interface Progress {
  readonly schema: 3;
  readonly path: string;
  /** The byte of the transcript behind the last line that was read. */
  readonly end: number;
  /** The size of the digest, in bytes: what follows was written by a run that was killed. */
  readonly bytes: number;
  readonly turns: number;
  /** The turn of the last line that was read. */
  readonly last: number;
  /** The turns of the lines before it, by their uuids. */
  readonly recent: readonly (readonly [string, number])[];
  /** The SHA-256 of the beginning of the transcript's first line: another one there makes it another transcript. */
  readonly head: string;
}

const letters: Readonly<Record<RecordKind, string>> = { said: 's', answered: 'a', did: 'd', failed: 'f' };
const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind as RecordKind]));

function digestPaths(folder: string, id: string): { readonly records: string; readonly progress: string } {
  return { records: join(folder, `${id}.digest`), progress: join(folder, `${id}.json`) };
}

function missingBytes(file: TranscriptFile, folder: string): number {
  const known = readProgress(file, folder);
  return file.bytes - (known?.end ?? 0);
}

function readProgress(file: TranscriptFile, folder: string): Progress | undefined {
  const { progress, records } = digestPaths(folder, file.id);
  const fields = asRecord(readJson(progress));
  if (fields === undefined || fields.schema !== 3 || fields.path !== file.path) return undefined;
  const { end, bytes, turns, last, recent, head } = fields;
  const counts = [end, bytes, turns, last].every(
    (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  );
  if (!counts || typeof head !== 'string' || !Array.isArray(recent)) return undefined;
  const known = fields as unknown as Progress;
  const isWhole = (findStat(records)?.size ?? -1) >= known.bytes;
  // A transcript that is shorter than before, or begins otherwise, is another one.
  return isWhole && known.end <= file.bytes && known.head !== '' && headOf(file.path) === known.head
    ? known
    : undefined;
}

const headBytes = 200;

// Empty if the transcript can't be read: then it has no digest.
function headOf(path: string): string {
  try {
    return sha256(readBytes(path, headBytes).bytes.toString('latin1').split('\n')[0] as string);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return '';
  }
}

// A line that is appended later follows one of these.
const keptRecent = 100;

function updateDigest(file: TranscriptFile, folder: string, screen: (text: string) => string): void {
  const known = readProgress(file, folder);
  const { records, progress } = digestPaths(folder, file.id);
  const reading = known === undefined ? newReading() : { ...known, recent: new Map(known.recent) };
  const bytes = appendTexts(records, known?.bytes ?? 0, recordTexts(file.path, reading, screen));
  const { end, turns, last } = reading;
  const recent = [...reading.recent].slice(-keptRecent);
  const head = headOf(file.path);
  writeJson(progress, {
    schema: 3,
    path: file.path,
    end,
    bytes,
    turns,
    last,
    recent,
    head,
  } satisfies Progress);
}

// Only some of the conversations may have been asked about, so what tells is whether the transcript is there.
function forgetDigests(folder: string, files: readonly TranscriptFile[]): void {
  const ids = new Set(files.map(({ id }) => id));
  for (const name of namesIn(folder)) {
    // Others are temporary files, which another process may be writing.
    const id = /^([^.].*)\.(?:digest|json)$/.exec(name)?.[1];
    if (id !== undefined && !ids.has(id) && !hasTranscript(folder, id)) removeQuietly(join(folder, name));
  }
}

function hasTranscript(folder: string, id: string): boolean {
  const path = asRecord(readJson(digestPaths(folder, id).progress))?.path;
  return typeof path === 'string' && findStat(path) !== undefined;
}

function* recordTexts(path: string, reading: Reading, screen: (text: string) => string): Generator<string> {
  for (const records of readRecords(path, reading)) {
    const texts = records.map(({ kind, turn, at, offset, follows, text }) => {
      return `${[letters[kind], turn, at, offset, follows, foldLine(screen(text))].join('\t')}\n`;
    });
    yield texts.join('');
  }
}

// What is read for one question, so that the first one in a large project is answered soon; the rest waits for the next.
const mostBytes = 200 * 1024 * 1024;

/** Where the digests are, which must exist, and how to take secrets out of a text. */
interface Digesting {
  readonly folder: string;
  readonly screen: (text: string) => string;
}

/**
 * Brings the digests of conversations up to date, in their order, and returns how many have to wait because there is too
 * much to be read at once. Digests whose transcript is gone are removed. Fails with `unwritable`.
 */
export function updateDigests(files: readonly TranscriptFile[], { folder, screen }: Digesting): number {
  forgetDigests(folder, files);
  let left = mostBytes;
  let missing = 0;
  for (const file of files) {
    const bytes = missingBytes(file, folder);
    if (bytes === 0) continue;
    if (bytes > left && left < mostBytes) {
      missing += 1;
      continue;
    }
    left -= bytes;
    updateDigest(file, folder, screen);
  }
  return missing;
}

/** Returns the record that a line of a digest is; undefined if it isn't one. */
export function decodeRecord(line: string): DigestRecord | undefined {
  const [letter = '', turn, at, offset, follows = '', folded] = line.split('\t');
  const kind = kinds.get(letter);
  if (kind === undefined || folded === undefined) return undefined;
  return { kind, turn: Number(turn), at: Number(at), offset: Number(offset), follows, folded };
}

/** Returns the bytes of a conversation's digest that are whole; empty if there is none. */
export function readDigest(file: TranscriptFile, folder: string): Buffer {
  const known = readProgress(file, folder);
  if (known === undefined) return Buffer.alloc(0);
  return readBytes(digestPaths(folder, file.id).records, known.bytes).bytes;
}
