// Surrogate halves are in it too, so no character is ever cut in two.
const foreign = /[\u0080-\uffff]+/g;

/**
 * Returns a text as it is compared when case, accents and the form of letters do not matter: `Ünï ﬁx` gives `uni fix`.
 * Plain ASCII costs no more than lower case.
 */
export function foldText(text: string): string {
  return text.toLowerCase().replace(foreign, foldForeign);
}

// The same few letters, arrows and dashes come again and again, and to look them up costs a tenth.
const known = new Map<string, string>();
const maxKnown = 2000;
const maxKnownLength = 8;

function foldForeign(run: string): string {
  const found = known.get(run);
  if (found !== undefined) return found;
  const bare = run.normalize('NFKD').replace(/\p{M}+/gu, '');
  // Upper case first writes out what lower case leaves alone (ß, final sigma).
  const folded = bare.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  if (run.length <= maxKnownLength && known.size < maxKnown) known.set(run, folded);
  return folded;
}

/** A folded text, and for each of its UTF-16 units where the letter it comes from begins in the original. */
export interface FoldedText {
  readonly folded: string;
  readonly origins: readonly number[];
}

/** Returns what `foldText` returns, with the way back; slower, for the few texts that are shown. */
export function foldWithOrigins(text: string): FoldedText {
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = foldText(letter);
    for (let unit = 0; unit < plain.length; unit += 1) origins.push(at);
    folded += plain;
    at += letter.length;
  }
  return { folded, origins };
}
