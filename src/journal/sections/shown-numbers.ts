import { oneLine } from '../../core/text/escape.ts';
import { hashText } from '../../core/text/sha256.ts';
import type { Kind } from './numbered.ts';
import type { Numbered } from './step-numbers.ts';

/** The kind and number of something that somebody was shown. */
export type ShownKey = `${Kind} ${number}`;

/** What somebody was shown of a session: the sum of each text by its kind and number. */
export type ShownNumbers = ReadonlyMap<ShownKey, string>;

/** Returns a short sum of a text that was shown with a number. Two texts with the same sum say the same. */
export function sumOfShown({ text }: Pick<Numbered, 'text'>): string {
  return hashText(oneLine(text)).slice(0, 8);
}

const shownLetters = 20;
// What may follow a whole text, at most so long.
const ending = /^(?:$|\n| ·| \(| {2}<-|\. Full list: )/;
const endingLetters = 13;

/** Returns the members of a list that a text for a reader shows with their numbers: `3. Fix it` or `3. [x] Fix it`. */
export function shownIn<T extends Numbered>(shown: string, list: readonly T[]): T[] {
  const places = new Map<number, string[]>();
  for (const match of shown.matchAll(/(?<!\d)(\d{1,9})\. (?:\[(?:[x ]|resolved[^\]\n]*)\] )?/g)) {
    const behind = shown.slice(match.index + match[0].length).slice(0, shownLetters + endingLetters);
    places.set(Number(match[1]), [...(places.get(Number(match[1])) ?? []), behind]);
  }
  return list.filter(({ number, text }) =>
    places.get(number)?.some((behind) => begins(behind, oneLine(text))),
  );
}

// A short text may be the beginning of another.
function begins(behind: string, text: string): boolean {
  if (text === '' || !behind.startsWith(text.slice(0, shownLetters))) return false;
  return text.length > shownLetters || ending.test(behind.slice(text.length));
}
