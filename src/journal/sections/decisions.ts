import { lazy, once } from '../../core/lazy.ts';
import type { Heading, ListItem } from '../../core/markdown/blocks.ts';
import { rawItemText, splitLead } from '../../core/markdown/item-text.ts';
import { headingAt } from '../../core/markdown/scan.ts';
import { revealText } from '../../core/text/escape.ts';
import type { Span } from '../../core/text/spans.ts';
import { inOrder } from '../../core/text/spans.ts';
import type { Document, Section } from '../document/document.ts';
import { itemsIn, sectionText } from '../document/document.ts';
import type { Label } from '../document/labels.ts';
import { findLabel, labelText, readLabels } from '../document/labels.ts';
import type { Signed } from '../document/markers.ts';
import { isPlaceholder } from '../document/markers.ts';
import type { ShapedEntry } from '../document/shaped-entries.ts';
import { readLead, readTitle, sayCells, splitNumber } from '../document/shaped-entries.ts';
import type { HeadedDecision, HeadingRun } from './decision-headings.ts';
import { blocksOf, findRuns } from './decision-headings.ts';
import { readTitledText } from './discoveries-and-dead-ends.ts';

/** A decision in the document: under a heading of its own, an item of a plain list, or an entry of another shape. */
export interface Decision extends Span, Signed {
  readonly number: number | undefined;
  readonly title: string;
  readonly context: string;
  readonly options: string;
  readonly choice: string;
  readonly rationale: string;
  readonly supersededBy: string;
  /** The text below the heading that has no label. */
  readonly text: string;
  /** The item, if the decision is one. */
  readonly item?: ListItem;
  /** Neither an item nor under a heading: a row of a table, a definition, or a paragraph with a bold title. */
  readonly shape?: ShapedEntry;
}

/** Returns the decisions of a document in order. */
export function readDecisions(doc: Document): Decision[] {
  return groupDecisions(doc).flatMap(({ read }) => read());
}

/** Decisions that follow each other, and may not have been read yet. */
export interface DecisionGroup {
  readonly count: number;
  /** Whether each of them certainly has a title and wasn't superseded. */
  readonly isPlain: boolean;
  /** Returns the highest number among them; 0 if none has one. */
  readonly highest: () => number;
  readonly read: () => readonly Decision[];
}

/** Returns the decisions of a document in order; those above the first heading come first. */
export function groupDecisions(doc: Document): DecisionGroup[] {
  const section = doc.sections.get('decisions');
  if (section === undefined) return [];
  const runs = findRuns(doc, section);
  const items = itemsIn(doc, { start: section.body, end: runs[0]?.start ?? section.end });
  const hasSuperseded = once(() => /superseded/i.test(sectionText(doc, 'decisions')));
  const groups = runs.map((run) => groupOf(doc, run, hasSuperseded));
  const shaped = shapedIn(doc, section, runs);
  const listed = inOrder<Decision>(
    items.flatMap((item) => readItem(doc.text, item)),
    shaped,
  );
  return listed.length === 0 ? groups : [listedGroup(listed), ...groups];
}

// A table above decisions that have the same numbers is only their index.
function shapedIn(doc: Document, section: Section, runs: readonly HeadingRun[]): Decision[] {
  const shaped = readLead(doc, section).entries.map(readShape);
  if (shaped.length === 0) return [];
  const headed = new Set(runs.flatMap((run) => run.starts().map((at) => numberAt(doc, at))));
  return shaped.filter(({ number }) => number === undefined || !headed.has(number));
}

function listedGroup(listed: readonly Decision[]): DecisionGroup {
  return {
    count: listed.length,
    isPlain: false,
    highest: () => highestOf(listed.map(({ number }) => number)),
    read: () => listed,
  };
}

// Code that asks for the numbers needs nothing else, and the other way round.
function groupOf(doc: Document, run: HeadingRun, hasSuperseded: () => boolean): DecisionGroup {
  const isSuperseded = (): boolean => {
    return hasSuperseded() && /superseded/i.test(doc.text.slice(run.start, run.end));
  };
  return lazy<DecisionGroup>({
    count: () => run.count(),
    isPlain: () => !isSuperseded() && run.isTitled(),
    highest: () => () => highestOf(run.starts().map((at) => numberAt(doc, at))),
    read: () => once(() => blocksOf(run).map((block) => readBlock(doc, block))),
  });
}

