import { foldText } from '../../core/text/fold.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { FoundConversation } from '../find/find-conversations.ts';
import type { Digests } from './update-digests.ts';
import { readDigest } from './update-digests.ts';

/** A word of a question that no text holds, and the most similar one that some text holds. */
export interface UnknownWord {
  readonly word: string;
  readonly near: string;
}

/** Where words are looked for. */
interface Wordy {
  readonly passages: readonly { readonly text: string }[];
  /** The newest first. */
  readonly conversations: readonly FoundConversation[];
  readonly digests: Digests;
}

/**
 * Returns the nearest word for each of some folded words: one of the journal and the commits, or else one of the latest
 * conversations. Words that nothing is near to are left out.
 */
export function nearWords(
  words: readonly string[],
  { passages, conversations, digests }: Wordy,
): UnknownWord[] {
  if (words.length === 0) return [];
  const written = new Set(passages.flatMap(({ text }) => wordsIn(foldText(text))));
  const near = words.map((word) => ({ word, near: nearest(word, [...written]) }));
  const rest = near.filter((one) => one.near === undefined);
  const said = rest.length === 0 ? [] : saidWords(conversations, digests);
  return near.flatMap(({ word, near: found = nearest(word, said) }) =>
    found === undefined ? [] : [{ word, near: found }],
  );
}

// As much of the digests as can be looked through while somebody waits.
const mostBytes = 4 * 1024 * 1024;

function saidWords(conversations: readonly FoundConversation[], digests: Digests): string[] {
  const found = new Set<string>();
  let left = mostBytes;
  for (const conversation of conversations) {
    if (left <= 0) break;
    const digest = readDigest(conversation, digests).subarray(0, left);
    left -= digest.length;
    for (const word of wordsIn(digest.toString('utf8'))) found.add(word);
  }
  return [...found];
}

function wordsIn(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{N}_-]{2,}/gu) ?? [];
}
