/** Which of the texts was meant: one, none, or several that fit equally well. */
export type Match =
  | { readonly kind: 'one'; readonly index: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'many'; readonly indexes: number[] };

const numberAlone = /^(?:#?(\d+)|step (\d+)|\(step (\d+)\))$/;
// What our own lists add after a text, and what people put around one when they copy it.
const suffix = / ?\((?:\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d)?z?|step \d+)\)$/;
const wraps = /^["'`“”„‘’«»*_]+|(?<!["'`“”„‘’«»*_])["'`“”„‘’«»*_]+$/g;

/**
 * Returns which text is meant: the equal one, the Nth (from 1) if `wanted` is only a number, or
 * the only one that contains `wanted`. Case, white space, Unicode form, our time suffix, quotes
 * around it and a final full stop don't matter.
 */
export function matchText(wanted: string, of: readonly string[]): Match {
  const folded = of.map(foldText);
  const target = foldText(wanted);
  const exact = firstOf([
    indexesWhere(of, (text) => text === wanted),
    indexesWhere(folded, (text) => text === target),
  ]);
  if (exact.kind !== 'none') return exact;
  const number = readNumber(wanted);
  if (number !== undefined && number >= 1 && number <= of.length) return { kind: 'one', index: number - 1 };
  // A step number that doesn't exist must not match the digits in another step.
  if (target === '' || (number !== undefined && !wanted.includes('#'))) return { kind: 'none' };
  return firstOf([indexesWhere(folded, (text) => text.includes(target))]);
}

function readNumber(wanted: string): number | undefined {
  const found = numberAlone.exec(plainSpace(wanted));
  const digits = found?.[1] ?? found?.[2] ?? found?.[3];
  return digits === undefined ? undefined : Number(digits);
}

function indexesWhere(texts: readonly string[], fits: (text: string) => boolean): number[] {
  return texts.flatMap((text, index) => (text !== '' && fits(text) ? [index] : []));
}

function firstOf(tries: readonly number[][]): Match {
  const indexes = tries.find((found) => found.length > 0) ?? [];
  const [index] = indexes;
  if (index === undefined) return { kind: 'none' };
  return indexes.length === 1 ? { kind: 'one', index } : { kind: 'many', indexes };
}

function plainSpace(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim();
}

function foldText(text: string): string {
  let folded = plainSpace(text);
  // Suffixes and quotes nest, as in "**Fix it.** (2025-01-15T10:30Z)", but never deeply.
  for (let layer = 0; layer < 3; layer++) {
    folded = folded.replace(suffix, '').replace(wraps, '').replace(/\.$/, '').trim();
  }
  return folded;
}
