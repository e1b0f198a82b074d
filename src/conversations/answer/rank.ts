import { foldText } from '../../core/text/fold.ts';
import type { QuestionWord } from './question.ts';

/** How well a text answers, word by word: 1 for a whole word, less for a part of one, 0 where it is missing. */
export type Hits = readonly number[];

const inPart = 0.7;
const byStem = 0.8;
const byParts = 0.6;

/** Returns how well a folded text holds each word of a question. */
export function hitsIn(folded: string, words: readonly QuestionWord[]): number[] {
  return words.map((word) => hitOf(folded, word));
}

function hitOf(folded: string, { text, stem, parts }: QuestionWord): number {
  const whole = degreeOf(folded, text);
  if (whole === 1) return 1;
  const byEnding = stem === text ? 0 : byStem * startDegree(folded, stem);
  const ofParts = parts.length > 0 && parts.every((part) => folded.includes(part)) ? byParts : 0;
  return Math.max(whole, byEnding, ofParts);
}

// In scripts without spaces every place is as good as the beginning of a word.
function degreeOf(folded: string, word: string): number {
  let best = 0;
  for (let at = folded.indexOf(word); at !== -1 && best < 1; at = folded.indexOf(word, at + 1)) {
    const isWhole = isEdge(folded, at - 1) && isEdge(folded, at + word.length);
    best = Math.max(best, isWhole ? 1 : inPart);
  }
  return best;
}

function startDegree(folded: string, stem: string): number {
  for (let at = folded.indexOf(stem); at !== -1; at = folded.indexOf(stem, at + 1)) {
    if (isEdge(folded, at - 1)) return 1;
  }
  return folded.includes(stem) ? inPart : 0;
}

function isEdge(text: string, at: number): boolean {
  const letter = text[at];
  return letter === undefined || !/[a-z0-9\u00c0-\u02ff\u0370-\u1fff]/.test(letter);
}

/** How often each word occurs among all texts: what nearly all of them hold tells little. */
export interface Commonness {
  readonly texts: number;
  /** For each word of the question, in how many texts it is. */
  readonly holding: readonly number[];
}

/** Returns the weight of each word of a question: the rarer, the more; 0 for a word that is in no text. */
export function weightsOf({ texts, holding }: Commonness): number[] {
  return holding.map((count) => (count === 0 ? 0 : Math.log(1 + (texts - count + 0.5) / (count + 0.5))));
}

// The name of its session says what a text is about, and need not be repeated in it.
const fromContext = 0.5;

/** Returns the hits of a text, with those of what it stands in where they are better. */
export function withContext(hits: Hits, context: Hits): number[] {
  return hits.map((hit, index) => Math.max(hit, fromContext * (context[index] as number)));
}

/** What a text's score depends on, besides its words. */
export interface Scored {
  readonly hits: Hits;
  /** Letters in it. */
  readonly length: number;
  /** Whether the words stand together as they were asked. */
  readonly isPhrase: boolean;
  /** What kind of text it is: 1 for what was said. */
  readonly factor: number;
  /** Days since it was written. */
  readonly age: number;
}

/**
 * Returns how good an answer a text is; 0 if it lacks too much of the question. What is missing counts more than
 * anything else, then the kind of text, its length and its age.
 */
export function scoreOf({ hits, length, isPhrase, factor, age }: Scored, weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const got = hits.reduce((sum, hit, index) => sum + hit * (weights[index] as number), 0);
  const share = all === 0 ? 0 : got / all;
  if (share < 0.34) return 0;
  const brevity = 1 / (1 + Math.log10(1 + length / 400) * 0.35);
  const recency = 1 / (1 + Math.max(0, age) / 365 / 4);
  return share ** 2 * (isPhrase ? 1.25 : 1) * factor * brevity * recency;
}

/** Says whether the words of a question stand next to each other in a folded text, in the order of the question. */
export function holdsPhrase(folded: string, words: readonly QuestionWord[]): boolean {
  return words.length > 1 && folded.includes(words.map(({ text }) => text).join(' '));
}

/** Returns a text as it is compared: folded, on one line. */
export function foldLine(text: string): string {
  return foldText(text).replace(/\s+/g, ' ').trim();
}
