import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { cleanText, oneLine } from '../../core/text/escape.ts';
import { notFound, numberOf, pickAll, pickOne, severalFit } from '../../core/text/pick.ts';
import type { Document } from '../document/document.ts';
import { dropItems } from '../document/list-drop.ts';
import { appendToSection } from '../document/list-edit.ts';
import type { Checklist, Step } from '../sections/checklist.ts';
import { readChecklist } from '../sections/checklist.ts';
import { editChecklist } from '../sections/checklist-edit.ts';
import type { TitledItem } from '../sections/discoveries-and-dead-ends.ts';
import { readTitledList } from '../sections/discoveries-and-dead-ends.ts';
import type { LogDraft } from './draft.ts';
import { pickUnlessOther } from './known-number.ts';
import type { LogRequest } from './log-request.ts';
import { type NewStep, numberNewSteps } from './number-new-steps.ts';
import { pickStep, stepWords } from './pick-step.ts';

const nextWords = { what: 'next step', hint: 'session-journal view' };

/** Says whether a `log` call reads or changes the steps. */
export function needsSteps({ done, undone, current, steps }: LogRequest): boolean {
  return done.length + undone.length + current.length + steps.length > 0;
}

/**
 * Adds to a draft what a call changes in the checklist; a finished next step becomes a note.
 * Returns the finished next steps, also those that the call adds, for `logNextSteps`, and the texts of the steps that it adds.
 */
export function logProgress(draft: LogDraft): {
  readonly finished: Pick<Finished, 'next' | 'addedNext'>;
  readonly newSteps: readonly string[];
} {
  const { doc, request, time, edits, logged } = draft;
  // A note is written without reading the steps, which takes time in a long journal.
  const asksForSteps = needsSteps(request);
  const checklist = asksForSteps ? readChecklist(doc) : { steps: [], notes: [] };
  const nextSteps = asksForSteps ? readNextSteps(doc) : [];
  const add = newSteps(draft, checklist.steps);
  const finished = finishedBy(draft, checklist, { nextSteps, add });
  const undone = reopened(draft, checklist.steps, finished.steps);
  const current = findCurrent(draft, checklist.steps, { done: finished.steps, undone, add });
  const texts = [...finished.next.map((item) => item.text), ...finished.addedNext];
  const change = {
    steps: checklist.steps,
    notes: [...request.notes, ...texts],
    done: finished.steps,
    undone,
    add,
    addedDone: new Set(finished.added),
    time,
    ...(current === undefined ? {} : { current }),
  };
  edits.push(...editChecklist(doc, change, draft.blocks.readItem));
  const say = (what: string, { text, number }: { text: string; number?: number | undefined }): void => {
    logged.push({ what, text, ...(number === undefined ? {} : { number }), section: 'progress' });
  };
  for (const text of request.notes) say('Note', { text });
  const fresh = numberNewSteps(draft, add);
  for (const step of fresh) say('Step', step);
  const added = finished.added.map((index) => fresh[index] as NewStep);
  for (const step of [...finished.steps, ...added]) say('Done', step);
  for (const text of texts) say('Done', { text });
  for (const step of undone) say('Open again', step);
  if (typeof current === 'object') say('Current', current);
  return { finished, newSteps: add };
}

function readNextSteps(doc: Document): TitledItem[] {
  return readTitledList(doc, 'next-steps').map((line) => ({ ...line, text: line.whole }));
}

interface Finished {
  readonly steps: Step[];
  /** The indexes of new steps that the same call adds. */
  readonly added: number[];
  readonly next: TitledItem[];
  /** The texts of next steps that the same call adds. */
  readonly addedNext: Set<string>;
}

function finishedBy(
  draft: LogDraft,
  { steps, notes }: Checklist,
  { nextSteps, add }: { readonly nextSteps: readonly TitledItem[]; readonly add: readonly string[] },
): Finished {
  const { request, already } = draft;
  const finished: Finished = { steps: [], added: [], next: [], addedNext: new Set() };
  for (const [index, wanted] of request.done.entries()) {
    const after = request.doneAfter[index];
    const given = request.steps.slice(0, after?.steps);
    const fresh = pickFresh(wanted, request.next.slice(0, after?.next), [...steps, ...nextSteps]);
    if (fresh !== undefined) {
      finished.addedNext.add(fresh);
      continue;
    }
    const added = pickAdded(wanted, steps, { add, given });
    const step = added === undefined ? pickStep(draft, wanted, { steps }) : undefined;
    if (added !== undefined) {
      if (!finished.added.includes(added)) finished.added.push(added);
    } else if (step?.done === true) {
      already.push(`Step ${step.number} is already done: ${oneLine(step.text)}`);
    } else if (step !== undefined) {
      if (!finished.steps.includes(step)) finished.steps.push(step);
    } else {
      // Where there are steps, a number means one of them.
      const isStep = steps.length > 0 && numberOf(wanted, nextSteps) !== undefined;
      const next = isStep ? [] : pickAll(wanted, nextSteps);
      const [first] = next;
      if (next.length > 1) throw severalFit(wanted, next, nextWords);
      if (first !== undefined && !finished.next.includes(first)) finished.next.push(first);
      if (first === undefined && !notes.some((note) => isAlike(note.text, wanted))) {
        throw notFound(wanted, isStep ? steps : openOnes(steps, nextSteps), stepWords);
      }
      if (first === undefined) already.push(`Already done: ${oneLine(wanted)}`);
    }
  }
  return finished;
}

