import type { IsDerived } from './block.ts';
import { isUnchanged, mergeBlock } from './block.ts';
import type { KeyedBlock } from './keys.ts';
import type { Resolved } from './resolved.ts';
import type { Sides } from './three-way.ts';

/** A block of the merged version. */
export interface Merged extends Resolved {
  readonly key: string;
  /** The block as it is in the side that it was taken from. */
  readonly block: KeyedBlock;
  /** Key of the heading or label above it in the merged version. */
  readonly under: string;
  /** True if only their side has it. */
  readonly isTheirs: boolean;
}

interface Version {
  readonly blocks: readonly KeyedBlock[];
  readonly byKey: ReadonlyMap<string, KeyedBlock>;
}

interface Merge extends Sides<Version> {
  readonly merged: Map<string, Merged>;
  /** Keys of the blocks that go where their side has them. */
  readonly placed: Set<string>;
}

/**
 * Returns the blocks of three versions merged into one: ours, with what their side added, changed, moved and removed.
 */
export function mergeBlocks(sides: Sides<readonly KeyedBlock[]>, isDerived: IsDerived): Merged[] {
  const merge: Merge = {
    base: versionOf(sides.base),
    ours: versionOf(sides.ours),
    theirs: versionOf(sides.theirs),
    merged: new Map(),
    placed: new Set(),
  };
  for (const { key } of [...sides.ours, ...sides.theirs]) mergeOne(merge, key, isDerived);
  keepHeadings(merge);
  return arrange(merge);
}

function versionOf(blocks: readonly KeyedBlock[]): Version {
  return { blocks, byKey: new Map(blocks.map((block) => [block.key, block])) };
}

function mergeOne({ base, ours, theirs, merged, placed }: Merge, key: string, isDerived: IsDerived): void {
  if (merged.has(key)) return;
  const [old, one, other] = [base, ours, theirs].map(({ byKey }) => byKey.get(key));
  if (one !== undefined && other !== undefined) {
    const resolved = mergeBlock(old, { ours: one, theirs: other }, isDerived);
    const block = resolved.from === 'ours' ? one : other;
    const isMoved =
      one.under !== other.under &&
      (old?.under === one.under || (old?.under !== other.under && block === other));
    if (isMoved) placed.add(key);
    merged.set(key, { ...resolved, key, block, under: (isMoved ? other : one).under, isTheirs: false });
    return;
  }
  const block = (one ?? other) as KeyedBlock;
  // The other side removed it. It is kept anyway if this side changed it.
  if (old === undefined || !isUnchanged(block, old))
    merged.set(key, onlyOne(block, block === one ? 'ours' : 'theirs'));
  if (one === undefined) placed.add(key);
}

function onlyOne(block: KeyedBlock, from: 'ours' | 'theirs'): Merged {
  const { key, text, under } = block;
  return { key, text, from, block, under, isTheirs: from === 'theirs' };
}

// If something under a heading or label is kept, the heading or label is needed too, even if the other side removed it.
function keepHeadings({ ours, theirs, merged, placed }: Merge): void {
  for (const { under } of [...merged.values()]) {
    for (let key = under; key !== '' && !merged.has(key); ) {
      const own = ours.byKey.get(key);
      const block = own ?? (theirs.byKey.get(key) as KeyedBlock);
      merged.set(key, onlyOne(block, own === undefined ? 'theirs' : 'ours'));
      if (own === undefined) placed.add(key);
      key = block.under;
    }
  }
}

// The order is a chain: every key maps to the next one, starting with the empty key.
function arrange(merge: Merge): Merged[] {
  const { ours, theirs, merged, placed } = merge;
  const followers = followMoved(merge);
  const chain = new Map<string, string>();
  let last = '';
  for (const { key } of ours.blocks) {
    if (!merged.has(key) || placed.has(key) || followers.has(key)) continue;
    chain.set(last, key);
    last = key;
  }
  const places = new Map([
    ['', -1],
    ...theirs.blocks.map(({ key }, index): [string, number] => [key, index]),
  ]);
  let anchor = '';
  for (const block of theirs.blocks) {
    const entry = merged.get(block.key);
    if (entry === undefined) continue;
    const isBelow = (places.get(anchor) as number) >= (places.get(block.under) as number);
    if (placed.has(block.key)) insert(merge, chain, { block, after: isBelow ? anchor : block.under });
    // A block that our side moved elsewhere doesn't say where this one belongs.
    if (entry.under === block.under) anchor = block.key;
  }
  for (const [key, before] of followers) putBehind(chain, before, key);
  const result: Merged[] = [];
  for (let key = chain.get(''); key !== undefined; key = chain.get(key))
    result.push(merged.get(key) as Merged);
  return result;
}

// Blocks under a heading go where the heading goes. Those that only our side has follow the block before them.
function followMoved({ ours, theirs, merged, placed }: Merge): Map<string, string> {
  const followers = new Map<string, string>();
  let before = '';
  for (const { key, under } of ours.blocks) {
    if (!merged.has(key)) continue;
    if (!placed.has(key) && (placed.has(under) || followers.has(under))) {
      if (theirs.byKey.has(key)) placed.add(key);
      else followers.set(key, before);
    }
    before = key;
  }
  return followers;
}

function putBehind(chain: Map<string, string>, before: string, key: string): void {
  const next = chain.get(before);
  chain.set(before, key);
  if (next !== undefined) chain.set(key, next);
}

function insert(
  { theirs, merged }: Merge,
  chain: Map<string, string>,
  { block, after }: { readonly block: KeyedBlock; readonly after: string },
): void {
  let at = after;
  for (let next = chain.get(at); next !== undefined; next = chain.get(at)) {
    const entry = merged.get(next) as Merged;
    const known = theirs.byKey.get(next);
    const isForeign = known === undefined || known.under !== entry.under;
    if (!isForeign || entry.block.rank < block.rank) break;
    at = next;
  }
  putBehind(chain, at, block.key);
}
