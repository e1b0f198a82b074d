import { splitLead } from '../../core/markdown/item-text.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { findMarkers, splitTime } from '../document/markers.ts';
import type { RawBlock } from './read-blocks.ts';
import { matchUp } from './three-way.ts';

/** A block that can be found again in the other versions. */
export interface KeyedBlock extends RawBlock {
  /** The same for two versions' blocks that are the same thing; unique within a version. */
  readonly key: string;
  /** Key of the heading or label above it; empty at the top. */
  readonly under: string;
  /** Key of the heading or label within which an item is the same wherever it is. */
  readonly scope: string;
}

const listSections = new Set<string>([
  'progress',
  'discoveries',
  'dead-ends',
  'blockers',
  'next-steps',
  'files-modified',
]);

/** Returns the blocks of a version with their keys; `base` has those of the version that it comes from. */
export function keyBlocks(blocks: readonly RawBlock[], base: readonly KeyedBlock[]): KeyedBlock[] {
  const headings = keyHeadings(blocks, base);
  const unique = makeUnique();
  let section = '';
  let heading = '';
  let label = '';
  let open: KeyedBlock[] = [];
  const keyed = blocks.map((block): KeyedBlock => {
    if (block.kind === 'heading') {
      const key = headings.get(block) as string;
      open = open.filter(({ rank }) => rank < block.rank);
      const isTop = block.isSection || (block.section === '' && block.rank < 3);
      const found = { ...block, key, under: isTop ? '' : (open.at(-1)?.key ?? ''), scope: '' };
      open.push(found);
      if (block.isSection) section = key;
      heading = key;
      label = '';
      return found;
    }
    if (block.kind === 'label') {
      label = unique(`${heading}/label ${block.words}`);
      return { ...block, key: label, under: heading, scope: '' };
    }
    if (block.rank === 0) return { ...block, key: 'unclosed', under: '', scope: '' };
    const under = block.kind === 'item' && label !== '' ? label : heading;
    const scope = listSections.has(block.section) ? section : under;
    return { ...block, key: block.isPlaceholder ? unique(`${under}/none`) : '', under, scope };
  });
  const withItems = keyItems(keyed, base, unique);
  return keyTexts(withItems, base, unique);
}

/** Returns a function that returns the keys it is given, with a number added to a key that came before. */
function makeUnique(): (key: string) => string {
  const counts = new Map<string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key} #${count}`;
  };
}

// A heading that a person reworded is still the same if it is between the same other headings.
function keyHeadings(blocks: readonly RawBlock[], base: readonly KeyedBlock[]): Map<RawBlock, string> {
  const own = blocks.filter(({ kind }) => kind === 'heading');
  const unique = makeUnique();
  let section = '';
  const keys = own.map((block) => {
    if (block.isSection || block.section === '') section = block.words;
    return unique(headingKey(block, section));
  });
  const bases = base.filter(({ kind }) => kind === 'heading');
  const baseKeys = bases.map(({ key }) => key);
  const [known, present] = [new Set(baseKeys), new Set(keys)];
  const partners = alignTexts(baseKeys, keys, (from, to) => {
    const [one, other] = [bases[from] as KeyedBlock, own[to] as RawBlock];
    const isFree = !present.has(one.key) && !known.has(keys[to] as string);
    return isFree && one.rank === other.rank && !/^\d/.test(one.words) && !one.isSection && !other.isSection;
  });
  return new Map(
    own.map((block, index) => [block, baseKeys[partners[index] as number] ?? (keys[index] as string)]),
  );
}

// Decisions are identified by their numbers.
function headingKey({ isSection, section, words, rank }: RawBlock, top: string): string {
  if (isSection) return `section ${section}`;
  const number = section === 'decisions' ? /^#?(\d{1,9})[.):]/.exec(words)?.[1] : undefined;
  return number === undefined ? `${top}/${rank} ${words}` : `decision ${Number(number)}`;
}

const task = /^\[[ xX]\](?=\s)/;
const resolved = /^\[resolved[^\]\n]*\]/i;

// The mark and the current-step marker are an item's state, and so is a step's time. Everything else identifies it.
function itemIdentity({ words, section }: RawBlock): { lead: string; whole: string } {
  const { lead, rest } = splitLead(words);
  const unmarked = applyEdits(
    lead,
    findMarkers(lead).map((span) => ({ ...span, text: '' })),
  );
  const bare = unmarked.replace(task, '').replace(resolved, '').trim();
  const isStep = section === 'progress' && task.test(lead);
  const text = isStep || section === 'next-steps' ? splitTime(bare).text : bare;
  const name = `${isStep ? 'step' : 'item'} ${text.replace(/\s+/g, ' ')}`;
  return { lead: name, whole: `${name}\n${rest}` };
}

