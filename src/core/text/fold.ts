// Surrogates are included, so no character is ever cut in two.
const foreign = /[\u0080-\uffff]+/g;

/**
 * Returns a text in the form in which it is compared when case, accents and letter forms don't matter: `Ünï ﬁx` gives
 * `uni fix`. Plain ASCII costs no more than lower-casing.
 */
export function foldText(text: string): string {
  return text.toLowerCase().replace(foreign, foldForeign);
}

// The same few letters, arrows and dashes keep coming back, and looking them up takes a tenth of the time.
const known = new Map<string, string>();
const maxKnown = 2000;
const maxKnownLength = 8;

function foldForeign(run: string): string {
  const found = known.get(run);
  if (found !== undefined) return found;
  const bare = run.normalize('NFKD').replace(/\p{M}+/gu, '');
  // Upper-casing first expands what lower-casing leaves alone (ß, final sigma).
  const folded = bare.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  if (run.length <= maxKnownLength && known.size < maxKnown) known.set(run, folded);
  return folded;
}

/** A folded text and, for each of its UTF-16 units, the offset of its letter in the original. */
export interface FoldedText {
  readonly folded: string;
  readonly origins: readonly number[];
}

/**
 * Returns what `foldText` returns, with the offsets in the original. It is
 * slower, and meant for the few texts that are shown.
 */
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
