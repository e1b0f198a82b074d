import { oneLine, revealText } from './contain.ts';
import type { Document, Section, Span } from './document.ts';
import { itemsIn, sectionText, subheadings } from './document.ts';
import { rawItemText } from './item-text.ts';
import { findLabel, type Label, labelText, readLabels } from './labels.ts';
import { isPlaceholder, splitTime } from './markers.ts';
import type { ListItem } from './outline.ts';

/** A decision as it stands in the document, under a heading of its own or as an item of a plain list. */
export interface Decision extends Span {
  readonly number: number | undefined;
  readonly title: string;
  readonly time: string | undefined;
  readonly context: string;
  readonly options: string;
  readonly choice: string;
  readonly rationale: string;
  readonly supersededBy: string;
  /** What stands below the heading without any label. */
  readonly text: string;
  /** The item, where the decision is one. */
  readonly item?: ListItem;
}

/** Returns the decisions of a document in order. */
export function readDecisions(doc: Document): Decision[] {
  const { listed, blocks } = findDecisions(doc);
  return [...listed, ...blocks.map((block) => readBlock(doc, block))];
}

// Those of a plain list above the first heading, and where the others stand.
function findDecisions(doc: Document): { listed: Decision[]; blocks: Block[] } {
  const section = doc.sections.get('decisions');
  if (section === undefined) return { listed: [], blocks: [] };
  const blocks = decisionBlocks(doc, section);
  const items = itemsIn(doc, { start: section.body, end: blocks[0]?.start ?? section.end });
  return { listed: items.flatMap((item) => readItem(doc.text, item)), blocks };
}

/** A decision that was not read yet. */
export interface DecisionPlace {
  /** Whether its heading surely holds more than a time. */
  readonly isTitled: boolean;
  readonly read: () => Decision;
}

/** Returns where those decisions stand, in order, that no later one superseded. */
export function standingDecisions(doc: Document): DecisionPlace[] {
  const { listed, blocks } = findDecisions(doc);
  const hasSuperseded = /superseded/i.test(sectionText(doc, 'decisions'));
  const all = [
    ...listed.map((decision) => ({ isTitled: decision.title !== '', read: () => decision })),
    ...blocks.map((block) => ({
      isTitled: /^[^\s(]/.test(block.heading),
      read: () => readBlock(doc, block),
    })),
  ];
  return hasSuperseded ? all.filter(({ read }) => read().supersededBy === '') : all;
}

const superseded = /\n\*\*Superseded by\*\*:[ \t]*(.*)\s*$/i;

function readItem(text: string, item: ListItem): Decision[] {
  const raw = rawItemText(text, item);
  if (isPlaceholder(raw)) return [];
  const supersededBy = superseded.exec(raw)?.[1] ?? '';
  const { number = item.number, title, time } = splitNumber(raw.replace(superseded, ''));
  const fields = { context: '', options: '', choice: '', rationale: '', text: '' };
  const { start, end } = item;
  return [{ start, end, item, number, title: revealText(title).trim(), time, ...fields, supersededBy }];
}

interface Block extends Span {
  readonly body: number;
  readonly heading: string;
}

// A decision is a heading of the first depth below the section's; deeper ones belong to the decision above.
function decisionBlocks(doc: Document, section: Section): Block[] {
  const below = subheadings(doc, section);
  const level = decisionLevel(doc, section);
  const own = below.filter((heading) => heading.level === level);
  return own.map((heading, index) => ({
    start: heading.start,
    body: heading.end,
    heading: heading.text,
    end: own[index + 1]?.start ?? section.end,
  }));
}

/** Returns the depth of the headings that decisions have in this section. */
export function decisionLevel(doc: Document, section: Section): number {
  const levels = subheadings(doc, section).map((heading) => heading.level);
  return levels.reduce((lowest, level) => Math.min(lowest, level), levels[0] ?? section.heading.level + 1);
}

// Of a long list most decisions are only counted or numbered: what is said about one is read when it is asked for.
function readBlock(doc: Document, block: Block): Decision {
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
  const { number, title, time } = splitNumber(block.heading.replace(/\s*\n\s*/g, ' '));
  return {
    start: block.start,
    end: block.end,
    number,
    title,
    time,
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

function splitNumber(heading: string): { number?: number; title: string; time: string | undefined } {
  const { text, time } = splitTime(heading.trim());
  const match = /^#?(\d{1,9})[.):]\s+/.exec(text);
  if (match === null) return { title: oneLine(text), time };
  return { number: Number(match[1]), title: oneLine(text.slice(match[0].length)), time };
}

/** Returns the number of a document's next decision, without reading more of the others than their headings. */
export function nextNumberIn(doc: Document): number {
  const { listed, blocks } = findDecisions(doc);
  return nextDecisionNumber([
    ...listed,
    ...blocks.map(({ heading }) => ({ number: headingNumber(heading) })),
  ]);
}

function headingNumber(heading: string): number | undefined {
  // Where words follow, whatever time stands behind them is none of the number's.
  const number = /^#?(\d{1,9})[.):]\s+(?=[^\s(])/.exec(heading)?.[1];
  return number === undefined ? splitNumber(heading.replace(/\s*\n\s*/g, ' ')).number : Number(number);
}

/** Returns the number of the next decision: one more than the highest, 1 for the first. */
export function nextDecisionNumber(decisions: readonly Pick<Decision, 'number'>[]): number {
  return 1 + decisions.reduce((highest, { number = 0 }) => Math.max(highest, number), 0);
}
