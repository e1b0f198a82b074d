import type { FoundConversation } from '../find/find-conversations.ts';
import { nearWords, type UnknownWord } from './near-words.ts';
import { openTurn, type RecordFound } from './open-turn.ts';
import type { QuestionWord } from './question.ts';
import { decodeQuestion } from './question.ts';
import { foldLine, hitsIn, phraseOf, scoreOf, weightsOf, withContext } from './rank.ts';
import { type RecordKind, recordNames } from './read-records.ts';
import type { FoundTurn } from './search-digests.ts';
import { recordAt, searchDigest } from './search-digests.ts';
import type { Digests } from './update-digests.ts';
import { readDigest, updateDigests } from './update-digests.ts';

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
  /** What it stands in: the name of a session, the title of a conversation. */
  readonly about: string;
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
  /** How well it holds each word, together with what it stands in. */
  readonly hits: readonly number[];
  readonly length: number;
  readonly isPhrase: boolean;
  readonly factor: number;
  readonly at: number;
  /** When its transcript was made, in milliseconds since 1970. */
  readonly madeAt: number;
  /** Returns it as it is shown, with what must not be shown twice: forks repeat what was said, and come later. */
  readonly open: () => Opening | undefined;
}

interface Opening {
  readonly key: string;
  readonly passage: () => Passage | undefined;
}

const msPerDay = 24 * 60 * 60 * 1000;

/** The passages that answer a question best, the best first. */
export interface Answers {
  readonly passages: readonly RankedPassage[];
  /** How many conversations were not searched, because there was too much to be read at once. */
  readonly missing: number;
  /** The words of the question that are nowhere, with the words that are nearest to them. */
  readonly unknown: readonly UnknownWord[];
}

/**
 * Returns the passages of the journal and of conversations that answer a question best; undefined if the question has no
 * words. Conversations that were never searched are read first, up to 200 MB of them.
 */
export async function answerQuestion(question: string, sources: AnswerSources): Promise<Answers | undefined> {
  const words = decodeQuestion(question);
  if (words.length === 0) return undefined;
  const digests = await updateDigests(sources.conversations, sources);
  return { ...findAnswers(words, { ...sources, digests }), missing: digests.missing };
}

type Searched = AnswerSources & { readonly digests: Digests };

function findAnswers(words: readonly QuestionWord[], searched: Searched): Omit<Answers, 'missing'> {
  const holding = words.map(() => 0);
  let texts = searched.passages.length;
  const count = (hits: readonly number[]): void => {
    for (const [index, hit] of hits.entries()) if (hit > 0) holding[index] = (holding[index] as number) + 1;
  };
  const candidates = searched.passages.flatMap((passage) => candidateOf(passage, words));
  for (const { hits } of candidates) count(hits);
  for (const conversation of searched.conversations) {
    const found = searchDigest(readDigest(conversation, searched.digests), words);
    texts += (searched.digests.rows.get(conversation.id)?.records ?? 0) + 1;
    const context = hitsIn(foldLine(conversation.title), words);
    count(context);
    for (const [index, some] of found.holding.entries()) holding[index] = (holding[index] as number) + some;
    candidates.push(
      ...found.turns.map((turn) => turnCandidate(turn, { conversation, context, words, searched })),
    );
  }
  const ranked = rankAll(candidates, weightsOf({ texts, holding }), searched.now);
  const unknown = words.filter((_, index) => holding[index] === 0).map(({ text }) => text);
  return { passages: openBest(ranked, searched.limit), unknown: nearWords(unknown, searched) };
}

interface Ranked {
  readonly one: Candidate;
  readonly score: number;
}

function rankAll(candidates: readonly Candidate[], weights: readonly number[], now: number): Ranked[] {
  const ranked = candidates.flatMap((one) => {
    const { hits, length, isPhrase, factor, at } = one;
    const score = scoreOf({ hits, length, isPhrase, factor, age: ageOf(at, now) }, weights);
    return score > 0 ? [{ one, score }] : [];
  });
  return ranked.sort((a, b) => b.score - a.score || a.one.madeAt - b.one.madeAt);
}

function ageOf(at: number, now: number): number {
  return at === 0 ? 0 : (now - at) / msPerDay;
}

function openBest(ranked: readonly Ranked[], limit: number): RankedPassage[] {
  const seen = new Set<string>();
  const best: RankedPassage[] = [];
  for (const { one, score } of ranked) {
    if (best.length === limit) break;
    const opening = one.open();
    if (opening === undefined || seen.has(opening.key)) continue;
    seen.add(opening.key);
    const passage = opening.passage();
    if (passage !== undefined) best.push({ ...passage, score: Math.round(score * 1000) / 1000 });
  }
  return best;
}

function candidateOf(passage: Passage, words: readonly QuestionWord[]): Candidate[] {
  const folded = foldLine(passage.text);
  const own = hitsIn(folded, words);
  if (own.every((hit) => hit === 0)) return [];
  const hits = withContext(own, hitsIn(foldLine(passage.about), words));
  const { factor, at } = passage;
  const phrase = phraseOf(words);
  const isPhrase = phrase !== undefined && folded.includes(phrase);
  const open = (): Opening => ({ key: folded, passage: () => passage });
  return [{ hits, length: folded.length, isPhrase, factor, at, madeAt: 0, open }];
}

interface TurnPlace {
  readonly conversation: FoundConversation;
  /** How well its title holds each word. */
  readonly context: readonly number[];
  readonly words: readonly QuestionWord[];
  readonly searched: Searched;
}

const factors: Readonly<Record<RecordKind, number>> = {
  said: 1,
  answered: 1.1,
  did: 0.6,
  failed: 0.7,
};
const edited = 0.95;
// Who asks for a file wants to know where it was changed before where it was named.
const editedFile = 1.5;
const isPath = /[./]/;

function turnCandidate(turn: FoundTurn, place: TurnPlace): Candidate {
  const { conversation, context, words } = place;
  const { kind, length, isPhrase, at } = turn;
  const ofEdit = words.some(({ text }) => isPath.test(text)) ? editedFile : edited;
  return {
    hits: withContext(turn.hits, context),
    length,
    isPhrase,
    factor: turn.isEdit ? ofEdit : factors[kind],
    at,
    madeAt: conversation.madeAt,
    open: () => openingOf(turn, place),
  };
}

function openingOf(found: FoundTurn, place: TurnPlace): Opening | undefined {
  const digest = readDigest(place.conversation, place.searched.digests);
  const record = recordAt(digest, found.start);
  const answer = found.answer === undefined ? undefined : recordAt(digest, found.answer)?.offset;
  if (record === undefined) return undefined;
  return { key: record.folded, passage: () => turnPassage({ record, answer, digest }, place) };
}

function turnPassage(found: RecordFound, { conversation, words, searched }: TurnPlace): Passage | undefined {
  const opened = openTurn(found, { conversation, words, screen: searched.screen });
  if (opened === undefined) return undefined;
  const { kind, turn, at } = found.record;
  return {
    text: opened.text,
    what: recordNames[kind],
    at,
    marks: opened.isRewound ? ['rewound'] : [],
    factor: factors[kind],
    source: { kind: 'conversation', conversation: conversation.id, turn },
    about: conversation.title,
  };
}
