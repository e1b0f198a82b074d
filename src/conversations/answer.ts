import { cutAtWord } from '../core/text/cut.ts';
import { foldText } from '../core/text/fold.ts';
import type { DigestRecord } from './digest.ts';
import { readDigest, updateDigests } from './digest.ts';
import type { FoundConversation } from './find-conversations.ts';
import type { LineWords } from './open-record.ts';
import { textOf, textsFrom } from './open-record.ts';
import type { QuestionWord } from './question.ts';
import { decodeQuestion } from './question.ts';
import { foldLine, hitsIn, holdsPhrase, scoreOf, weightsOf } from './rank.ts';
import type { FoundTurn } from './search-digests.ts';
import { searchDigest } from './search-digests.ts';

/** Where a passage stands, as one can open it. */
export type PassageSource =
  | { readonly kind: 'journal'; readonly file: string; readonly line: number }
  | { readonly kind: 'commit'; readonly commit: string }
  | { readonly kind: 'conversation'; readonly conversation: string; readonly turn: number };

/** A text that may answer a question. */
export interface Passage {
  readonly text: string;
  /** What it is: `Decision 2`, `Answered`. */
  readonly what: string;
  /** In milliseconds since 1970; 0 if unknown. */
  readonly at: number;
  /** Remarks such as `superseded`. */
  readonly marks: readonly string[];
  /** How much such a text counts: 1 for what was said. */
  readonly factor: number;
  readonly source: PassageSource;
}

/** A passage, and how good an answer it is; only the order of the scores means something. */
export interface RankedPassage extends Passage {
  readonly score: number;
}

/** Where an answer is looked for, and how many passages are wanted. */
export interface AnswerSources {
  readonly passages: readonly Passage[];
  /** The newest first. */
  readonly conversations: readonly FoundConversation[];
  /** The folder of the digests, which must exist. */
  readonly folder: string;
  readonly now: number;
  readonly limit: number;
  /** Returns a text without its secrets. */
  readonly screen: (text: string) => string;
}

interface Candidate {
  readonly hits: readonly number[];
  readonly length: number;
  readonly isPhrase: boolean;
  readonly factor: number;
  readonly at: number;
  /** What must not be shown twice: forks repeat what was said before, and come after their origin. */
  readonly key: string;
  /** When its transcript was made, in milliseconds since 1970. */
  readonly madeAt: number;
  readonly open: () => Passage | undefined;
}

const msPerDay = 24 * 60 * 60 * 1000;

/** The passages that answer a question best, the best first. */
export interface Answers {
  readonly passages: readonly RankedPassage[];
  /** How many conversations were not searched, because there was too much to be read at once. */
  readonly missing: number;
}

/**
 * Returns the passages of the journal and of conversations that answer a question best; undefined if the question has no
 * words. Conversations that were never searched are read first, up to 200 MB of them.
 */
export function answerQuestion(question: string, sources: AnswerSources): Answers | undefined {
  const words = decodeQuestion(question);
  if (words.length === 0) return undefined;
  const missing = updateDigests(sources.conversations, sources);
  return { passages: findAnswers(words, sources), missing };
}

