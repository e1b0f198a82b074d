import type { List } from '../../core/lazy.ts';
import { chain, lazy } from '../../core/lazy.ts';
import type { ListItem } from '../../core/markdown/blocks.ts';
import type { Document, SectionName } from '../document/document.ts';
import type { ProgressLine } from '../sections/checklist.ts';
import { readProgressLines } from '../sections/checklist.ts';
import type { Decision, DecisionGroup } from '../sections/decisions.ts';
import { groupDecisions } from '../sections/decisions.ts';
import { listedItems, readTitled } from '../sections/discoveries-and-dead-ends.ts';

/** Returns the text of one entry of a list. It is read on demand: of 10,000 entries, a briefing shows a hundred. */
export type Entry = () => string;

/** The entries of the lists that grow, in the order of the file and without empty ones. */
export interface Entries {
  /** Steps that are neither done nor current. */
  readonly steps: readonly Entry[];
  /** Done steps, and notes. */
  readonly done: readonly Entry[];
  /** Decisions that weren't superseded. */
  readonly decisions: List<Entry>;
  readonly discoveries: readonly Entry[];
  readonly 'dead-ends': readonly Entry[];
  readonly 'next-steps': readonly Entry[];
}

/** Returns a document's entries; each list is looked up on demand. */
export function readEntries(doc: Document): Entries {
  const progress = lazy({ lines: () => readProgressLines(doc) });
  const lines = (wanted: (line: ProgressLine) => boolean): Entry[] =>
    progress.lines.filter(wanted).flatMap(({ item, read }) => entryOf(item, () => read().text));
  return lazy<Entries>({
    steps: () => lines(({ kind, done, current }) => kind === 'step' && !done && !current),
    done: () => lines(({ kind, done }) => kind === 'note' || done),
    decisions: () => chain(groupDecisions(doc).map(decisionEntries)),
    discoveries: () => titledEntries(doc, 'discoveries'),
    'dead-ends': () => titledEntries(doc, 'dead-ends'),
    'next-steps': () => titledEntries(doc, 'next-steps'),
  });
}

function titledEntries(doc: Document, name: SectionName): Entry[] {
  return listedItems(doc, name).flatMap((item) => entryOf(item, () => titledText(readTitled(doc, item))));
}

// More than a mark, a time and a marker take: only shorter items must be read to know whether they have any text.
const surelySaying = 60;

function entryOf({ content, end }: ListItem, entry: Entry): Entry[] {
  return end - content > surelySaying || /\S/.test(entry()) ? [entry] : [];
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

/** Returns the text of an item of a plain list, with its title first. */
export function titledText(item: { readonly title: string; readonly text: string }): string {
  return [item.title, item.text].filter((one) => one !== '').join(': ');
}

/** Returns a decision in one line or a few: its number, its title, and what was chosen and why. */
export function decisionText(decision: Decision): string {
  const number = decision.number === undefined ? '' : `${decision.number}. `;
  const choice = decision.choice === '' ? '' : ` → ${decision.choice}`;
  const why = decision.rationale === '' ? '' : ` (why: ${decision.rationale})`;
  const rest = choice === '' && why === '' && decision.text !== '' ? ` — ${decision.text}` : '';
  return `${number}${decision.title}${choice}${why}${rest}`;
}
