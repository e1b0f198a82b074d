import type { Heading } from '../../core/markdown/blocks.ts';
import { scanOutline } from '../../core/markdown/scan.ts';
import { oneLine, revealText } from '../../core/text/escape.ts';
import type { PlanItem } from './plan-items.ts';
import { lineFinder, readPlanItems } from './plan-items.ts';

/** A plan as it was found in somebody's markdown. */
export interface Plan {
  /** Empty if the text says none. */
  readonly goal: string;
  readonly steps: readonly PlanStep[];
  /** What was not taken over, one place each: `Risks (line 12)`. */
  readonly left: readonly string[];
}

/** A step of a plan, on one line. */
export interface PlanStep {
  readonly text: string;
  readonly done: boolean;
}

/** A text cut into lines, with its headings. */
interface Source {
  readonly text: string;
  readonly lines: readonly string[];
  readonly headings: readonly PlanHeading[];
}

interface PlanHeading extends Pick<Heading, 'text'> {
  readonly line: number;
}

/** A step, and the lines that say it. */
interface FoundStep extends PlanStep {
  readonly lines: readonly number[];
}

// Lists below such headings are no plan, even if they are numbered or have checkboxes.
const noPlan =
  /reproduc|expected|actual|alternative|option|reference|link|question|non-?goal|out of scope|risk|background|environment|checklist before/i;
const namesPlan = /^(?:the )?(?:plan|steps?|tasks?|to-?dos?|todo list|next steps?|next|open|remaining)\b/i;
const namesGoal = /^(?:goals?|objectives?|aim|ziel)$/i;
const namesKind = /^(?:(?:plan|to-?do|task|hand-?off|handover|issue)\s*(?:[:—–]|-\s)\s*)/i;
const goalLabel = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?(?:goal|objective)(?:\*\*|__)?\s*:(?:\*\*|__)?\s*(\S.*)$/i;
const numberedHeading = /^(?:(?:step|phase|part|stage|milestone|task)\s+)?\d{1,3}\s*[.):—–-]\s+(\S.*)$/i;

/** Returns the plan in a markdown text: its goal, its steps, and what is no part of either. */
export function readPlan(text: string): Plan {
  const source = readSource(text);
  const goal = findGoal(source);
  const steps = findSteps(source);
  const taken = new Set([...goal.lines, ...steps.flatMap(({ lines }) => lines)]);
  return {
    goal: goal.text,
    steps: steps.map((step) => ({ text: step.text, done: step.done })),
    left: leftOver(source, taken),
  };
}

function readSource(given: string): Source {
  const text = given
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    // Front matter and comments keep their lines, so that lines can be named.
    .replace(/^---\n[\s\S]*?\n---(?=\n|$)/, blankLines)
    .replace(/<!--[\s\S]*?-->/g, blankLines);
  const lineOf = lineFinder(text);
  const headings = scanOutline(text, 0).headings.map((heading) => {
    return { text: plainWords(heading.text), line: lineOf(heading.start) };
  });
  return { text, lines: text.split('\n'), headings };
}

function blankLines(hidden: string): string {
  return hidden.replace(/[^\n]/g, '');
}

// Headings and labels are often bold or struck out as a whole.
function plainWords(text: string): string {
  return oneLine(revealText(text)).replace(/^(\*\*|__|~~)(.*)\1$/, '$2');
}

interface Goal {
  readonly text: string;
  readonly lines: readonly number[];
}

function findGoal(source: Source): Goal {
  return printedTitle(source) ?? labelledGoal(source) ?? goalBelowHeading(source) ?? titleOf(source);
}

// `gh issue view` prints `title:`, a tab and the title first when nobody watches.
function printedTitle({ lines }: Source): Goal | undefined {
  const title = /^title:\t(.*\S)/.exec(lines[0] as string)?.[1];
  const end = lines.indexOf('--');
  if (title === undefined || end < 0) return undefined;
  return { text: title, lines: Array.from({ length: end + 1 }, (_, index) => index) };
}

function labelledGoal({ lines }: Source): Goal | undefined {
  const line = lines.findIndex((each) => goalLabel.test(each));
  const found = goalLabel.exec(lines[line] ?? '');
  return found === null ? undefined : { text: plainWords(found[1] as string), lines: [line] };
}

