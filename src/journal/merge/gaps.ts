import type { KeyedBlock } from './keys.ts';
import type { Merged } from './sequence.ts';
import type { Sides } from './three-way.ts';

interface Neighbours {
  readonly before: KeyedBlock | undefined;
  readonly gapBefore: string;
  readonly after: KeyedBlock | undefined;
  readonly gapAfter: string;
}

const alone: Neighbours = { before: undefined, gapBefore: '', after: undefined, gapAfter: '' };

type Surroundings = Sides<ReadonlyMap<string, Neighbours>>;

/** Where a merged block is in the merged text. */
export interface PlacedBlock {
  readonly block: Merged;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the blocks as one text, with the blank lines that were between them. Between two blocks that were never
 * neighbours, it puts the blank lines that are usual around them.
 */
export function joinBlocks(
  merged: readonly Merged[],
  sides: Sides<readonly KeyedBlock[]>,
  eol: string,
): { readonly text: string; readonly placed: readonly PlacedBlock[] } {
  const around: Surroundings = {
    base: neighboursOf(sides.base),
    ours: neighboursOf(sides.ours),
    theirs: neighboursOf(sides.theirs),
  };
  const placed: PlacedBlock[] = [];
  let text = '';
  for (const [index, block] of merged.entries()) {
    const start = text.length;
    text += block.text;
    placed.push({ block, start, end: text.length });
    const next = merged[index + 1];
    text += next === undefined ? lastGap(sides, eol) : gapBetween(around, [block, next], eol);
  }
  return { text, placed };
}

function neighboursOf(blocks: readonly KeyedBlock[]): Map<string, Neighbours> {
  return new Map(
    blocks.map((block, index) => {
      const [before, after] = [blocks[index - 1], blocks[index + 1]];
      return [block.key, { before, gapBefore: before?.gap ?? '', after, gapAfter: block.gap }];
    }),
  );
}

function lastGap({ base, ours, theirs }: Sides<readonly KeyedBlock[]>, eol: string): string {
  const [old, one, other] = [base, ours, theirs].map((blocks) => blocks.at(-1)?.gap ?? eol) as [
    string,
    string,
    string,
  ];
  return one === old ? other : one;
}

function gapBetween(around: Surroundings, [one, next]: readonly [Merged, Merged], eol: string): string {
  const [base, ours, theirs] = [around.base, around.ours, around.theirs].map((map) => {
    const found = map.get(one.key);
    return found?.after?.key === next.key ? found.gapAfter : undefined;
  });
  const known = ours === base ? (theirs ?? ours) : (ours ?? theirs);
  return known ?? usualGap(around, [one, next], eol);
}

// The usual gap isn't used between every two blocks: two texts without a blank line between them would become one.
function usualGap(around: Surroundings, [one, next]: readonly [Merged, Merged], eol: string): string {
  const behind = around[one.from].get(one.key) ?? alone;
  const before = around[next.from].get(next.key) ?? alone;
  const [kind, nextKind] = [one.block.kind, next.block.kind];
  if (nextKind === 'heading') return before.gapBefore || eol + eol;
  if (kind === 'heading') return behind.after === undefined ? eol : behind.gapAfter;
  if (nextKind === 'item' && kind !== 'text') {
    if (before.before?.kind === kind) return before.gapBefore;
    return behind.after?.kind === 'item' ? behind.gapAfter : eol;
  }
  return kind === 'label' && nextKind === 'label' ? eol : eol + eol;
}
