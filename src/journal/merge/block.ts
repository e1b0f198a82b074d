import { mergeItem } from './item.ts';
import type { KeyedBlock } from './keys.ts';
import type { Resolved } from './resolved.ts';
import { mergeLines } from './three-way.ts';

/** Says whether a TL;DR line is exactly what the program itself would have written. */
export type IsDerived = (block: KeyedBlock, side: 'ours' | 'theirs') => boolean;

/** Returns the merge of a block that both sides have. */
export function mergeBlock(
  base: KeyedBlock | undefined,
  { ours, theirs }: { readonly ours: KeyedBlock; readonly theirs: KeyedBlock },
  isDerived: IsDerived,
): Resolved {
  if (isSame(ours, theirs) || isSame(theirs, base)) return { text: ours.text, from: 'ours' };
  if (isSame(ours, base)) return { text: theirs.text, from: 'theirs' };
  if (ours.isPlaceholder || ours.isSection) return { text: ours.text, from: 'ours' };
  if (ours.item !== undefined && theirs.item !== undefined) return mergeItem(base, ours, theirs);
  if (isDerived(ours, 'ours')) return { text: theirs.text, from: 'theirs' };
  if (isDerived(theirs, 'theirs')) return { text: ours.text, from: 'ours' };
  const areNumbers = ours.words === 'superseded by' && numbered.test(ours.text) && numbered.test(theirs.text);
  return areNumbers ? joinNumbers(ours, theirs) : mergeText(base, ours, theirs);
}

// Different line ends don't count.
function isSame(one: KeyedBlock, other: KeyedBlock | undefined): boolean {
  return other !== undefined && one.text.replace(/\r\n/g, '\n') === other.text.replace(/\r\n/g, '\n');
}

/** Says whether a block still says the same; an item of a numbered list may have another number. */
export function isUnchanged(block: KeyedBlock, old: KeyedBlock): boolean {
  return isSame(block, old) || (block.item !== undefined && block.words === old.words);
}

const numbered = /^([^:]*:[*_\s]*)\d+(?:, ?\d+)*\s*$/;

function joinNumbers(ours: KeyedBlock, theirs: KeyedBlock): Resolved {
  const numbers = `${ours.text} ${theirs.text}`.match(/\d+/g) as readonly string[];
  const sorted = [...new Set(numbers)].sort((a, b) => Number(a) - Number(b));
  return { text: ours.text.replace(numbered, `$1${sorted.join(', ')}`), from: 'ours' };
}

function mergeText(base: KeyedBlock | undefined, ours: KeyedBlock, theirs: KeyedBlock): Resolved {
  const lines = (block: KeyedBlock | undefined): string[] => block?.text.split('\n') ?? [];
  const hunks = mergeLines({ base: lines(base), ours: lines(ours), theirs: lines(theirs) });
  const merged = hunks.flatMap((hunk) => ('lines' in hunk ? [hunk.lines] : []));
  if (merged.length === hunks.length) return { text: merged.flat().join('\n'), from: 'ours' };
  return { text: ours.text, from: 'ours', conflict: { ours: ours.text, theirs: theirs.text } };
}
