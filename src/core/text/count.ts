/** Returns a number with the word for what is counted, in the plural unless there is one: `1 step`, `2 discoveries`. */
export function counted(number: number, word: string): string {
  return number === 1 ? `1 ${word}` : `${number} ${pluralOf(word)}`;
}

/** Returns a word in the plural. */
export function pluralOf(word: string): string {
  return `${word.replace(/(?<![aeiou])y$/, 'ie')}s`;
}

/** Returns texts as a list in a sentence: `a, b and c`. There must be one at least. */
export function listAnd(texts: readonly string[]): string {
  const last = texts.at(-1) as string;
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
}

/** Returns a large number as it is shown: `84k`, and below 1,000 as it is. */
export function kilo(number: number): string {
  return number < 1000 ? String(number) : `${Math.round(number / 1000)}k`;
}
