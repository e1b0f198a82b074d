import { once } from '../lazy.ts';

/** Which of the texts was meant: one, none, or several that fit equally well. */
export type Match =
  | { readonly kind: 'one'; readonly index: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'many'; readonly indexes: number[] };

const leastLetters = 3;
const leastWithoutSpaces = 2;
// What our own lists add after a text, and what people put around one when they copy it.
const suffix = / ?\((?:\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d)?z?(?:, [^\s(),]+)?|step \d+)\)$/;
const wraps = /^["'`“”„‘’«»*_]+|(?<!["'`“”„‘’«»*_])["'`“”„‘’«»*_]+$/g;

/**
 * Returns which text is meant: the equal one, else the one that begins with the words of `wanted`, else the one that
 * has them in a row. Only whole words count, and fewer than three letters only mean an equal text (two characters
 * suffice in scripts without spaces). Case, accents, punctuation and our time suffix don't matter.
 */
export function matchText(wanted: string, of: readonly string[]): Match {
  const target = foldText(wanted);
  const words = wordsOf(target);
  const isLong = hasEnoughLetters(words);
  const folded = once(() => of.map(foldText));
  const read = once(() => folded().map(wordsOf));
  return firstOf([
    () => indexesWhere(of, (text) => text === wanted),
    () => indexesWhere(folded(), (text) => text === target),
    () => indexesWhere(read(), (known) => known === words),
    () => (isLong ? indexesWhere(read(), (known) => known.startsWith(words)) : []),
    () => (isLong ? indexesWhere(read(), (known) => known.includes(words)) : []),
  ]);
}

function hasEnoughLetters(words: string): boolean {
  const { spaceless, uncounted } = patterns();
  const least = spaceless.test(words) ? leastWithoutSpaces : leastLetters;
  // Taken apart, a Korean syllable is the two or three letters that it is written with.
  return Array.from(words.normalize('NFD').replace(uncounted, '')).length >= least;
}

function indexesWhere(texts: readonly string[], fits: (text: string) => boolean): number[] {
  return texts.flatMap((text, index) => (text !== '' && fits(text) ? [index] : []));
}

function firstOf(tries: readonly (() => number[])[]): Match {
  for (const find of tries) {
    const indexes = find();
    const [index] = indexes;
    if (index !== undefined) return indexes.length === 1 ? { kind: 'one', index } : { kind: 'many', indexes };
  }
  return { kind: 'none' };
}

function foldText(text: string): string {
  let folded = text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim();
  // Suffixes and quotes nest, as in "**Fix it.** (2025-01-15T10:30Z)", but never deeply.
  for (let layer = 0; layer < 3; layer++) {
    folded = folded.replace(suffix, '').replace(wraps, '').replace(/\.$/, '').trim();
  }
  return folded;
}

// In these scripts nothing shows where a word ends, so each character is compared like a word. Accents are only taken
// off letters that can do without: in other scripts a mark makes another letter.
const patterns = once(() => {
  const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan'];
  const own = scripts.map((name) => `\\p{sc=${name}}`).join('');
  return {
    spaceless: new RegExp(`[${own}]`, 'u'),
    uncounted: /[\p{M} _]+/gu,
    accents: /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{M}+/gu,
    apostrophes: /(?<=\p{L})['’](?=\p{L})/gu,
    // An underscore joins the words of an identifier, but around a word it is an emphasis.
    words: new RegExp(
      `[${own}]\\p{M}*|(?:(?![${own}])[\\p{L}\\p{N}\\p{M}]|(?<=[\\p{L}\\p{N}])_+(?=[\\p{L}\\p{N}]))+`,
      'gu',
    ),
  };
});

// The words with a space before and behind each, so that one list of words is in another only from word to word; empty
// where there is none.
function wordsOf(folded: string): string {
  const { accents, apostrophes, words } = patterns();
  const bare = folded.normalize('NFD').replace(accents, '').normalize('NFC').replace(apostrophes, '');
  // Upper-casing first expands what lower-casing leaves alone (ß, final sigma).
  const found = bare.toUpperCase().toLowerCase().replaceAll('ς', 'σ').match(words) ?? [];
  return found.map((word) => ` ${word} `).join('');
}