const superseded = /\n\*\*Superseded by\*\*:[ \t]*(.*)\s*$/i;

function readItem(text: string, item: ListItem): Decision[] {
  const raw = rawItemText(text, item);
  if (isPlaceholder(raw)) return [];
  const supersededBy = superseded.exec(raw)?.[1] ?? '';
  const { number: written = item.number, text: words } = splitNumber(raw.replace(superseded, ''));
  const said = readTitledText(words);
  const { lead, rest } = said.title === '' ? splitLead(said.text) : { lead: said.title, rest: said.text };
  const { number = written, title } = readTitle(lead);
  const { time, by } = said;
  const { start, end } = item;
  return [
    {
      ...{ start, end, item, number, title, time, ...(by === undefined ? {} : { by }) },
      ...unlabelled,
      text: rest.trim(),
      supersededBy,
    },
  ];
}

const unlabelled = { context: '', options: '', choice: '', rationale: '' };

const columns: Readonly<Record<string, RegExp>> = {
  context: /^context$/,
  options: /^(?:options|alternatives)$/,
  choice: /^(?:choice|chosen|outcome)$/,
  rationale: /^(?:rationale|reasons?|why|because)$/,
  supersededBy: /^superseded(?: by)?$/,
};

function readShape(shape: ShapedEntry): Decision {
  const { start, end, number, title, time, by, text, cells = [] } = shape;
  const stamp = { time, ...(by === undefined ? {} : { by }) };
  const gone = superseded.exec(`\n${text}`) ?? / \[superseded by ([^\]]*)\]$/i.exec(title);
  const named = Object.entries(columns).map(([key, name]) => {
    return [key, cells.find((cell) => name.test(cell.name))?.text ?? ''] as const;
  });
  const rest = cells.filter((cell) => !Object.values(columns).some((name) => name.test(cell.name)));
  const fields = Object.fromEntries(named) as Pick<Decision, keyof typeof unlabelled | 'supersededBy'>;
  return {
    ...fields,
    ...stamp,
    supersededBy: gone?.[1] ?? fields.supersededBy,
    start,
    end,
    number,
    title: title.replace(/ \[superseded by [^\]]*\]$/i, ''),
    text: cells.length === 0 ? `\n${text}`.replace(superseded, '').trim() : sayCells(rest),
    shape,
  };
}

// Most decisions of a long list are only counted or numbered, so what is said about one is read on demand.
function readBlock(doc: Document, block: HeadedDecision): Decision {
  const span = { start: block.body, end: block.end };
  let found: Label[] | undefined;
  const labels = (): Label[] => {
    found ??= readLabels(doc, span);
    return found;
  };
  const read = (key: string): string => {
    const label = findLabel(labels(), key);
    return label === undefined ? '' : labelText(doc, label);
  };
  const { number, title, ...stamp } = readTitle(block.heading.replace(/\s*\n\s*/g, ' '));
  return {
    start: block.start,
    end: block.end,
    number,
    title,
    ...stamp,
    get context() {
      return read('context');
    },
    get options() {
      return read('options');
    },
    get choice() {
      return read('choice');
    },
    get rationale() {
      return read('rationale');
    },
    get supersededBy() {
      return read('superseded by');
    },
    get text() {
      return revealText(doc.text.slice(span.start, labels()[0]?.start ?? span.end).trim());
    },
  };
}

/** Returns the number of a document's next decision, reading no more of the others than their headings. */
export function nextNumberIn(doc: Document): number {
  return 1 + highestOf(groupDecisions(doc).map(({ highest }) => highest()));
}

function highestOf(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((highest, number = 0) => Math.max(highest, number), 0);
}

// If words follow the number, no time after them can belong to the number.
const numbered = /#+[ \t]+#?(\d{1,9})[.):][ \t]+(?=[^\s(])/y;

function numberAt({ text, outline }: Document, at: number): number | undefined {
  numbered.lastIndex = at;
  const number = numbered.exec(text)?.[1];
  if (number !== undefined) return Number(number);
  const heading = headingAt(outline, at) as Heading;
  return readTitle(heading.text.replace(/\s*\n\s*/g, ' ')).number;
}

/** Returns the number of the next decision: one more than the highest, 1 for the first. */
export function nextDecisionNumber(decisions: readonly Pick<Decision, 'number'>[]): number {
  return 1 + highestOf(decisions.map(({ number }) => number));
}
