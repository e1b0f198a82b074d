import { secretRules } from './all-rules.ts';
import type { SecretRule } from './secret-rule.ts';

/** A secret that was found: its kind, its position in the given text, and its first characters. */
export interface FoundSecret {
  readonly kind: string;
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Its first characters, at most four and at most a quarter of it, then `…`. */
  readonly hint: string;
}

/** A text without its secrets, and what was removed, in order. */
export interface Screened {
  readonly text: string;
  readonly found: readonly FoundSecret[];
}

/**
 * Returns the text with each secret replaced by `[redacted:KIND]`, in linear time. Anything that is part of a word in
 * `notSecrets` is left as it is.
 */
export function screenSecrets(text: string, notSecrets: readonly string[]): Screened {
  const found = findSecrets(text, notSecrets);
  let [screened, at] = ['', 0];
  for (const { kind, start, end } of found) {
    screened += `${text.slice(at, start)}[redacted:${kind}]`;
    at = end;
  }
  return { text: screened + text.slice(at), found };
}

function findSecrets(text: string, notSecrets: readonly string[]): FoundSecret[] {
  const ranges = signedRules(text).flatMap((rule) => matchRule(rule, text));
  const meant = ranges.filter(({ start, end }) => {
    const secret = text.slice(start, end);
    return !notSecrets.some((word) => word.includes(secret));
  });
  return joinOverlaps(meant).map(({ kind, start, end }) => {
    const shown = Math.min(4, Math.floor((end - start) / 4));
    return { kind, start, end, hint: `${text.slice(start, start + shown)}…` };
  });
}

// Looking for all signs in a text takes longer than all else, and of most not even the first three letters are there.
const tableSize = 1 << 14;
const places = new Uint8Array(tableSize);

function placeOf(text: string): number {
  return (text.charCodeAt(0) * 961 + text.charCodeAt(1) * 31 + text.charCodeAt(2)) & (tableSize - 1);
}

const signed = secretRules.map((rule) => ({
  rule,
  signs: rule.signs.map((sign) => {
    const lower = sign.toLowerCase();
    return { sign, isLower: sign === lower, place: sign.length < 3 ? undefined : placeOf(lower) };
  }),
}));

function signedRules(text: string): SecretRule[] {
  const lower = text.toLowerCase();
  const runs = lookOver(lower);
  const found = signed.filter(({ rule: { run }, signs }) => {
    if (run !== undefined && !runs[run]) return false;
    return signs.some(({ sign, isLower, place }) => {
      if (place !== undefined && places[place] === 0) return false;
      return (isLower ? lower : text).includes(sign);
    });
  });
  return found.map(({ rule }) => rule);
}

// Marks in `places` which three letters are in a text, and returns which runs without a space are.
function lookOver(lower: string): Record<'long' | 'strong', boolean> {
  places.fill(0);
  const runs = { long: false, strong: false };
  let [before, last] = [0, 0];
  let [length, digits] = [0, 0];
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    places[(before * 961 + last * 31 + code) & (tableSize - 1)] = 1;
    before = last;
    last = code;
    // Other spaces than these only make a run longer than it is.
    if (code <= 32) {
      length = 0;
      digits = 0;
      continue;
    }
    length += 1;
    if (code >= 48 && code <= 57) digits += 1;
    if (length >= 16) runs.long = true;
    if (length >= 8 && digits > 0) runs.strong = true;
  }
  return runs;
}

interface Range {
  kind: string;
  start: number;
  end: number;
}

function matchRule({ kind, pattern, accepts }: SecretRule, text: string): Range[] {
  const ranges: Range[] = [];
  // `matchAll` would compile the expression anew for each text.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    // The flag "d" adds indices; the first pair is the range of the whole match.
    const indices = match.indices as RegExpIndicesArray;
    const [start, end] = indices.findLast((range) => range !== undefined) as [number, number];
    if (accepts(text.slice(start, end))) ranges.push({ kind, start, end });
  }
  return ranges;
}

// The ranges come in the order of the rules. If two overlap, the more specific rule names both.
function joinOverlaps(ranges: readonly Range[]): Range[] {
  const rank = new Map(ranges.map((range, index) => [range, index]));
  const inOrder = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Range[] = [];
  let best = Infinity;
  for (const range of inOrder) {
    const last = joined.at(-1);
    const place = rank.get(range) as number;
    if (last === undefined || range.start >= last.end) {
      joined.push({ ...range });
      best = place;
      continue;
    }
    last.end = Math.max(last.end, range.end);
    if (place < best) [last.kind, best] = [range.kind, place];
  }
  return joined;
}
