import type { List } from '../../core/lazy.ts';
import { chain, lazy } from '../../core/lazy.ts';
import type { ListItem } from '../../core/markdown/blocks.ts';
import type { Document, SectionName } from '../document/document.ts';
import type { ProgressLine } from '../sections/checklist.ts';
import { readProgressLines } from '../sections/checklist.ts';
import type { Decision, DecisionGroup } from '../sections/decisions.ts';
import { groupDecisions } from '../sections/decisions.ts';
import { listedItems, readTitled } from '../sections/discoveries-and-dead-ends.ts';

/** What one entry of a list says, read when it is asked for: of 10,000 entries a briefing shows a hundred. */
export type Entry = () => string;

/** The entries of the lists that grow, in the order of the file, those left out that say nothing. */
export interface Entries {
  /** Steps that are neither done nor current. */
  readonly steps: readonly Entry[];
  /** Done steps, and notes. */
  readonly done: readonly Entry[];
  /** Decisions that were not superseded. */
  readonly decisions: List<Entry>;
  readonly discoveries: readonly Entry[];
  readonly 'dead-ends': readonly Entry[];
  readonly 'next-steps': readonly Entry[];
}

/** Returns a document's entries; each list is looked for when it is asked for. */
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

// More than a mark, a time and a marker take: only shorter items must be read to know whether they say anything.
const surelySaying = 60;

function entryOf({ content, end }: ListItem, entry: Entry): Entry[] {
  return end - content > surelySaying || /\S/.test(entry()) ? [entry] : [];
}

// Whoever was superseded, or says nothing, is no entry: where that may be, it must be read to be counted.
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

/** Returns what an item of a plain list says, its title in front. */
export function titledText(item: { readonly title: string; readonly text: string }): string {
  return [item.title, item.text].filter((one) => one !== '').join(': ');
}

/** Returns a decision in a line or a few: number, title, and what was chosen and why. */
export function decisionText(decision: Decision): string {
  const number = decision.number === undefined ? '' : `${decision.number}. `;
  const choice = decision.choice === '' ? '' : ` → ${decision.choice}`;
  const why = decision.rationale === '' ? '' : ` (why: ${decision.rationale})`;
  const rest = choice === '' && why === '' && decision.text !== '' ? ` — ${decision.text}` : '';
  return `${number}${decision.title}${choice}${why}${rest}`;
}
