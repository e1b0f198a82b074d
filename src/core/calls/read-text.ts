import type { CallDraft } from './call-draft.ts';
import {
  addBare,
  addFlag,
  findFlag,
  finishCall,
  markAt,
  nearestFlag,
  needsNoValue,
  needsValue,
  refuseUnknown,
  startCall,
  unknownFlag,
} from './call-draft.ts';
import type { Call, CallSpec, FlagSpec } from './call-spec.ts';
import { globalsOf } from './call-spec.ts';

/** A flag inside running text, or a word that looks like a misspelled one (`isKnown` is false). */
interface Sign {
  readonly start: number;
  readonly name: string;
  readonly written: string;
  readonly isKnown: boolean;
}

interface Source {
  readonly text: string;
  readonly draft: CallDraft;
  readonly signs: readonly Sign[];
}

interface Piece {
  readonly text: string;
  readonly end: number;
}

// Each opening quote with the characters that may close it, as several languages use them.
const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['”', '”'],
  ['„', '“”'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['«', '»'],
  ['»', '«'],
]);

// Quotes nested deeper than this are really unclosed ones, and following them all would take too long.
const deepest = 8;

/**
 * Returns the call that a slash command's argument text stands for. A flag's value runs to the next known flag. Quotes
 * around the whole value are removed, and nothing is expanded. Throws a Failure `misuse` if any of it is invalid.
 */
export function decodeText(text: string, spec: CallSpec): Call {
  const draft = startCall(spec, globalsOf(spec));
  const source = { text, draft, signs: findSigns(draft, text) };
  for (let at = skipSpace(text, 0); at < text.length; ) at = skipSpace(text, takeNext(source, at));
  return finishCall(draft);
}

/** Adds the flag or the bare text at a place where either may stand; returns the offset after it. */
function takeNext(source: Source, at: number): number {
  const { text, draft } = source;
  const mark = markAt(draft, text.slice(at));
  if (mark !== undefined) return takeFlag(source, mark.flag, at + mark.length);
  refuseUnknown(draft, text.slice(at));
  const piece = draft.spec.bare === 'text' ? readValue(source, at) : readWord(source, at);
  addBare(draft, [piece.text]);
  return piece.end;
}

function takeFlag(source: Source, flag: FlagSpec, end: number): number {
  const { text, draft } = source;
  const hasEquals = text.charAt(end) === '=';
  if (flag.takes === 'none') {
    if (hasEquals) throw needsNoValue(draft, flag, readWord(source, end + 1).text);
    addFlag(draft, flag, '');
    return end;
  }
  const start = hasEquals ? end + 1 : skipSpace(text, end);
  if (flag.takes === 'maybe' && !hasEquals && !isLoneWord(source, start)) {
    addFlag(draft, flag, '');
    return end;
  }
  const sign = source.signs.find((each) => each.start === start);
  if (sign?.isKnown === true) throw needsValue(draft, flag, sign.written);
  // A directory or an id is one word, so in `--session ID text` the text is left to the verb.
  const piece =
    draft.globals.includes(flag) || flag.isOneWord === true
      ? readWord(source, start)
      : readValue(source, start);
  addFlag(draft, flag, piece.text);
  return piece.end;
}

// The verb's own words may come next, so a word is only taken where those have come before.
function isLoneWord(source: Source, start: number): boolean {
  const { text, draft } = source;
  const end = nextSign(source, start)?.start ?? text.length;
  return draft.bare.length > 0 && /^\S+$/.test(text.slice(start, end).trim());
}

function readValue(source: Source, from: number): Piece {
  const { text, draft } = source;
  const start = skipSpace(text, from);
  const quoted = readQuoted(source, start);
  if (quoted !== undefined) return quoted;
  const sign = nextSign(source, start);
  if (sign?.isKnown === false) throw unknownFlag(draft, sign.written);
  const end = sign?.start ?? text.length;
  return { text: text.slice(start, end).trim(), end };
}