/** Returns a step's text without its state; undefined for anything that isn't a step. */
export function stepName(block: RawBlock): string | undefined {
  const name = block.kind === 'item' && block.section === 'progress' ? itemIdentity(block).lead : '';
  return name.startsWith('step ') ? name : undefined;
}

// An item from the base may be recognised by its first paragraph alone. A new item is identified by its whole text.
function keyItems(
  blocks: readonly KeyedBlock[],
  base: readonly KeyedBlock[],
  unique: (key: string) => string,
): KeyedBlock[] {
  const keys = new Map<KeyedBlock, string>();
  const taken = new Set<string>();
  const [open, known] = [blocks, base].map((all) => all.filter(isItem)) as [KeyedBlock[], KeyedBlock[]];
  for (const name of ['whole', 'lead'] as const) {
    // In a long list, nearly all items are found by their whole text, and only
    // the names of the rest are built a second time.
    const rest = known.filter(({ key }) => !taken.has(key));
    if (rest.length === 0) break;
    const queues = new Map<string, string[]>();
    for (const block of rest.toReversed()) addTo(queues, nameIn(block, name), block.key);
    for (const block of open) {
      const key = keys.has(block) ? undefined : queues.get(nameIn(block, name))?.pop();
      if (key === undefined) continue;
      keys.set(block, key);
      taken.add(key);
    }
  }
  const word = base.length === 0 ? '' : 'new ';
  return blocks.map((block) => {
    return isItem(block)
      ? { ...block, key: keys.get(block) ?? unique(word + nameIn(block, 'whole')) }
      : block;
  });
}

function isItem({ kind, isPlaceholder }: KeyedBlock): boolean {
  return kind === 'item' && !isPlaceholder;
}

function nameIn(block: KeyedBlock, name: 'whole' | 'lead'): string {
  return `${block.scope}/${itemIdentity(block)[name]}`;
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

// Texts have no name, so a changed one is found by what is around it. A new
// TL;DR paragraph is the same one for both sides.
function keyTexts(
  blocks: readonly KeyedBlock[],
  base: readonly KeyedBlock[],
  unique: (key: string) => string,
): KeyedBlock[] {
  const keys = new Map<KeyedBlock, string>();
  const bases = textsByPlace(base);
  const word = base.length === 0 ? 'text' : 'new text';
  for (const [under, texts] of textsByPlace(blocks)) {
    const from = bases.get(under) ?? [];
    const partners = alignTexts(from.map(plainText), texts.map(plainText), () => true);
    for (const [index, block] of texts.entries()) {
      const known = from[partners[index] as number]?.key;
      const words = block.section === 'tldr' ? 'paragraph' : plainText(block);
      keys.set(block, known ?? unique(`${under}/${word} ${words}`));
    }
  }
  return blocks.map((block) => ({ ...block, key: keys.get(block) ?? block.key }));
}

function textsByPlace(blocks: readonly KeyedBlock[]): Map<string, KeyedBlock[]> {
  const places = new Map<string, KeyedBlock[]>();
  for (const block of blocks) {
    if (block.kind === 'text' && block.rank > 0 && !block.isPlaceholder) addTo(places, block.under, block);
  }
  return places;
}

function plainText({ text }: RawBlock): string {
  return text.replace(/\r\n/g, '\n');
}

/**
 * Returns for each text of a version its index in `base`, or -1 if it is new. Equal texts are matched first, then those
 * between them that `fits` accepts.
 */
function alignTexts(
  base: readonly string[],
  version: readonly string[],
  fits: (from: number, to: number) => boolean,
): number[] {
  const partners = matchUp(version, base);
  const limits = [...partners];
  let limit = base.length;
  for (let to = limits.length - 1; to >= 0; to -= 1) {
    const partner = partners[to] as number;
    if (partner >= 0) limit = partner;
    limits[to] = limit;
  }
  let from = 0;
  for (const [to, partner] of partners.entries()) {
    if (partner < 0 && (from >= (limits[to] as number) || !fits(from, to))) continue;
    partners[to] = partner < 0 ? from : partner;
    from = (partners[to] as number) + 1;
  }
  return partners;
}
