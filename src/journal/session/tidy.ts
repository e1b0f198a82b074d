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

/** What is old enough to move out of a session file. */
export interface TidyPlan {
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
  readonly decisions: readonly Decision[];
  /** The edits that remove it from the file. */
  readonly edits: readonly Edit[];
}

/**
 * Returns the done steps, notes and superseded decisions that have a time not after `before`, in milliseconds. Throws a
 * Failure `refused` if removing them would change how the rest of the file is read.
 */
export function planTidy(doc: Document, before: number): TidyPlan {
  const isOld = ({ time }: { readonly time: string | undefined }): boolean => {
    const at = time === undefined ? undefined : parseInstant(time);
    return at !== undefined && at <= before;
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

// New decisions continue from the highest number, so that one stays. A decision that runs into a fence that never
// closes stays too, because its end isn't certain.
function supersededIn(doc: Document): Decision[] {
  const all = readDecisions(doc);
  const highest = nextDecisionNumber(all) - 1;
  const open = doc.outline.unclosed ?? Number.POSITIVE_INFINITY;
  return all.filter(
    ({ supersededBy, number, end }) => supersededBy !== '' && number !== highest && end <= open,
  );
}

// Markdown depends on what is around it: a line of dashes below a list,
// for example, becomes a heading without the list.
function assertRestReadsAlike(doc: Document, plan: TidyPlan): void {
  const rest = redecodeDocument(doc, applyEdits(doc.text, plan.edits), doc.head);
  const gone = [...plan.decisions, ...[...plan.steps, ...plan.notes].map(({ item }) => item)];
  if (outlineOf(doc, gone) === outlineOf(rest, [])) return;
  throw new Failure(
    'refused',
    'Cannot tidy: without the old items, the rest of the file would read differently',
    {
      hint: 'Put blank lines around the lists under Progress and Decisions, then try again',
    },
  );
}

function outlineOf({ text, outline }: Document, gone: readonly Span[]): string {
  const parts = [outline.headings, outline.items].map((list) => {
    return outside(list, gone).map(({ start, end }) => text.slice(start, end).trimEnd());
  });
  return JSON.stringify([parts, outline.unclosed === undefined ? '' : text.slice(outline.unclosed)]);
}

// One pass over both, because a file may have a hundred thousand steps.
function outside(list: readonly Span[], gone: readonly Span[]): Span[] {
  const ordered = [...gone].sort((a, b) => a.start - b.start);
  let index = 0;
  return list.filter(({ start }) => {
    while (index < ordered.length && (ordered[index] as Span).end <= start) index += 1;
    return start < (ordered[index]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** Returns what a plan removes in the form of a journal entry: byte for byte, under a heading for each kind. */
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

/** Returns how much of each kind a plan removes, in words: `30 done steps, 4 notes`; empty if it removes nothing. */
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
