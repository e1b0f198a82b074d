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
  // A word begins with its stem, so where there is none, there is no word either.
  const first = folded.indexOf(stem);
  const whole = first === -1 ? 0 : degreeOf(folded, text, first);
  if (whole === 1) return 1;
  const byEnding = first === -1 || stem === text ? 0 : byStem * startDegree(folded, stem);
  const ofParts = parts.length > 0 && parts.every((part) => folded.includes(part)) ? byParts : 0;
  return Math.max(whole, byEnding, ofParts);
}

// In scripts without spaces every place is as good as the beginning of a word.
function degreeOf(folded: string, word: string, from: number): number {
  let best = 0;
  for (let at = folded.indexOf(word, from); at !== -1 && best < 1; at = folded.indexOf(word, at + 1)) {
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
  // Not a number before the beginning and behind the end.
  const code = text.charCodeAt(at);
  const isLetter = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return !isLetter && !(code >= 0xc0 && code <= 0x2ff) && !(code >= 0x370 && code <= 0x1fff);
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
export function withContext(hits: Hits, context: Hits): Hits {
  if (context.every((hit) => hit === 0)) return hits;
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

/** Returns the words of a question next to each other, as a folded text may hold them; undefined for a single one. */
export function phraseOf(words: readonly QuestionWord[]): string | undefined {
  return words.length > 1 ? words.map(({ text }) => text).join(' ') : undefined;
}

/** Returns a text as it is compared: folded, on one line. */
export function foldLine(text: string): string {
  return foldText(text).replace(/\s+/g, ' ').trim();
}
