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

/** Returns a large number as it is shown: `84k`, `1M` or `1.2M`, and below 1,000 as it is. */
export function kilo(number: number): string {
  if (number < 1000) return String(number);
  const thousands = Math.round(number / 1000);
  return thousands < 1000 ? `${thousands}k` : `${Math.round(number / 100_000) / 10}M`;
}

/** Returns a size in bytes as a person reads it. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
