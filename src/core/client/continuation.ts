import { always, bare, fillers, tails } from './continuation-phrases.ts';

/** What decides beside the prompt itself. */
export interface ContinuationContext {
  /** True for the first prompt behind a start or a compaction, where a bare "ok" means to go on. */
  readonly fresh: boolean;
  /** Returns the configuration's own phrases; asked only where the prompt could be one. */
  readonly phrases?: () => readonly string[];
}

const longest = 160;
// Paths, code, calls, flags, mark-up; an apostrophe or a dash within a sentence is none of them.
const code = /[`/\\{}<>=|$#@[\]_*~^&%]|\w\(|;\s*$|(?:^|\s)--?\w/;
const breaks = /[,.;:!?…](?=\s|["'’”»)]|$)|[。、，！？；：．\n]|\s[—–-]+\s/u;
const ascii = /^[ -~\t\n\r]*$/;

/**
 * Says whether a prompt, taken as a whole, asks to go on with the work: never because it merely holds such words. Each
 * part between punctuation marks must be made of phrases, what may follow one ("with the work") and fillers alone.
 */
export function isContinuation(prompt: string, { fresh, phrases }: ContinuationContext): boolean {
  const text = prompt.trim();
  if (text === '' || text.length > longest || code.test(text)) return false;
  const own = (phrases?.() ?? []).map(fold).filter(Boolean);
  if (own.includes(fold(text))) return true;
  const known = phraseSets(fresh, own);
  const pieces = text.split(breaks).map(fold).filter(Boolean);
  let asks = false;
  for (const piece of pieces) {
    const meant = readPiece(piece, known);
    if (meant === 'other') return false;
    asks ||= meant === 'asks';
  }
  return asks;
}

/** Returns a text as phrases are compared: lower case, no accents, apostrophes or punctuation, single spaces. */
export function fold(text: string): string {
  return ascii.test(text) ? foldAscii(text) : foldAny(text);
}

// Most prompts: to compile the expressions for all letters takes longer than all the rest.
function foldAscii(text: string): string {
  return text
    .toLowerCase()
    .replace(/([a-z])['`](?=[a-z])/g, '$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Returns what `fold` returns, for letters of any script. */
export function foldAny(text: string): string {
  return text
    .replace(/(?<=\p{L})['’‘`´ʼ＇](?=\p{L})/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

interface PhraseSets {
  readonly asking: ReadonlySet<string>;
  readonly filling: ReadonlySet<string>;
  readonly trailing: ReadonlySet<string>;
}

function phraseSets(fresh: boolean, own: readonly string[]): PhraseSets {
  const asking = new Set([...always, ...(fresh ? bare : []), ...own]);
  return { asking, filling: new Set(fillers), trailing: new Set(tails) };
}

// At each place that phrases lead to, what the way there was: fillers only, or a phrase that asks.
type Meant = 'fills' | 'asks';

function readPiece(piece: string, known: PhraseSets): Meant | 'other' {
  const reached: (Meant | undefined)[] = ['fills'];
  for (let start = 0; start < piece.length; start += 1) {
    const meant = reached[start];
    if (meant === undefined) continue;
    for (const end of endsFrom(piece, start)) {
      const next = meaning(piece.slice(start, end), meant, known);
      const at = piece[end] === ' ' ? end + 1 : end;
      if (next !== undefined && reached[at] !== 'asks') reached[at] = next;
    }
  }
  return reached[piece.length] ?? 'other';
}

function meaning(words: string, before: Meant, known: PhraseSets): Meant | undefined {
  if (known.asking.has(words)) return 'asks';
  if (known.filling.has(words)) return before;
  return before === 'asks' && known.trailing.has(words) ? 'asks' : undefined;
}

// A word ends at a space; Chinese and Japanese have none, so there each character may be the last.
function endsFrom(piece: string, start: number): number[] {
  const ends: number[] = [];
  for (let end = start + 1; end <= piece.length; end += 1) {
    const isEnd = end === piece.length || piece[end] === ' ';
    if (isEnd || isSpaceless(piece, end - 1) || isSpaceless(piece, end)) ends.push(end);
  }
  return ends;
}

// The pattern is made where it is needed: for most prompts it is not.
function isSpaceless(piece: string, at: number): boolean {
  const letter = piece.charAt(at);
  return letter > '\u2e00' && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter);
}