function readWord({ text }: Source, from: number): Piece {
  const closers = quotes.get(text.charAt(from)) ?? '';
  for (let end = from + 1; closers !== '' && end < text.length; end++) {
    if (closers.includes(text.charAt(end)) && /^\s?$/.test(text.charAt(end + 1))) {
      return { text: text.slice(from + 1, end).trim(), end: end + 1 };
    }
  }
  const [word] = /^\S*/.exec(text.slice(from)) as RegExpExecArray;
  return { text: word, end: from + word.length };
}

/** Returns the value without the quotes around it; undefined unless the closing quote ends the value. */
function readQuoted(source: Source, start: number): Piece | undefined {
  const { text } = source;
  const open = text.charAt(start);
  const closers = quotes.get(open);
  if (closers === undefined) return undefined;
  let depth = 1;
  // The first closing quote before the end of the value: it may end a quoted word, or be an apostrophe.
  let doubt = text.length;
  for (let at = start + 1; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === open && isOpening(text, at)) {
      if (doubt < at || depth > deepest) return undefined;
      depth++;
    } else if (closers.includes(letter) && isClosing(text, at)) {
      const end = depth > 1 ? undefined : endOfValue(source, at + 1);
      if (depth > 1) depth--;
      else if (end === undefined) doubt = Math.min(doubt, at);
      else if ((nextSign(source, doubt)?.start ?? at) < at) return undefined;
      else return { text: text.slice(start + 1, at).trim(), end };
    }
  }
  return undefined;
}

/** Returns the offset of the next flag, or of the end of the text, if only white space comes before it. */
function endOfValue({ text, draft }: Source, from: number): number | undefined {
  // A call may be split over two lines with a backslash, as in a shell.
  const [space = ''] = /^(?:[ \t]+\\[ \t]*\r?\n)?\s*/.exec(text.slice(from)) as RegExpExecArray;
  const end = from + space.length;
  if (end === text.length) return end;
  if (space === '') return undefined;
  const rest = text.slice(end);
  if (markAt(draft, rest) !== undefined) return end;
  if (rest.startsWith('--')) refuseUnknown(draft, rest);
  return undefined;
}

function isOpening(text: string, at: number): boolean {
  return /^[\s([{=]?$/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

function isClosing(text: string, at: number): boolean {
  return /^[\s)\]}.,;:!?…]?$/.test(text.charAt(at + 1));
}

function skipSpace(text: string, from: number): number {
  return from + text.slice(from).search(/\S|$/);
}

function nextSign({ text, signs }: Source, from: number): Sign | undefined {
  // `--help` asks for help only if no words come before it. After words, it is part of what they say.
  return signs.find(
    ({ start, name }) => start >= from && (name !== 'help' || text.slice(from, start).trim() === ''),
  );
}

/** Returns all flags outside quoted passages, and the words that look like misspelled ones. */
function findSigns(draft: CallDraft, text: string): Sign[] {
  const signs: Sign[] = [];
  for (const match of hideQuoted(text).matchAll(/(?<!\S)(?:--|—|–)([A-Za-z][\w-]*)(?=[\s=:]|$)/g)) {
    const [written, name = ''] = match;
    const start = match.index;
    const colon = text.charAt(start + written.length).replace(/[\s=]/, '');
    const isKnown = colon === '' && findFlag(draft, name) !== undefined;
    if (isKnown || nearestFlag(draft, name) !== undefined) {
      signs.push({ start, name, written: written + colon, isKnown });
    }
  }
  return signs;
}

/**
 * Returns the text with quoted passages and code spans (each within a line)
 * filled with `x`, so no flag is found in them.
 */
function hideQuoted(text: string): string {
  const letters = text.split('');
  let open: Record<string, number> = {};
  for (const { 0: letter, index } of text.matchAll(/["“”„«»`\n]/g)) {
    const kind = letter === '`' ? 'code' : 'speech';
    const start = open[kind];
    if (letter === '\n') open = {};
    else if (isOpening(text, index)) open[kind] = index;
    else if (start !== undefined && isClosing(text, index) && /\S/.test(text.charAt(index - 1))) {
      letters.fill('x', start + 1, index);
      delete open[kind];
    }
  }
  return letters.join('');
}