// A call is read in order, so a step that it added before is there. Its exact text means it, rather than a part of
// another step; a part of its text means it only if no open step fits.
function pickAdded(
  wanted: string,
  steps: readonly Step[],
  { add, given }: { readonly add: readonly string[]; readonly given: readonly string[] },
): number | undefined {
  const offered = add.flatMap((text, index) => (given.includes(text) ? [{ text, number: 0, index }] : []));
  const exact = offered.find(({ text }) => cleanText(text) === cleanText(wanted));
  if (exact !== undefined || numberOf(wanted, offered) !== undefined) return exact?.index;
  const isOld = pickAll(wanted, steps).some((step) => !step.done);
  const [first, ...others] = isOld ? [] : pickAll(wanted, offered);
  return others.length === 0 ? first?.index : undefined;
}

// A next step that the call added before, and that is meant rather than a part of an older one.
function pickFresh(
  wanted: string,
  given: readonly string[],
  old: readonly { readonly text: string }[],
): string | undefined {
  const isExact = (text: string): boolean => cleanText(text) === cleanText(wanted);
  return old.some(({ text }) => isExact(text)) ? undefined : given.find(isExact);
}

function isAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => oneLine(text).replace(/\s+/g, ' ').toLowerCase());
  return a === b;
}

function openOnes(steps: readonly Step[], nextSteps: readonly TitledItem[]): readonly (Step | TitledItem)[] {
  const open = steps.filter((step) => !step.done);
  return open.length > 0 ? open : nextSteps;
}

function newSteps({ request, already }: LogDraft, steps: readonly Step[]): string[] {
  const fresh: string[] = [];
  for (const text of request.steps) {
    const twin = steps.find((step) => !step.done && step.text === cleanText(text));
    if (twin === undefined && !fresh.some((other) => cleanText(other) === cleanText(text))) fresh.push(text);
    else if (twin !== undefined) already.push(`Step ${twin.number} already exists: ${oneLine(text)}`);
  }
  return fresh;
}

function reopened(draft: LogDraft, steps: readonly Step[], finished: readonly Step[]): Step[] {
  const undone: Step[] = [];
  for (const wanted of draft.request.undone) {
    const step = pickStep(draft, wanted, { steps, prefers: 'done' });
    if (step === undefined) {
      const done = steps.filter((one) => one.done);
      throw notFound(wanted, done.length > 0 ? done : steps, stepWords);
    }
    if (finished.includes(step)) {
      throw new Failure('misuse', `Step ${step.number} cannot be both --done and --undone in one call`);
    }
    if (!step.done) draft.already.push(`Step ${step.number} is open: ${oneLine(step.text)}`);
    else if (!undone.includes(step)) undone.push(step);
  }
  return undone;
}

function findCurrent(
  draft: LogDraft,
  steps: readonly Step[],
  change: {
    readonly done: readonly Step[];
    readonly undone: readonly Step[];
    readonly add: readonly string[];
  },
): Step | number | undefined {
  const wanted = draft.request.current[0];
  if (wanted === undefined) return undefined;
  const fresh = change.add.findIndex((text) => cleanText(text) === cleanText(wanted));
  if (fresh >= 0) return fresh;
  const step = pickStep(draft, wanted, { steps }) ?? pickOne(wanted, steps, stepWords);
  if (change.undone.includes(step) || (!step.done && !change.done.includes(step))) return step;
  throw new Failure(
    'refused',
    `Step ${step.number} cannot be the current step: "${showLine(step.text)}" is done`,
    {
      hint: `Choose an open step: ${stepWords.hint}`,
    },
  );
}

/** Adds to a draft what a call changes in the next steps, and removes the finished ones. */
export function logNextSteps(
  { doc, request, shown, edits, logged }: LogDraft,
  finished: Pick<Finished, 'next' | 'addedNext'>,
): void {
  const lines = readNextSteps(doc);
  const dropped = request.dropNext.map((wanted) =>
    pickUnlessOther(wanted, lines, { ...nextWords, kind: 'next', shown }),
  );
  for (const { text } of dropped) logged.push({ what: 'Dropped next step', text, section: 'next-steps' });
  const added = request.next.filter((text) => !finished.addedNext.has(text));
  for (const text of added) logged.push({ what: 'Next', text, section: 'next-steps' });
  const items = added.map((text) => ({ text }));
  const gone = new Set([...finished.next, ...dropped].map((line) => line.item));
  const refilled = items.length > 0;
  edits.push(
    ...dropItems(doc, [...gone], {
      of: lines.map((line) => line.item),
      placeholder: refilled ? undefined : '(none yet)',
      refilled,
    }),
    ...appendToSection(doc, 'next-steps', { items, ordered: true, gone }),
  );
}
