import { counted } from '../../core/text/count.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { cleanText, oneLine } from '../../core/text/escape.ts';
import { hasWholeWord } from '../../core/text/whole-word.ts';
import type { Entry } from '../session/entries.ts';
import type { Session } from '../session/session.ts';
import { briefingParts } from './parts.ts';

/** An entry that the journal had at a compaction, such as a decision. */
export interface HeldEntry {
  readonly kind: string;
  readonly text: string;
}

/** An entry that a summary doesn't hold, and the words of it that are missing. */
export interface LostEntry extends HeldEntry {
  readonly missing: readonly string[];
}

const kinds: Readonly<Record<string, string>> = {
  'key-context': 'Key context',
  blockers: 'Blocker',
  'dead-ends': 'Dead end',
  decisions: 'Decision',
};

const mostOfAKind = 200;
const longest = 1000;

/** Returns what a session holds that a summary should not lose: at most the newest 200 entries of each kind. */
export function heldEntries(session: Session): HeldEntry[] {
  const { current } = session.figures;
  const step = current === '' ? [] : [{ kind: 'Current step', text: current }];
  const lists = briefingParts(session, [], longest).flatMap(({ name, entries }) => {
    const kind = kinds[name];
    if (kind === undefined) return [];
    const first = Math.max(0, entries.length - mostOfAKind);
    const indexes = Array.from({ length: entries.length - first }, (_, index) => first + index);
    return indexes.map((index) => ({ kind, text: (entries.at(index) as Entry)() }));
  });
  return [...step, ...lists].map(({ kind, text }) => ({ kind, text: cutAtWord(cleanText(text), longest) }));
}

/** Returns how many entries of each kind there are. */
export function countKinds(held: readonly HeldEntry[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of held) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/**
 * Returns the entries of which the summary lacks a word that tells them from others: a path, an identifier, a number or
 * text in backticks. An entry without such a word is never said to be lost.
 */
export function lostEntries(held: readonly HeldEntry[], summary: string): LostEntry[] {
  const said = ` ${summary.replace(/\s+/g, ' ')} `;
  return held.flatMap((entry) => {
    const missing = tellingWords(entry.text).filter((word) => !hasWholeWord(said, word));
    return missing.length === 0 ? [] : [{ ...entry, missing }];
  });
}

// Decisions are listed with their number, which is ours and not the summary's.
function tellingWords(text: string): string[] {
  const own = text.replace(/^\d+\. /, '');
  const quoted = [...own.matchAll(/`+([^`]+)`+/g)].map(([, inner]) => oneLine(inner as string));
  const plain = own.replace(/`+[^`]+`+/g, ' ').split(/[\s"'()[\]{}<>,;]+/);
  const words = plain
    .map((word) => word.replace(/^[^\p{L}\p{N}/.~$@_-]+|[^\p{L}\p{N}_/]+$/gu, ''))
    .filter(isTelling);
  return [...new Set([...quoted, ...words])];
}

function isTelling(word: string): boolean {
  return /\d|_|\p{Ll}\p{Lu}|[\p{L}\p{N}][./\\:@#][\p{L}\p{N}]/u.test(word);
}

const mostShown = 10;

/** Returns what is shown of the entries that a summary lost; empty if it lost none. */
export function renderLosses(
  lost: readonly LostEntry[],
  { number, isBack }: { number: string; isBack: boolean },
): string {
  if (lost.length === 0) return '';
  const back = isBack ? ', given back by the journal' : '';
  const lines = lost.slice(0, mostShown).map(({ kind, text, missing }) => {
    const words = missing.slice(0, 3).map((word) => cutAtWord(word, 60));
    return `- ${kind}: ${cutAtWord(oneLine(text), 100)} (missing: ${words.join(', ')}${missing.length > 3 ? ', …' : ''})`;
  });
  const more = lost.length > mostShown ? [`… ${lost.length - mostShown} more: --json`] : [];
  const head = `Compaction #${number}: ${counted(lost.length, 'entry')} not in the summary${back}:`;
  return [head, ...lines, ...more].join('\n');
}
