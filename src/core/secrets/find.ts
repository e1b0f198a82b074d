import { secretRules } from './all-rules.ts';
import type { SecretRule } from './secret-rule.ts';

/** A secret that was found: its kind, where it stands in the text given, and its first characters. */
export interface FoundSecret {
  readonly kind: string;
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** At most four characters and a quarter of it, then `…`. */
  readonly hint: string;
}

/** A text without its secrets, and what was taken out, in order. */
export interface Screened {
  readonly text: string;
  readonly found: readonly FoundSecret[];
}

/**
 * Returns the text with each secret as `[redacted:KIND]`, in linear time. What is a part of one of the words in
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
  const lower = text.toLowerCase();
  const isSigned = ({ signs }: SecretRule): boolean =>
    signs.some((sign) => text.includes(sign) || lower.includes(sign));
  const ranges = secretRules.filter(isSigned).flatMap((rule) => matchRule(rule, text));
  const meant = ranges.filter(({ start, end }) => {
    const secret = text.slice(start, end);
    return !notSecrets.some((word) => word.includes(secret));
  });
  return joinOverlaps(meant).map(({ kind, start, end }) => {
    const shown = Math.min(4, Math.floor((end - start) / 4));
    return { kind, start, end, hint: `${text.slice(start, start + shown)}…` };
  });
}

interface Range {
  kind: string;
  start: number;
  end: number;
}

function matchRule({ kind, pattern, accepts }: SecretRule, text: string): Range[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    // With the flag "d" there are indices, and the first are those of all that was found.
    const indices = match.indices as RegExpIndicesArray;
    const [start, end] = indices.findLast((range) => range !== undefined) as [number, number];
    return accepts(text.slice(start, end)) ? [{ kind, start, end }] : [];
  });
}

// The ranges come by rule, so of two that overlap the one of the more telling rule names both.
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