function goalBelowHeading({ lines, headings }: Source): Goal | undefined {
  const place = headings.findIndex(({ text }) => namesGoal.test(text));
  const heading = headings[place];
  if (heading === undefined) return undefined;
  const end = headings[place + 1]?.line ?? lines.length;
  const first = lines.findIndex((text, line) => line > heading.line && line < end && text.trim() !== '');
  if (first < 0) return undefined;
  const below = lines.slice(first, end);
  const height = below.findIndex((text) => text.trim() === '');
  const paragraph = height < 0 ? below : below.slice(0, height);
  const text = plainWords(paragraph.join(' ').replace(/^\s*[-*+]\s+/, ''));
  return { text, lines: paragraph.map((_, index) => first + index) };
}

function titleOf({ headings }: Source): Goal {
  return { text: headings[0]?.text.replace(namesKind, '') ?? '', lines: [] };
}

function findSteps(source: Source): FoundStep[] {
  const items = readPlanItems(source.text).map((item) => ({
    item,
    heading: headingOf(source, item),
    isDone: false,
  }));
  const isPlanned = ({ heading }: Listed): boolean => heading === undefined || !noPlan.test(heading.text);
  const listed = items.filter(isPlanned);
  const marked = listed.flatMap((each) => stepsOf(each, (item) => item.kind !== 'bullet'));
  if (marked.length > 0) return distinct(marked);
  const chapters = stepsFromHeadings(source);
  if (chapters.length > 1) return chapters;
  const bullets = listed.filter(({ heading }) => isPlanHeading(source, heading));
  return distinct(bullets.flatMap((each) => stepsOf(each, () => true)));
}

interface Listed {
  readonly item: PlanItem;
  readonly heading: PlanHeading | undefined;
  /** Whether an item around it is ticked. */
  readonly isDone: boolean;
}

function headingOf({ headings }: Source, { lines }: PlanItem): PlanHeading | undefined {
  return headings.findLast(({ line }) => line < (lines[0] as number));
}

// A list of bullets is a plan where its heading says so, or where the text has nothing else.
function isPlanHeading({ headings }: Source, heading: PlanHeading | undefined): boolean {
  return headings.length < 2 || (heading !== undefined && namesPlan.test(heading.text));
}

interface Candidate extends FoundStep {
  readonly heading: string | undefined;
}

/** Returns the innermost wanted items as steps, each with the words of the items around it. */
function stepsOf({ item, heading, isDone }: Listed, isWanted: (item: PlanItem) => boolean): Candidate[] {
  const done = item.done ?? isDone;
  if (item.nested.every(({ kind }) => kind === 'bullet')) {
    return isWanted(item) ? [{ text: item.text, done, lines: item.lines, heading: heading?.text }] : [];
  }
  const around = item.text.replace(/[\s:.,;]+$/, '');
  const nested = item.nested.flatMap((each) => stepsOf({ item: each, heading, isDone: done }, isWanted));
  return nested.map((step) => ({
    ...step,
    text: `${around}: ${step.text}`,
    lines: [...item.lines, ...step.lines],
  }));
}

// Two steps with one text get their headings' words before it.
function distinct(steps: readonly Candidate[]): FoundStep[] {
  const isAlone = (text: string): boolean => steps.filter((step) => step.text === text).length === 1;
  const named = steps.map(({ heading, ...step }) => {
    return heading === undefined || isAlone(step.text) ? step : { ...step, text: `${heading}: ${step.text}` };
  });
  return named.filter((step, index) => named.findIndex(({ text }) => text === step.text) === index);
}

function stepsFromHeadings({ headings }: Source): FoundStep[] {
  return headings.flatMap(({ text, line }) => {
    const words = numberedHeading.exec(text.replace(/[✅☑✔]\ufe0f?\s*/gu, ''))?.[1];
    return words === undefined ? [] : [{ text: words.trim(), done: /[✅☑✔]/u.test(text), lines: [line] }];
  });
}

/** Returns where the lines are that were not taken: one place for each heading. */
function leftOver({ lines, headings }: Source, taken: ReadonlySet<number>): string[] {
  const titles = new Map(headings.map(({ line, text }) => [line, text]));
  const places = new Map<string, number>();
  let under = 'the beginning';
  for (const [line, text] of lines.entries()) {
    const title = titles.get(line);
    if (title !== undefined) under = title;
    else if (/[\p{L}\p{N}]/u.test(text) && !taken.has(line) && !places.has(under))
      places.set(under, line + 1);
  }
  return [...places].map(([title, line]) => `${title} (line ${line})`);
}
