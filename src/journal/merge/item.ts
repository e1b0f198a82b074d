import { splitLead } from '../../core/markdown/item-text.ts';
import { scanOutline } from '../../core/markdown/scan.ts';
import { findMarkers, splitTime } from '../document/markers.ts';
import type { KeyedBlock } from './keys.ts';
import type { Resolved } from './resolved.ts';
import type { Sides } from './three-way.ts';
import { mergeLines } from './three-way.ts';

/** An item in three parts, as written: what comes before its text, its first paragraph, and the rest. */
interface Parts {
  readonly marker: string;
  readonly lead: string;
  readonly rest: readonly string[];
}

/**
 * Returns the text of an item that both sides changed, and the side that its first paragraph comes from. Done wins over
 * open, resolved over unresolved, and nothing that either side wrote below it is lost.
 */
export function mergeItem(base: KeyedBlock | undefined, ours: KeyedBlock, theirs: KeyedBlock): Resolved {
  const sides = { base: base && partsOf(base), ours: partsOf(ours), theirs: partsOf(theirs) };
  const from = leadFrom(sides);
  const { marker } = sides.base?.marker === sides.ours.marker ? sides.theirs : sides.ours;
  const rest = mergeRest({ base: sides.base?.rest ?? [], ours: sides.ours.rest, theirs: sides.theirs.rest });
  const text = [marker + sides[from].lead, ...rest].join('\n');
  // What both sides wrote below it may not fit under one marker. Then the item is kept twice.
  return isOneItem(text) ? { text, from } : { text: `${ours.text}\n${theirs.text}`, from, isDouble: true };
}

function partsOf({ text, words, item }: KeyedBlock): Parts {
  const { start, content } = item as NonNullable<KeyedBlock['item']>;
  const lines = text.slice(content - start).split('\n');
  const count = splitLead(words).lead.split('\n').length;
  return {
    marker: text.slice(0, content - start),
    lead: lines.slice(0, count).join('\n'),
    rest: lines.slice(count),
  };
}

function leadFrom({
  base,
  ours,
  theirs,
}: Sides<Parts | undefined> & { ours: Parts; theirs: Parts }): 'ours' | 'theirs' {
  if (ours.lead === theirs.lead || theirs.lead === base?.lead) return 'ours';
  if (ours.lead === base?.lead) return 'theirs';
  const [one, other] = [standing(ours.lead), standing(theirs.lead)];
  if (one.isDone !== other.isDone) return one.isDone ? 'ours' : 'theirs';
  // If both sides did the same, the earlier one wins. Otherwise any rule will
  // do that picks the same side in both directions.
  const [mine, yours] = [one.time + ours.lead, other.time + theirs.lead];
  return mine <= yours ? 'ours' : 'theirs';
}

function standing(lead: string): { isDone: boolean; time: string } {
  const resolved = /^\[resolved\s*([^\]\n]*)\]/i.exec(lead);
  if (resolved !== null) return { isDone: true, time: resolved[1] as string };
  const marker = findMarkers(lead).at(-1)?.start ?? lead.length;
  return { isDone: /^\[[xX]\]/.test(lead), time: splitTime(lead.slice(0, marker).trim()).time ?? '~' };
}

function mergeRest(rests: Sides<readonly string[]>): string[] {
  return mergeLines(rests).flatMap((hunk) => ('lines' in hunk ? hunk.lines : [...hunk.ours, ...hunk.theirs]));
}

function isOneItem(text: string): boolean {
  const { items, headings } = scanOutline(text, 0);
  return items.length === 1 && headings.length === 0 && items[0]?.end === text.length;
}
