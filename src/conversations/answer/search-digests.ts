import type { DigestRecord } from './digest.ts';
import { decodeHead, decodeRecord } from './digest.ts';
import type { QuestionWord } from './question.ts';
import { hitsIn, phraseOf } from './rank.ts';
import type { RecordKind } from './read-records.ts';

/** A turn that holds words of a question, and the record of it that holds most of them. */
export interface FoundTurn {
  readonly kind: RecordKind;
  /** In milliseconds since 1970; 0 if unknown. */
  readonly at: number;
  /** Where the record begins in the digest, in bytes: a common word is in so many that they can't all be kept. */
  readonly start: number;
  /** The length of its text. */
  readonly length: number;
  /** Whether it says that a file was changed. */
  readonly isEdit: boolean;
  /** How well the turn holds each word, its other records included. */
  readonly hits: readonly number[];
  readonly isPhrase: boolean;
  /** Where the record begins with the turn's answer that holds most of them; undefined if none holds any. */
  readonly answer: number | undefined;
}

/** What a digest holds of a question. */
export interface DigestHits {
  /** For each word, in how many records it is. */
  readonly holding: readonly number[];
  readonly turns: readonly FoundTurn[];
}

const lineFeed = 10;

// What another record of the same turn holds counts less: the question of a turn and its answer belong together.
const fromOthers = 0.6;

/** Returns the turns of a digest that hold at least one word of a question. */
export function searchDigest(digest: Buffer, words: readonly QuestionWord[]): DigestHits {
  const holding = words.map(() => 0);
  const phrase = phraseOf(words);
  const turns = new Map<number, FoundTurn>();
  for (const start of linesWith(digest, needlesOf(words))) {
    const head = decodeHead(lineAt(digest, start));
    if (head === undefined) continue;
    const { kind, turn, at, folded } = head;
    const hits = hitsIn(folded, words);
    if (hits.every((hit) => hit === 0)) continue;
    for (const [index, hit] of hits.entries()) if (hit > 0) holding[index] = (holding[index] as number) + 1;
    const found = {
      kind,
      at,
      start,
      length: folded.length,
      isEdit: kind === 'did' && isEdit.test(folded),
      hits,
      isPhrase: phrase !== undefined && folded.includes(phrase),
      answer: kind === 'answered' ? start : undefined,
    };
    const other = turns.get(turn);
    turns.set(turn, other === undefined ? found : joinTurn(other, found));
  }
  return { holding, turns: [...turns.values()] };
}

const isEdit = /^(?:edit|multiedit|write|notebookedit) /;

// The shortest texts of which a record must hold one: the ending of a word is left out, and of its parts one is enough.
function needlesOf(words: readonly QuestionWord[]): string[] {
  const texts = words.flatMap(({ text, stem, parts }) => {
    const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
    return longest === '' ? [text, stem] : [text, stem, longest];
  });
  return texts.filter((text) => !texts.some((other) => other !== text && text.includes(other)));
}

// An answer says more than the question that it repeats.
const preference: Readonly<Record<RecordKind, number>> = {
  said: 1,
  answered: 1.4,
  did: 0.8,
  failed: 0.9,
};

function joinTurn(one: FoundTurn, other: FoundTurn): FoundTurn {
  const [best, rest] = worth(other) > worth(one) ? [other, one] : [one, other];
  return {
    ...best,
    hits: best.hits.map((hit, index) => Math.max(hit, fromOthers * (rest.hits[index] as number))),
    isPhrase: one.isPhrase || other.isPhrase,
    answer: best.answer ?? rest.answer,
  };
}

function worth({ kind, hits }: FoundTurn): number {
  return preference[kind] * hits.reduce((all, hit) => all + hit, 0);
}

/** Returns the record of a digest that begins at a byte; undefined if there is none. */
export function recordAt(digest: Buffer, start: number): DigestRecord | undefined {
  return decodeRecord(lineAt(digest, start));
}

function lineAt(digest: Buffer, start: number): string {
  const end = digest.indexOf(lineFeed, start);
  return digest.toString('utf8', start, end === -1 ? digest.length : end);
}

/** Returns the records of a digest that hold one of these folded texts, in their order. */
export function* recordsWith(digest: Buffer, needles: readonly string[]): Generator<DigestRecord> {
  for (const start of linesWith(digest, needles)) {
    const record = recordAt(digest, start);
    if (record !== undefined) yield record;
  }
}

// The digest is folded as the words are, so their bytes can be looked for, which is 40 times as fast as reading lines.
function linesWith(digest: Buffer, needles: readonly string[]): number[] {
  const starts = new Set<number>();
  for (const needle of new Set(needles)) {
    const bytes = Buffer.from(needle);
    for (let at = digest.indexOf(bytes); at !== -1; ) {
      starts.add(digest.lastIndexOf(lineFeed, at) + 1);
      const end = digest.indexOf(lineFeed, at);
      at = end === -1 ? -1 : digest.indexOf(bytes, end);
    }
  }
  return [...starts].sort((a, b) => a - b);
}

/** Returns the numbers of the turns in a digest that the person went back to before. */
export function rewoundTurns(digest: Buffer): Set<number> {
  const rewound = new Set<number>();
  const live: DigestRecord[] = [];
  for (const line of digest.toString('utf8').split('\n')) {
    const record = line.startsWith('s') ? decodeRecord(line) : undefined;
    if (record === undefined) continue;
    // Who goes back says something else after the same line.
    const same = live.findIndex(({ follows }) => follows === record.follows);
    if (same >= 0) for (const { turn } of live.splice(same)) rewound.add(turn);
    live.push(record);
  }
  return rewound;
}
