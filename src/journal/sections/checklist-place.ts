import type { ListItem } from '../../core/markdown/blocks.ts';
import { groupItems } from '../../core/markdown/unread-list.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { Document, Section } from '../document/document.ts';
import { eolBefore, firstSubheading } from '../document/document.ts';
import type { Manner } from '../document/insertion.ts';
import { closedEnd, createSection, headingBlock, mannerAt } from '../document/insertion.ts';
import type { NewItem } from '../document/list-edit.ts';
import { appendItems, findPlaceholder, renderList } from '../document/list-edit.ts';
import { findPlace } from './checklist.ts';

const seedPlaces = ['completed', 'in-progress', 'remaining'] as const;

/** One of the format's three subsections of Progress. */
export type SeedPlace = (typeof seedPlaces)[number];

/** Items to put under Progress: into the format's subsections, or into a list without any. */
export type Additions = Readonly<Record<SeedPlace | 'flat', NewItem[]>>;

const placeTitles: Readonly<Record<SeedPlace, string>> = {
  completed: 'Completed',
  'in-progress': 'In Progress',
  remaining: 'Remaining',
};

/** Returns the edits that put items under Progress, creating the section and the subsections that are missing. */
export function placeItems(doc: Document, added: Additions, gone: ReadonlySet<ListItem>): Edit[] {
  const section = doc.sections.get('progress');
  const filled = seedPlaces.filter((place) => added[place].length > 0);
  if (section === undefined) {
    if (filled.length === 0) return [];
    const render = (manner: Manner): string =>
      filled.map((place) => renderPlace(added[place], `### ${placeTitles[place]}`, manner)).join(manner.eol);
    return [createSection(doc, 'progress', render)];
  }
  const edits = appendItems(doc, { start: section.body, end: section.end }, { items: added.flat });
  const missing: SeedPlace[] = [];
  for (const place of filled) {
    const region = findPlace(doc, section, place);
    if (region === undefined) missing.push(place);
    else edits.push(...appendItems(doc, region, { items: added[place], gone }));
  }
  return [...edits, ...makePlaces(doc, section, { missing, added })];
}

function makePlaces(
  doc: Document,
  section: Section,
  { missing, added }: { missing: readonly SeedPlace[]; added: Additions },
): Edit[] {
  if (missing.length === 0) return [];
  const level = firstSubheading(doc, section)?.level ?? section.heading.level + 1;
  // Subsections at the same place are one block, with one blank line between them.
  const blocks = new Map<number, string[]>();
  for (const place of missing) {
    const at = whereFor(doc, section, place);
    const manner = mannerAt(doc, at);
    const heading = `${'#'.repeat(level)} ${placeTitles[place]}`;
    blocks.set(at, [...(blocks.get(at) ?? []), renderPlace(added[place], heading, manner)]);
  }
  const region = { start: section.body, end: firstSubheading(doc, section)?.start ?? section.end };
  const placeholder = findPlaceholder(doc, region, groupItems(doc.outline, region));
  return [...blocks].map(([at, lines]) => {
    const block = lines.join(eolBefore(doc.text, at));
    return placeholder?.end === at ? { ...placeholder, text: block } : headingBlock(doc, at, block);
  });
}

function renderPlace(items: readonly NewItem[], heading: string, manner: Manner): string {
  return heading + manner.eol + manner.gap + renderList(items, manner);
}

// A missing subsection goes after the nearest earlier one of the format's three, or before a later one. If there are
// none, Completed goes before a person's own subsections, and the open steps go after them.
function whereFor(doc: Document, section: Section, place: SeedPlace): number {
  const rank = seedPlaces.indexOf(place);
  const earlier = seedPlaces.slice(0, rank).flatMap((name) => findPlace(doc, section, name) ?? []);
  const last = earlier.at(-1);
  if (last !== undefined) return closedEnd(doc, { start: last.start, end: last.outerEnd });
  const isBeforeAll =
    place === 'completed' ||
    seedPlaces.slice(rank).some((name) => findPlace(doc, section, name) !== undefined);
  const end = isBeforeAll ? (firstSubheading(doc, section)?.start ?? section.end) : section.end;
  return closedEnd(doc, { start: section.body, end });
}
