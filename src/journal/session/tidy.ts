import { Failure } from '../../core/failure.ts';
import { counted } from '../../core/text/count.ts';
import type { Edit } from '../../core/text/edit.ts';
import { applyEdits } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/spans.ts';
import { parseInstant } from '../../core/time.ts';
import type { Document } from '../document/document.ts';
import { redecodeDocument } from '../document/document.ts';
import { dropItems } from '../document/list-drop.ts';
import type { Note, Step } from '../sections/checklist.ts';
import { readChecklist } from '../sections/checklist.ts';
import type { Decision } from '../sections/decisions.ts';
import { nextDecisionNumber, readDecisions } from '../sections/decisions.ts';

/** What is old enough to leave a session file. */
export interface TidyPlan {
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
  readonly decisions: readonly Decision[];
  /** The edits that take it out. */
  readonly edits: readonly Edit[];
}

const day = 86_400_000;

/**
 * Returns what is older than so many days: done steps, notes and superseded decisions that carry a time. Throws a
 * Failure when taking it out would change how the rest of the file reads.
 */
export function planTidy(doc: Document, limit: { readonly days: number; readonly now: number }): TidyPlan {
  const isOld = ({ time }: { readonly time: string | undefined }): boolean => {
    const at = time === undefined ? undefined : parseInstant(time);
    return at !== undefined && limit.now - at >= limit.days * day;
  };
  const checklist = readChecklist(doc);
  const steps = checklist.steps.filter((step) => step.done && isOld(step));
  const notes = checklist.notes.filter(isOld);
  const decisions = supersededIn(doc).filter(isOld);
  const items = [...checklist.steps, ...checklist.notes]
    .map(({ item }) => item)
    .sort((a, b) => a.start - b.start);
  const gone = new Set([...steps, ...notes].map(({ item }) => item));
  const edits = [
    ...dropItems(
      doc,
      items.filter((item) => gone.has(item)),
      { of: items },
    ),
    ...decisions.map(({ start, end }) => ({ start, end, text: '' })),
  ];
  const plan = { steps, notes, decisions, edits };
  assertRestReadsAlike(doc, plan);
  return plan;
}

// Numbers go on from the highest, so that one stays; and what runs into a fence that never closes has no certain end.
function supersededIn(doc: Document): Decision[] {
  const all = readDecisions(doc);
  const highest = nextDecisionNumber(all) - 1;
  const open = doc.outline.unclosed ?? Number.POSITIVE_INFINITY;
  return all.filter(
    ({ supersededBy, number, end }) => supersededBy !== '' && number !== highest && end <= open,
  );
}

// Markdown is read by what stands around it: a line of dashes below a list, say, becomes a heading without the list.
function assertRestReadsAlike(doc: Document, plan: TidyPlan): void {
  const rest = redecodeDocument(doc, applyEdits(doc.text, plan.edits), doc.head);
  const gone = [...plan.decisions, ...[...plan.steps, ...plan.notes].map(({ item }) => item)];
  if (outlineOf(doc, gone) === outlineOf(rest, [])) return;
  throw new Failure(
    'refused',
    'Cannot tidy: without the old items the rest of the file would read differently',
    {
      hint: 'Part the lists under Progress and Decisions from other text by blank lines, then try again',
    },
  );
}

function outlineOf({ text, outline }: Document, gone: readonly Span[]): string {
  const parts = [outline.headings, outline.items].map((list) => {
    return outside(list, gone).map(({ start, end }) => text.slice(start, end).trimEnd());
  });
  return JSON.stringify([parts, outline.unclosed === undefined ? '' : text.slice(outline.unclosed)]);
}

// Both in one walk: a file may hold a hundred thousand steps.
function outside(list: readonly Span[], gone: readonly Span[]): Span[] {
  const ordered = [...gone].sort((a, b) => a.start - b.start);
  let index = 0;
  return list.filter(({ start }) => {
    while (index < ordered.length && (ordered[index] as Span).end <= start) index += 1;
    return start < (ordered[index]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** Returns what a plan takes out, byte for byte under a heading for each kind, as an entry holds it. */
export function renderTidied(doc: Document, plan: TidyPlan): string {
  const raw = ({ start, end }: Span): string => {
    const lines = doc.text.slice(start, end);
    return /[\r\n]$/.test(lines) ? lines : `${lines}\n`;
  };
  const parts = [
    ['Done steps', plan.steps.map(({ item }) => raw(item))],
    ['Notes', plan.notes.map(({ item }) => raw(item))],
    ['Superseded decisions', plan.decisions.map(raw)],
  ] as const;
  return parts
    .filter(([, texts]) => texts.length > 0)
    .map(([title, texts]) => `## ${title}\n${texts.join('')}`)
    .join('\n');
}

/** Returns how much of each kind a plan takes out, in words: `30 done steps, 4 notes`; empty when nothing goes. */
export function describeTidied({ steps, notes, decisions }: TidyPlan): string {
  const counts = [
    [steps.length, 'done step'],
    [notes.length, 'note'],
    [decisions.length, 'superseded decision'],
  ] as const;
  return counts
    .filter(([number]) => number > 0)
    .map(([number, word]) => counted(number, word))
    .join(', ');
}
