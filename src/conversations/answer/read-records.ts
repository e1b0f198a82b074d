import type { LineFact } from '../../core/client/line-fact.ts';
import { decodeTranscriptLine } from '../../core/client/transcript-line.ts';
import { isNoise, quietHeadBytes, shortLine } from '../../core/client/transcript-noise.ts';
import type { Counted, TurnCount } from '../../core/client/turn-numbers.ts';
import { numberTurns } from '../../core/client/turn-numbers.ts';
import { errorCode } from '../../io/disk/failures.ts';
import { readLines } from '../../io/transcripts/read-lines.ts';

/** What a record is: what the person said, what was answered, what was done (a tool and its target), what failed. */
export type RecordKind = 'said' | 'answered' | 'did' | 'failed';

/** What a record is, as it is shown: who spoke, or what Claude did. */
export const recordNames: Readonly<Record<RecordKind, string>> = {
  said: 'Person',
  answered: 'Claude',
  did: 'Did',
  failed: 'Failed',
};

/** A record of a transcript, before it is folded and screened. */
export interface RawRecord {
  readonly kind: RecordKind;
  /** The number of its turn, as the conversation is shown. */
  readonly turn: number;
  /** In milliseconds since 1970; 0 if unknown. */
  readonly at: number;
  /** Where its line begins in the transcript, in bytes. */
  readonly offset: number;
  /** The end of the id of the line that its line follows; empty if it follows none. */
  readonly follows: string;
  readonly text: string;
}

/** How far a transcript was read, and what was counted until there. */
export interface Reading extends TurnCount {
  /** The byte behind the last line that was read. */
  end: number;
  records: number;
  /** No line is read that begins behind this byte. */
  readonly until: number;
  /** Whether there was one. */
  isCut: boolean;
}

/** Returns where the reading of a whole transcript begins. */
export function newReading(): Reading {
  const count = { turns: 0, last: 0, recent: new Map() };
  return { ...count, end: 0, records: 0, until: Number.POSITIVE_INFINITY, isCut: false };
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
  for (const { kept, turn } of numberTurns(linesFrom(path, reading), reading)) {
    reading.records += kept.length;
    if (kept.length > 0) yield kept.map((record) => ({ ...record, turn }));
  }
}

type FoundText = Omit<RawRecord, 'turn'>;

function* linesFrom(path: string, reading: Reading): Generator<Counted<readonly FoundText[]>> {
  const lines = readLines(path, {
    from: reading.end,
    isPassed: isNoise,
    headBytes: quietHeadBytes,
    shorten: shortLine,
  });
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done === true) {
      reading.end = next.value.end;
      return;
    }
    const { text, offset } = next.value;
    if (offset > reading.until) {
      reading.end = offset;
      reading.isCut = true;
      lines.return({ end: offset, tooLong: 0 });
      return;
    }
    const line = decodeTranscriptLine(text);
    if (line === undefined || line.isSidechain) continue;
    const place = { at: line.at ?? 0, offset, follows: endOfId(line.follows[0]) };
    yield { line, kept: line.facts.flatMap(wordsOf).map((one) => ({ ...one, ...place })) };
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
