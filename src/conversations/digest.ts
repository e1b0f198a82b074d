import type { LineFact } from '../core/client/line-fact.ts';
import { decodeTranscriptLine } from '../core/client/transcript-line.ts';
import { isQuiet, quietHeadBytes } from '../core/client/transcript-noise.ts';
import { readLines } from '../io/client/read-lines.ts';
import { errorCode } from '../io/disk/failures.ts';
import { foldLine } from './rank.ts';

// A digest holds what can be found in a transcript, with a line for each record: its kind, the number of its turn, its
// time, where its line begins in the transcript, the line that it follows, and its text as it is compared: folded, on one
// line, without secrets. It is a fourteenth of the transcript, and is only ever appended to. What is shown is read from
// the transcript itself.

/** What a record is: what the person said, what was answered, what was done (a tool and its target), what failed. */
export type RecordKind = 'said' | 'answered' | 'did' | 'failed';

/** One record of a digest. */
export interface DigestRecord {
  readonly kind: RecordKind;
  readonly turn: number;
  /** In milliseconds since 1970; 0 if unknown. */
  readonly at: number;
  /** Where its line begins in the transcript, in bytes. */
  readonly offset: number;
  /** The end of the id of the line that its line follows; empty if it follows none. */
  readonly follows: string;
  readonly folded: string;
}

const letters: Readonly<Record<RecordKind, string>> = { said: 's', answered: 'a', did: 'd', failed: 'f' };
const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind as RecordKind]));

/** What a record is, as it is shown: who spoke, or what Claude did. */
export const recordNames: Readonly<Record<RecordKind, string>> = {
  said: 'Person',
  answered: 'Claude',
  did: 'Did',
  failed: 'Failed',
};

/** A record of a transcript, before it is folded and screened. */
export interface RawRecord extends Omit<DigestRecord, 'folded'> {
  readonly text: string;
}

/** How far a transcript was read, and what there was until there. */
export interface Reading {
  /** The byte behind the last line that was read. */
  end: number;
  turns: number;
  records: number;
  /** No line is read that begins behind this byte. */
  readonly until: number;
  /** Whether there was one. */
  isCut: boolean;
}

/**
 * Reads what can be found in a transcript from where `reading` stands, a list for each line; sub-agents' lines are left
 * out. A transcript that was removed since it was listed, or may not be read, ends there.
 */
export function* readRecords(path: string, reading: Reading): Generator<readonly RawRecord[]> {
  try {
    yield* recordsFrom(path, reading);
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}

function* recordsFrom(path: string, reading: Reading): Generator<readonly RawRecord[]> {
  const lines = readLines(path, { from: reading.end, isPassed: isQuiet, headBytes: quietHeadBytes });
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done === true) {
      reading.end = next.value.end;
      return;
    }
    const { text: line, offset } = next.value;
    if (offset > reading.until) {
      reading.end = offset;
      reading.isCut = true;
      lines.return({ end: offset, tooLong: 0 });
      return;
    }
    const found = recordsOf(line, offset, reading);
    if (found.length > 0) yield found;
  }
}

function recordsOf(line: string, offset: number, reading: Reading): RawRecord[] {
  const decoded = decodeTranscriptLine(line);
  if (decoded === undefined || decoded.isSidechain) return [];
  const found = decoded.facts.flatMap((fact) => wordsOf(fact));
  if (found.length === 0) return [];
  if (found.some(({ kind }) => kind === 'said') || reading.turns === 0) reading.turns += 1;
  reading.records += found.length;
  const place = { turn: reading.turns, at: decoded.at ?? 0, offset, follows: endOfId(decoded.follows[0]) };
  return found.map((one) => ({ ...one, ...place }));
}

/** Returns the state in which a transcript is read from its beginning to its end. */
export function fromBeginning(): Reading {
  return { end: 0, turns: 0, records: 0, until: Number.POSITIVE_INFINITY, isCut: false };
}

/** Returns what a digest holds of a transcript from where `reading` stands, in pieces. */
export function* digestTexts(
  path: string,
  reading: Reading,
  screen: (text: string) => string,
): Generator<string> {
  for (const records of readRecords(path, reading)) {
    const texts = records.map(({ kind, turn, at, offset, follows, text }) => {
      return `${[letters[kind], turn, at, offset, follows, foldLine(screen(text))].join('\t')}\n`;
    });
    yield texts.join('');
  }
}

// Twelve random digits tell the lines of one transcript apart.
function endOfId(id = ''): string {
  return id.replace(/[^\w-]/g, '').slice(-12);
}

/** Returns what of a line's fact can be found, and what kind of words it is. */
export function wordsOf(fact: LineFact): { readonly kind: RecordKind; readonly text: string }[] {
  if (fact.kind === 'said' || fact.kind === 'answered') return [{ kind: fact.kind, text: fact.text }];
  if (fact.kind === 'called') return [{ kind: 'did', text: `${fact.tool} ${fact.target}` }];
  if (fact.kind !== 'finished' || [0, 'running', 'stopped'].includes(fact.exit ?? 0)) return [];
  const text = fact.printed ?? (typeof fact.exit === 'string' ? fact.exit : '');
  return text === '' ? [] : [{ kind: 'failed', text }];
}

/** Returns the record that a line of a digest is; undefined if it isn't one. */
export function decodeRecord(line: string): DigestRecord | undefined {
  const [letter = '', turn, at, offset, follows = '', folded] = line.split('\t');
  const kind = kinds.get(letter);
  if (kind === undefined || folded === undefined) return undefined;
  return { kind, turn: Number(turn), at: Number(at), offset: Number(offset), follows, folded };
}
