import type { LineFact } from '../core/client/line-fact.ts';
import { decodeTranscriptLine } from '../core/client/transcript-line.ts';
import { isNoise, noiseHeadBytes } from '../core/client/transcript-noise.ts';
import type { Counted, TurnCount } from '../core/client/turn-numbers.ts';
import { numberTurns } from '../core/client/turn-numbers.ts';
import { readLines } from '../io/client/read-lines.ts';
import { errorCode } from '../io/disk/failures.ts';

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

/** How far a transcript was read, and its turns counted. */
export interface Reading extends TurnCount {
  end: number;
}

/** Returns where the reading of a transcript begins. */
export function newReading(): Reading {
  return { end: 0, turns: 0, last: 0, recent: new Map() };
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
    if (kept.length > 0) yield kept.map((record) => ({ ...record, turn }));
  }
}

type FoundText = Omit<RawRecord, 'turn'>;

function* linesFrom(path: string, reading: Reading): Generator<Counted<readonly FoundText[]>> {
  const lines = readLines(path, { from: reading.end, isPassed: isNoise, headBytes: noiseHeadBytes });
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done === true) {
      reading.end = next.value.end;
      return;
    }
    const { text, offset } = next.value;
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
