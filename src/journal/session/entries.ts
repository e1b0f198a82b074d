import type { List } from '../../core/lazy.ts';
import { chain, lazy } from '../../core/lazy.ts';
import type { Items, ListItem } from '../../core/markdown/blocks.ts';
import type { Document, SectionName } from '../document/document.ts';
import { standsForNone } from '../document/markers.ts';
import type { Decision, DecisionGroup } from '../sections/decisions.ts';
import { groupDecisions } from '../sections/decisions.ts';
import { groupListed, readOthers, readTitled, titledText } from '../sections/discoveries-and-dead-ends.ts';
import type { ProgressGroup, ProgressKind } from '../sections/progress-items.ts';
import { groupProgress, readProgress } from '../sections/progress-items.ts';
import { numbersIn } from '../sections/step-numbers.ts';

/** Returns the text of one entry of a list. It is read on demand: of 10,000 entries, a briefing shows a hundred. */
export type Entry = () => string;

/** The entries of the lists that grow, in the order of the file and without empty ones. */
export interface Entries {
  /** Steps that are neither done nor current, with their numbers. */
  readonly steps: List<Entry>;
  /** Done steps with their numbers, and notes. */
  readonly done: List<Entry>;
  /** Decisions that were not superseded. */
  readonly decisions: List<Entry>;
  readonly discoveries: List<Entry>;
  readonly 'dead-ends': List<Entry>;
  readonly 'next-steps': List<Entry>;
}

/** Returns a document's entries; each list is looked up on demand. */
export function readEntries(doc: Document): Entries {
  return lazy<Entries>({
    steps: () => chain(groupProgress(doc).map((group) => openEntries(doc, group))),
    done: () => chain(groupProgress(doc).map((group) => doneEntries(doc, group))),
    decisions: () => chain(groupDecisions(doc).map(decisionEntries)),
    discoveries: () => titledEntries(doc, 'discoveries'),
    'dead-ends': () => titledEntries(doc, 'dead-ends'),
    'next-steps': () => titledEntries(doc, 'next-steps'),
  });
}

function openEntries(doc: Document, group: ProgressGroup): List<Entry> {
  if (group.open === 0) return [];
  const { items, kindOf } = group;
  const numberAt = numbersIn(doc, group);
  return entriesOf(items, {
    isMeant: (index) => kindOf(index) === 'open',
    read: (index) => readProgress(doc.text, items.at(index) as ListItem, 'open').text,
    show: (text, index) => `${numberAt(index)}. ${text}`,
  });
}

function doneEntries(doc: Document, group: ProgressGroup): List<Entry> {
  const { items, open, kindOf } = group;
  const numberAt = numbersIn(doc, group);
  const isMeant = (index: number): boolean => kindOf(index) === 'done' || kindOf(index) === 'note';
  return entriesOf(items, {
    isMeant: open === 0 && items.plainMarks !== undefined ? undefined : isMeant,
    read: (index) => readProgress(doc.text, items.at(index) as ListItem, kindOf(index) as ProgressKind).text,
    show: (text, index) => (kindOf(index) === 'note' ? text : `${numberAt(index)}. ${text}`),
  });
}

function titledEntries(doc: Document, name: SectionName): List<Entry> {
  const groups = groupListed(doc, name).map((items) =>
    entriesOf(items, {
      isMeant: items.plainMarks === undefined ? (index) => !standsForNone(doc.text, items, index) : undefined,
      read: (index) => titledText(readTitled(doc, items.at(index) as ListItem)),
    }),
  );
  const shaped = readOthers(doc, name).map(
    (entry): Entry =>
      () =>
        titledText(entry),
  );
  // What is logged becomes an item, so the items are the newest.
  return shaped.length === 0 ? chain(groups) : chain([shaped, ...groups]);
}

// More than a mark, a time, an author and a marker take: only shorter items must be read to know whether they have any
// text.
const surelySaying = 130;

interface Wanted {
  /** Undefined where all are. */
  readonly isMeant: ((index: number) => boolean) | undefined;
  readonly read: (index: number) => string;
  /** Returns what is shown of an item's text (default: all of it, and nothing else). */
  readonly show?: (text: string, index: number) => string;
}

function entriesOf(items: Items, { isMeant, read, show = (text) => text }: Wanted): List<Entry> {
  const all = Array.from({ length: items.length }, (_, index) => index);
  const says = (index: number): boolean => {
    if (items.plainMarks !== undefined) return true;
    return items.endAt(index) - items.contentAt(index) > surelySaying || /\S/.test(read(index));
  };
  const meant = isMeant === undefined ? all : all.filter((index) => isMeant(index) && says(index));
  return {
    length: meant.length,
    at(place) {
      const index = meant[place];
      return index === undefined ? undefined : () => show(read(index), index);
    },
  };
}

// A decision that is superseded or empty isn't an entry. If there may be one, the decisions must be read to count them.
function decisionEntries({ count, isPlain, read }: DecisionGroup): List<Entry> {
  const entryOf = (decision: Decision): Entry => {
    return () => decisionText(decision);
  };
  if (isPlain) {
    const at = (index: number): Entry | undefined => {
      const decision = read()[index];
      return decision === undefined ? undefined : entryOf(decision);
    };
    return { length: count, at };
  }
  return read()
    .filter(({ supersededBy }) => supersededBy === '')
    .map(entryOf)
    .filter((entry) => /\S/.test(entry()));
}

/** Returns a decision in one line or a few: its number, its title, and what was chosen and why. */
export function decisionText(decision: Decision): string {
  const number = decision.number === undefined ? '' : `${decision.number}. `;
  const choice = decision.choice === '' ? '' : ` → ${decision.choice}`;
  const why = decision.rationale === '' ? '' : ` (why: ${decision.rationale})`;
  const rest = choice === '' && why === '' && decision.text !== '' ? ` — ${decision.text}` : '';
  return `${number}${decision.title}${choice}${why}${rest}`;
}
