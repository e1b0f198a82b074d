import { always, bare, fillers, frameSigns, frames, joints, tails } from './continuation-phrases.ts';

/** What matters besides the prompt itself. */
export interface ContinuationContext {
  /** True for the first prompt after a start or a compaction, where a bare "ok" means "continue". */
  readonly fresh: boolean;
  /** Returns the phrases from the configuration; called only if the prompt could be one of them. */
  readonly phrases?: () => readonly string[];
}

const longest = 160;
// Signs of paths, code, calls, flags or markup. An apostrophe or a dash within a sentence isn't one.
const code = /[`/\\{}<>=|$#@[\]_*~^&%]|\w\(|;\s*$|(?:^|\s)--?\w/;
const breaks = /[,.;:!?…](?=\s|["'’”»)]|$)|[。、，！？；：．\n]|\s[—–-]+\s/u;
const ascii = /^[ -~\t\n\r]*$/;

/**
 * Says whether a prompt as a whole asks to continue the work; containing such words isn't enough. Each part between
 * punctuation marks must consist only of phrases, of what may follow one ("with the work"), and of fillers. In a frame
 * such as "continue with …", a few other words may name the work.
 */
export function isContinuation(prompt: string, { fresh, phrases }: ContinuationContext): boolean {
  const text = prompt.trim();
  if (text === '' || text.length > longest || code.test(text)) return false;
  const own = (phrases?.() ?? []).map(fold).filter(Boolean);
  if (own.includes(fold(text))) return true;
  const known = phraseSets(text, fresh, own);
  const pieces = text.split(breaks).map(fold).filter(Boolean);
  let asks = false;
  for (const piece of pieces) {
    const meant = readPiece(piece, known);
    if (meant === 'other') return false;
    asks ||= meant === 'asks';
  }
  return asks;
}

/**
 * Returns a text in the form in which phrases are compared: lower case, no
 * accents, apostrophes or punctuation, single spaces.
 */
export function fold(text: string): string {
  return ascii.test(text) ? foldAscii(text) : foldAny(text);
}

// Most prompts are ASCII, and compiling the expressions for all letters takes longer than everything else.
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
  readonly frames: readonly Frame[];
}

function phraseSets(text: string, fresh: boolean, own: readonly string[]): PhraseSets {
  const asking = new Set([...always, ...(fresh ? bare : []), ...own]);
  return { asking, filling: new Set(fillers), trailing: new Set(tails), frames: framesIn(text) };
}

/** What is before and after the words that name the work. */
interface Frame {
  readonly before: string;
  readonly after: string;
}

// The shell wrapper starts the program for prompts with such a sign, and knows no capitals but the ASCII ones.
function framesIn(text: string): Frame[] {
  const plain = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (!frameSigns.some((sign) => plain.includes(sign))) return [];
  return frames.map((frame) => {
    const at = frame.indexOf('…');
    return { before: frame.slice(0, at), after: frame.slice(at + 1) };
  });
}

// What the words up to a place in the prompt mean: only fillers, or a phrase that asks to continue.
type Meant = 'fills' | 'asks';

function readPiece(piece: string, known: PhraseSets): Meant | 'other' {
  const reached: (Meant | undefined)[] = ['fills'];
  for (let start = 0; start < piece.length; start += 1) {
    const meant = reached[start];
    if (meant === undefined) continue;
    const framed = new Set(known.frames.flatMap((frame) => frameEnds(piece, start, frame)));
    for (const end of endsFrom(piece, start)) {
      const next = framed.has(end) ? 'asks' : meaning(piece.slice(start, end), meant, known);
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

// Returns where a frame that begins at a place can end.
function frameEnds(piece: string, start: number, { before, after }: Frame): number[] {
  if (!piece.startsWith(before, start)) return [];
  const from = start + before.length;
  if (after === '') return namesWork(piece.slice(from)) ? [piece.length] : [];
  const ends: number[] = [];
  for (let at = piece.indexOf(after, from); at >= 0; at = piece.indexOf(after, at + 1)) {
    if (namesWork(piece.slice(from, at))) ends.push(at + after.length);
  }
  return ends;
}

const mostNameWords = 6;
const mostNameUnits = 60;

function namesWork(text: string): boolean {
  const words = text.split(' ');
  const isShort = words.length <= mostNameWords && text.length <= mostNameUnits;
  return /\S/.test(text) && isShort && !words.some((word) => joints.includes(word));
}

// A word ends at a space. Chinese and Japanese have none, so there each character may end a word.
function endsFrom(piece: string, start: number): number[] {
  const ends: number[] = [];
  for (let end = start + 1; end <= piece.length; end += 1) {
    const isEnd = end === piece.length || piece[end] === ' ';
    if (isEnd || isSpaceless(piece, end - 1) || isSpaceless(piece, end)) ends.push(end);
  }
  return ends;
}

// The pattern is compiled here because most prompts don't need it.
function isSpaceless(piece: string, at: number): boolean {
  const letter = piece.charAt(at);
  return letter > '\u2e00' && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter);
}
