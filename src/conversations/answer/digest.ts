import { foldLine } from './rank.ts';
import { type RawRecord, type Reading, type RecordKind, readRecords } from './read-records.ts';

// A digest holds what can be found in a transcript, with a line for each record: its kind, the number of its turn, its
// time, where its line begins in the transcript, the line that it follows, and its text as it is compared: folded, on one
// line, without secrets. It is a fourteenth of the transcript, and is only ever appended to. What is shown is read from
// the transcript itself.

/** One record of a digest. */
export interface DigestRecord extends Omit<RawRecord, 'text'> {
  readonly folded: string;
}

const letters: Readonly<Record<RecordKind, string>> = { said: 's', answered: 'a', did: 'd', failed: 'f' };
const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind as RecordKind]));

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

/** Returns the record that a line of a digest is; undefined if it isn't one. */
export function decodeRecord(line: string): DigestRecord | undefined {
  const [letter = '', turn, at, offset, follows = '', folded] = line.split('\t');
  const kind = kinds.get(letter);
  if (kind === undefined || folded === undefined) return undefined;
  return { kind, turn: Number(turn), at: Number(at), offset: Number(offset), follows, folded };
}

/** What a record is compared by. */
export type RecordHead = Pick<DigestRecord, 'kind' | 'turn' | 'at' | 'folded'>;

/** Returns what a record is compared by, in half the time that all of it takes; undefined if a line isn't one. */
export function decodeHead(line: string): RecordHead | undefined {
  const kind = line[1] === '\t' ? kinds.get(line[0] as string) : undefined;
  const at = line.indexOf('\t', 2);
  const end = line.lastIndexOf('\t');
  if (kind === undefined || at === -1 || end <= at) return undefined;
  const turn = Number.parseInt(line.slice(2, at), 10);
  return { kind, turn, at: Number.parseInt(line.slice(at + 1), 10), folded: line.slice(end + 1) };
}
