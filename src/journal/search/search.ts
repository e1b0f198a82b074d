import { showControls, stripControls } from '../../core/text/controls.ts';
import { foldText, foldWithOrigins } from '../../core/text/fold.ts';
import { hasWholeWord } from '../../core/text/whole-word.ts';
import type { SearchPlace } from './places.ts';

/** What is searched for, folded. */
export interface Query {
  readonly phrase: string;
  /** Its words, each once; none for an expression, whose words can't be told. */
  readonly words: readonly string[];
  /** What a text must match, on one line; then it need not hold the phrase. */
  readonly pattern?: RegExp;
}

/** A text to search, and what its hits are ranked by. */
export interface Searched {
  /** The path as shown to the user. */
  readonly file: string;
  readonly text: string;
  /** Name of the session it belongs to. */
  readonly session: string;
  readonly isActive: boolean;
  /** When it was last changed, in milliseconds; 0 if unknown. */
  readonly time: number;
}

/** How much of the query a place contains. */
export type Degree = 'phrase' | 'all' | 'some';

/** A place that contains at least part of the query. */
export interface Hit extends Pick<Searched, 'file' | 'session' | 'isActive' | 'time'> {
  readonly line: number;
  readonly what: string;
  readonly prominent: boolean;
  readonly degree: Degree;
  /** How many of the words it contains. */
  readonly words: number;
  /** How many of them it contains as whole words, not as a part of others. */
  readonly whole: number;
  /** The place's text on one line. */
  readonly text: string;
  /** The match that the excerpt is built around, folded. */
  readonly found: string;
}

/** Returns the query in a search text; undefined if there is nothing left to search for. */
export function decodeQuery(text: string): Query | undefined {
  const phrase = plainLine(foldText(stripControls(text)));
  const words = [...new Set(phrase.split(' '))];
  return phrase === '' ? undefined : { phrase, words };
}

/** Returns the query for a regular expression, which ignores case; throws a SyntaxError if it isn't one. */
export function decodePattern(source: string): Query {
  return { phrase: source, words: [], pattern: new RegExp(source, 'iu') };
}

// Returns a text on one line, without the stars of bold words.
function plainLine(text: string): string {
  return text.replaceAll('**', '').replace(/\s+/g, ' ').trim();
}

/** Returns the hits among the places of a text, in their order. The places must be in text order. */
export function findHits(searched: Searched, places: readonly SearchPlace[], query: Query): Hit[] {
  const { file, text, session, isActive, time } = searched;
  const lineOf = lineCounter(text);
  return places.flatMap((place) => {
    const found = findIn(text.slice(place.start, place.end), query);
    if (found === undefined) return [];
    const { what, prominent } = place;
    const { offset, ...match } = found;
    return [{ file, session, isActive, time, what, prominent, ...match, line: lineOf(place.start + offset) }];
  });
}

/** How a text matches a query. */
export interface QueryMatch extends Pick<Hit, 'degree' | 'words' | 'whole' | 'text' | 'found'> {
  /** Where the line with the first match begins. */
  readonly offset: number;
}

/** Returns how a text matches a query; undefined if it doesn't. */
export function findIn(raw: string, query: Query): QueryMatch | undefined {
  const text = plainLine(raw);
  const folded = foldText(text);
  if (query.pattern !== undefined) return matchOf(query.pattern, { raw, text, folded });
  const words = query.words.filter((word) => folded.includes(word));
  if (words.length === 0) return undefined;
  const isPhrase = folded.includes(query.phrase);
  const whole = words.filter((word) => hasWholeWord(folded, word));
  const found = isPhrase ? query.phrase : firstIn(folded, whole.length > 0 ? whole : words);
  const degree = isPhrase ? 'phrase' : words.length === query.words.length ? 'all' : 'some';
  return {
    degree,
    words: words.length,
    whole: whole.length,
    text,
    found,
    offset: lineOffset(raw, folded.indexOf(found)),
  };
}

interface Line {
  readonly raw: string;
  readonly text: string;
  readonly folded: string;
}

// An expression that matches nothing at all, as `x*` can, finds nothing.
function matchOf(pattern: RegExp, { raw, text, folded }: Line): QueryMatch | undefined {
  const [matched = ''] = pattern.exec(text) ?? [];
  if (matched === '') return undefined;
  const found = foldText(matched);
  const offset = lineOffset(raw, folded.indexOf(found));
  return { degree: 'phrase', words: 1, whole: 1, text, found, offset };
}

// Lines are counted from the previous hit on, so a file with many hits is read only once.
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

function firstIn(folded: string, words: readonly string[]): string {
  return words.reduce((first, word) => (folded.indexOf(word) < folded.indexOf(first) ? word : first));
}

// Returns the start of the line that a unit of the folded, one-line text comes from.
function lineOffset(raw: string, unit: number): number {
  let passed = 0;
  let start = 0;
  let found = 0;
  for (const line of raw.split('\n')) {
    const { length } = foldText(plainLine(line));
    if (length > 0) {
      if (passed > unit) break;
      found = start;
      passed += length + 1;
    }
    start += line.length + 1;
  }
  return found;
}

const degrees: readonly Degree[] = ['phrase', 'all', 'some'];

/**
 * Returns the hits, best first: by how many whole words and how much of the query they contain, by what they are, by
 * folder and by age.
 */
export function orderHits<T extends Hit>(hits: readonly T[]): T[] {
  return [...hits].sort((a, b) => {
    return (
      b.whole - a.whole ||
      degrees.indexOf(a.degree) - degrees.indexOf(b.degree) ||
      b.words - a.words ||
      Number(b.prominent) - Number(a.prominent) ||
      Number(b.isActive) - Number(a.isActive) ||
      b.time - a.time ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)
    );
  });
}

/**
 * Returns the hits without those whose text stands in an earlier one of the same session: a goal is also its title, its
 * objective and, at first, its TL;DR.
 */
export function withoutRepeats<T extends Hit>(hits: readonly T[], sessionOf: (hit: T) => string): T[] {
  const keyOf = (hit: T): string => {
    const said = foldText(hit.text).replace(/^(?:session|objective|tl;dr|\[[ x]\]|[#>*+-]+|\d+[.)]):? /, '');
    return `${sessionOf(hit)}\n${said}`;
  };
  // Tens of thousands of texts would take up more memory than everything else.
  const seen = new Map<number, T[]>();
  return hits.filter((hit) => {
    const key = keyOf(hit);
    const alike = seen.get(sumOf(key)) ?? [];
    if (alike.some((other) => keyOf(other) === key)) return false;
    seen.set(sumOf(key), [...alike, hit]);
    return true;
  });
}

function sumOf(text: string): number {
  let sum = text.length;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}

/** Returns a hit's text around the match, with at most `length` letters and an ellipsis at each cut. */
export function excerptOf(hit: Pick<Hit, 'text' | 'found'>, length: number): string {
  const { folded, origins } = foldWithOrigins(hit.text);
  const at = origins[folded.indexOf(hit.found)] as number;
  const before = [...hit.text.slice(0, at)];
  const behind = [...hit.text.slice(at)];
  if (before.length + behind.length <= length) return showControls(hit.text);
  const room = Math.floor(length / 3);
  const lead = Math.min(before.length, Math.max(room, length - behind.length));
  const rest = length - lead;
  const start = lead < before.length ? '…' : '';
  const end = behind.length > rest ? '…' : '';
  const shown = [...before.slice(before.length - lead), ...behind.slice(0, rest)].join('');
  return showControls(`${start}${shown}${end}`);
}