function findAnswers(words: readonly QuestionWord[], searched: AnswerSources): RankedPassage[] {
  const holding = words.map(() => 0);
  let texts = searched.passages.length;
  const count = (hits: readonly number[]): void => {
    for (const [index, hit] of hits.entries()) if (hit > 0) holding[index] = (holding[index] as number) + 1;
  };
  const candidates = searched.passages.flatMap((passage) => candidateOf(passage, words));
  for (const { hits } of candidates) count(hits);
  for (const conversation of searched.conversations) {
    const found = searchDigest(readDigest(conversation, searched.folder), words);
    texts += found.records;
    for (const [index, some] of found.holding.entries()) holding[index] = (holding[index] as number) + some;
    candidates.push(...found.turns.map((turn) => turnCandidate(turn, { conversation, words, searched })));
  }
  const weights = weightsOf({ texts, holding });
  const ranked = candidates
    .map((one) => ({ one, score: scoreOf({ ...one, age: ageOf(one.at, searched.now) }, weights) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.one.madeAt - b.one.madeAt);
  return openBest(ranked, searched.limit);
}

function ageOf(at: number, now: number): number {
  return at === 0 ? 0 : (now - at) / msPerDay;
}

function openBest(ranked: readonly { one: Candidate; score: number }[], limit: number): RankedPassage[] {
  const seen = new Set<string>();
  const best: RankedPassage[] = [];
  for (const { one, score } of ranked) {
    if (best.length === limit) break;
    if (seen.has(one.key)) continue;
    seen.add(one.key);
    const passage = one.open();
    if (passage !== undefined) best.push({ ...passage, score: Math.round(score * 1000) / 1000 });
  }
  return best;
}

function candidateOf(passage: Passage, words: readonly QuestionWord[]): Candidate[] {
  const folded = foldLine(passage.text);
  const hits = hitsIn(folded, words);
  if (hits.every((hit) => hit === 0)) return [];
  const { factor, at } = passage;
  const isPhrase = holdsPhrase(folded, words);
  return [{ hits, length: folded.length, isPhrase, factor, at, key: folded, madeAt: 0, open: () => passage }];
}

interface TurnPlace {
  readonly conversation: FoundConversation;
  readonly words: readonly QuestionWord[];
  readonly searched: AnswerSources;
}

const factors: Readonly<Record<DigestRecord['kind'], number>> = {
  said: 1,
  answered: 1.1,
  did: 0.6,
  failed: 0.7,
};
const edited = 0.95;
const isEdit = /^(?:edit|multiedit|write|notebookedit) /;

function turnCandidate({ record, hits, isPhrase }: FoundTurn, place: TurnPlace): Candidate {
  const { kind, folded, at } = record;
  const factor = kind === 'did' && isEdit.test(folded) ? edited : factors[kind];
  const open = (): Passage | undefined => openRecord(record, place);
  return {
    hits,
    length: folded.length,
    isPhrase,
    factor,
    at,
    key: folded,
    madeAt: place.conversation.madeAt,
    open,
  };
}

const names: Readonly<Record<DigestRecord['kind'], string>> = {
  said: 'Person',
  answered: 'Claude',
  did: 'Did',
  failed: 'Failed',
};

// The digest holds no text as it was written, so what is shown is read from the transcript.
function openRecord(record: DigestRecord, { conversation, words, searched }: TurnPlace): Passage | undefined {
  const { kind, turn, at, offset } = record;
  const [own = [], ...later] = textsFrom(conversation.path, offset);
  const text = textOf(record, own);
  if (text === undefined) return undefined;
  const shown = excerptAround(searched.screen(text), words);
  const reply = kind === 'said' ? searched.screen(replyIn(later)) : '';
  const source = { kind: 'conversation' as const, conversation: conversation.id, turn };
  return {
    text: reply === '' ? shown : `${shown}\nClaude: ${cutAtWord(reply, longestReply)}`,
    what: names[kind],
    at,
    marks: [],
    factor: factors[kind],
    source,
  };
}

const longestReply = 300;

// What the person said is a question more often than not, so its answer belongs to it.
function replyIn(later: readonly LineWords[]): string {
  const all = later.flat();
  const end = all.findIndex(({ kind }) => kind === 'said');
  return (end < 0 ? all : all.slice(0, end)).find(({ kind }) => kind === 'answered')?.text ?? '';
}

const longestExcerpt = 600;

// Returns a text, or of a long one the part in which most words of the question are, with `…` where it was cut.
function excerptAround(text: string, words: readonly QuestionWord[]): string {
  if (text.length <= longestExcerpt) return text;
  const folded = foldText(text);
  const places = words.flatMap(({ text: word, stem }) => [folded.indexOf(word), folded.indexOf(stem)]);
  const first = Math.min(...places.filter((at) => at >= 0), text.length);
  const start = Math.max(0, Math.min(first - 120, text.length - longestExcerpt));
  const cut = text.slice(start, start + longestExcerpt).replace(/^\S*\s|\s\S*$/g, '');
  return `${start === 0 ? '' : '… '}${cut}${start + longestExcerpt >= text.length ? '' : ' …'}`;
}
