import type { KeyedBlock } from './keys.ts';
import { stepName } from './keys.ts';
import type { Merged } from './sequence.ts';
import type { Sides } from './three-way.ts';

/**
 * Returns the blocks with the placeholders corrected: `None currently` is removed from a list that the merge filled,
 * and put back into one that it emptied.
 */
export function balancePlaceholders(
  merged: readonly Merged[],
  sides: Sides<readonly KeyedBlock[]>,
): Merged[] {
  const entries = placesWith(merged.map(({ block, text, under }) => ({ ...block, text, under })));
  const [ours, theirs] = [placesWith(sides.ours), placesWith(sides.theirs)];
  const none = { ours: placeholdersOf(sides.ours), theirs: placeholdersOf(sides.theirs) };
  const isFilled = ({ block, under }: Merged): boolean => {
    if (!block.isPlaceholder || !entries.has(under)) return false;
    return (none.ours.has(under) && !ours.has(under)) || (none.theirs.has(under) && !theirs.has(under));
  };
  const kept = merged.filter((block) => !isFilled(block));
  const present = new Set(kept.flatMap(({ block, under }) => (block.isPlaceholder ? [under] : [])));
  return kept.flatMap((one, index) => {
    const { key, block } = one;
    const isEmptied =
      block.isSection && ours.has(key) && theirs.has(key) && !entries.has(key) && !present.has(key);
    return isEmptied ? [one, ...placeholderFor(one, kept[index + 1])] : [one];
  });
}

// The headings and labels with entries below them: any item or heading counts, but of the blockers only the open ones.
function placesWith(blocks: readonly KeyedBlock[]): Set<string> {
  const entries = blocks.filter(({ kind, isPlaceholder, section, text }) => {
    if (isPlaceholder || (kind !== 'item' && kind !== 'heading')) return false;
    return section !== 'blockers' || !/^\s*(?:[-*+]|\d+[.)])\s+\[resolved/i.test(text);
  });
  return new Set(entries.map(({ under }) => under));
}

function placeholdersOf(blocks: readonly KeyedBlock[]): Set<string> {
  return new Set(blocks.flatMap(({ isPlaceholder, under }) => (isPlaceholder ? [under] : [])));
}

function placeholderFor(section: Merged, next: Merged | undefined): Merged[] {
  const name = section.block.section;
  const [, marker = '- '] =
    /^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)/.exec(next?.under === section.key ? next.text : '') ?? [];
  const isItem = name === 'blockers';
  if (!isItem && name !== 'next-steps') return [];
  const text = isItem ? `${marker}None currently` : '(none yet)';
  const key = `${section.key}/none`;
  const kind = isItem ? ('item' as const) : ('text' as const);
  const block = {
    ...section.block,
    kind,
    rank: 8,
    key,
    under: section.key,
    isPlaceholder: true,
    isSection: false,
  };
  return [{ key, text, from: section.from, block, under: section.key, isTheirs: false }];
}

/** Returns the blocks with added items renumbered to follow the item before them, if both sides had used the number. */
export function continueNumbers(merged: readonly Merged[]): Merged[] {
  const result: Merged[] = [];
  for (const one of merged) {
    const number = numberAfter(result, one);
    result.push(number === undefined ? one : { ...one, text: withNumber(one.text, number) });
  }
  return result;
}

function numberAfter(
  earlier: readonly Merged[],
  { block, under, isTheirs, text }: Merged,
): number | undefined {
  const [before, first] = [earlier.at(-1), earlier.at(-2)];
  if (!isTheirs || before?.under !== under || block.section === 'decisions') return undefined;
  if (block.item === undefined || block.item.bullet !== before.block.item?.bullet) return undefined;
  const [number, last] = [readNumber(text), readNumber(before.text)];
  if (number === undefined || last === undefined || number > last) return undefined;
  // If a person numbers every item `1.`, the reader's program does the counting.
  return first?.under === under && readNumber(first.text) === last ? undefined : last + 1;
}

function readNumber(text: string): number | undefined {
  const digits = /^[ \t]*(\d{1,9})[.)]/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

// If the number gets longer, the item's other lines move to the right with its text.
function withNumber(text: string, number: number): string {
  const digits = String(number);
  const shift = ' '.repeat(Math.max(0, digits.length - String(readNumber(text)).length));
  const [first, ...rest] = text.split('\n') as [string, ...string[]];
  const lines = rest.map((line) => (/^[ \t]/.test(line) ? shift + line : line));
  return [first.replace(/\d+/, digits), ...lines].join('\n');
}

/**
 * Returns the blocks without open steps that are also there as done ones. If the versions come from conflict markers, a
 * step that one side moved is in both of them, at its old or its new place.
 */
export function dropRepeatedSteps(merged: readonly Merged[]): Merged[] {
  const isDone = ({ block }: Merged): boolean => /^\[[xX]\]/.test(block.words);
  const done = new Set(merged.filter(isDone).map(({ block }) => stepName(block)));
  return merged.filter(
    (one) => isDone(one) || stepName(one.block) === undefined || !done.has(stepName(one.block)),
  );
}
