import { Failure } from '../../core/failure.ts';
import type { Edit } from '../../core/text/edit.ts';
import { cleanText, oneLine } from '../../core/text/escape.ts';
import { foldText } from '../../core/text/fold.ts';
import type { Document } from '../document/document.ts';
import { dropItems } from '../document/list-drop.ts';
import { appendToSection } from '../document/list-edit.ts';
import type { Blocker } from '../sections/blockers.ts';
import { openBlockers, readBlockers, resolveBlockers } from '../sections/blockers.ts';
import { appendContext, readContextList } from '../sections/context-section.ts';
import { appendDecisions, markSuperseded } from '../sections/decision-edit.ts';
import type { Decision } from '../sections/decisions.ts';
import { nextNumberIn, readDecisions } from '../sections/decisions.ts';
import { fileLine, readTitledList, titledItem } from '../sections/discoveries-and-dead-ends.ts';
import { writeTldr } from '../sections/tldr.ts';
import type { LogDraft, Logged, LogTools } from './draft.ts';
import { pickUnlessOther } from './known-number.ts';
import { logNextSteps, logProgress, needsSteps } from './log-progress.ts';
import type { LogRequest } from './log-request.ts';
import { knowsNumbers } from './pick-step.ts';

/** What a `log` call changes in a document: the edits, what was logged, and what was there already. */
export interface LogChange {
  readonly edits: readonly Edit[];
  readonly logged: readonly Logged[];
  readonly already: readonly string[];
  /** The texts of the steps that are added. */
  readonly newSteps: readonly string[];
  /** What is dropped, in the form of a journal entry; empty if nothing is. */
  readonly dropped?: string;
  /** Whether whoever logs knows the numbers of all steps, so that the file may have them from now on. */
  readonly givesNumbers: boolean;
}

/** Says whether a `log` call rewrites existing items, and so needs the block reader. */
export function needsBlocks(request: LogRequest): boolean {
  return needsSteps(request) || request.corrections.some(({ kind }) => kind === 'step');
}

/**
 * Returns what a `log` call changes; steps, blockers and numbers are those of `doc`. Throws a Failure if one of them
 * matches nothing, or more than one thing.
 */
export function planLog(doc: Document, request: LogRequest, tools: LogTools): LogChange {
  // In the order of the sections, so that new sections inserted at the same place are in that order too.
  const draft: LogDraft = { doc, request, ...tools, edits: [], logged: [], already: [] };
  logTldr(draft);
  logContext(draft);
  const { finished, newSteps } = logProgress(draft);
  logDecisions(draft);
  logFindings(draft);
  logBlockers(draft);
  logNextSteps(draft, finished);
  logFiles(draft);
  return {
    edits: draft.edits,
    logged: draft.logged,
    already: draft.already,
    newSteps,
    givesNumbers: knowsNumbers(doc, tools.shown),
  };
}

function logTldr({ doc, request, edits, logged }: LogDraft): void {
  for (const text of request.tldr) {
    edits.push(...writeTldr(doc, text));
    logged.push({ what: 'TL;DR', text, section: 'tldr' });
  }
}

function logContext({ doc, request, shown, edits, logged, already }: LogDraft): void {
  const lines = readContextList(doc, 'key context');
  const known = new Set(lines.map((line) => line.text));
  const fresh = request.keyContext.filter((text) => !known.has(cleanText(text)));
  for (const text of request.keyContext) {
    if (fresh.includes(text)) logged.push({ what: 'Key context', text, section: 'context' });
    else already.push(`Already in key context: ${oneLine(text)}`);
  }
  const dropped = request.dropKeyContext.map((wanted) => {
    const words = { what: 'key context line', hint: 'session-journal view' };
    return pickUnlessOther(wanted, lines, { ...words, kind: 'key-context', shown });
  });
  for (const line of dropped)
    logged.push({ what: 'Dropped key context', text: line.text, section: 'context' });
  edits.push(
    ...dropItems(
      doc,
      dropped.map((line) => line.item),
      { of: lines.map((line) => line.item), refilled: fresh.length > 0 },
    ),
    ...appendContext(
      doc,
      'key context',
      fresh.map((text) => ({ text })),
    ),
  );
}

function logDecisions({ doc, request, time, edits, logged }: LogDraft): void {
  if (request.decisions.length === 0) return;
  const known = request.decisions.some((one) => one.supersedes !== undefined) ? readDecisions(doc) : [];
  const gone = new Map<Decision, number>();
  const first = nextNumberIn(doc);
  let number = first;
  for (const { title, supersedes } of request.decisions) {
    logged.push({ what: `Decision ${number}`, text: oneLine(title), section: 'decisions' });
    if (supersedes !== undefined) {
      const decision = findSuperseded(supersedes, known, gone);
      gone.set(decision, number);
      edits.push(markSuperseded(doc, decision, number));
    }
    number += 1;
  }
  edits.push(...appendDecisions(doc, request.decisions, { time, first }));
}

function findSuperseded(
  wanted: string,
  known: readonly Decision[],
  gone: ReadonlyMap<Decision, number>,
): Decision {
  const number = /^#?(\d+)$/.exec(wanted.trim())?.[1];
  const decision = known.find((one) => one.number !== undefined && one.number === Number(number));
  if (decision === undefined) {
    const have = known.flatMap((one) => (one.number === undefined ? [] : [`${one.number}. ${one.title}`]));
    throw new Failure('not-found', `There is no decision "${wanted}"`, {
      hint:
        have.length === 0 ? 'No decisions logged yet' : `Existing decisions: ${have.slice(-8).join(' · ')}`,
    });
  }
  const by = decision.supersededBy || gone.get(decision);
  if (by === undefined) return decision;
  throw new Failure('refused', `Decision "${wanted}" is already superseded by decision ${by}`, {
    hint: `Supersede decision ${by} instead`,
  });
}

function logFindings({ doc, request, time, edits, logged }: LogDraft): void {
  const discoveries = request.discoveries.map((one) => titledItem({ ...one, time }));
  const tried = request.tried.map(({ text, result = '' }) => {
    return titledItem({ title: text, time, text: result });
  });
  edits.push(
    ...appendToSection(doc, 'discoveries', { items: discoveries, ordered: true }),
    ...appendToSection(doc, 'dead-ends', { items: tried, ordered: true }),
  );
  for (const { title, text } of request.discoveries) {
    logged.push({ what: 'Discovery', text: title ?? text, section: 'discoveries' });
  }
  for (const { text } of request.tried) logged.push({ what: 'Dead end', text, section: 'dead-ends' });
}

function logBlockers({ doc, request, time, shown, edits, logged, already }: LogDraft): void {
  const known = readBlockers(doc);
  const open = openBlockers(known);
  const resolved = new Set<(typeof known)[number]>();
  // One call is read in order, so it may resolve what it adds.
  const isOver = overAtOnce(request, open);
  for (const wanted of request.resolved) {
    if (isOver(wanted)) continue;
    const words = { what: 'blocker', hint: 'session-journal view --blockers' };
    const blocker = pickUnlessOther(wanted, known, { ...words, kind: 'blocker', shown });
    if (blocker.resolved !== undefined)
      already.push(`Blocker ${blocker.number} is already resolved: ${oneLine(blocker.text)}`);
    else if (!resolved.has(blocker)) {
      resolved.add(blocker);
      logged.push({ what: 'Resolved', text: blocker.text, section: 'blockers' });
    }
  }
  const isKnown = (text: string): boolean =>
    open.some((one) => one.text === cleanText(text) && !resolved.has(one));
  const fresh = request.blockers.filter((text) => !isKnown(text));
  for (const text of request.blockers) {
    if (isKnown(text)) already.push(`Already a blocker: ${oneLine(text)}`);
    else logged.push({ what: 'Blocker', text, section: 'blockers' });
  }
  for (const text of fresh.filter(isOver)) logged.push({ what: 'Resolved', text, section: 'blockers' });
  const noneLeft = fresh.length === 0 && open.length === resolved.size;
  const items = fresh.map((text) => (isOver(text) ? { text, before: `[resolved ${time}] ` } : { text }));
  edits.push(...resolveBlockers(doc, [...resolved], { time, noneLeft }));
  edits.push(...appendToSection(doc, 'blockers', { items }));
}

// Says whether a call logs a blocker with this text and resolves it, too. A blocker that was there with that text is meant
// rather than the new one.
function overAtOnce(request: LogRequest, open: readonly Blocker[]): (text: string) => boolean {
  const folded = (text: string): string => foldText(cleanText(text));
  const there = new Set(open.map(({ text }) => folded(text)));
  const fresh = new Set(request.blockers.map(folded).filter((text) => !there.has(text)));
  const over = new Set(request.resolved.map(folded).filter((text) => fresh.has(text)));
  return (text) => over.has(folded(text));
}

function logFiles({ doc, request, edits, logged, already }: LogDraft): void {
  const known = new Set(readTitledList(doc, 'files-modified').map((file) => file.text));
  const lines = request.files.map(({ path, description }) => fileLine(path, description));
  const fresh = lines.filter((line) => !known.has(line));
  for (const line of lines) {
    if (known.has(line)) already.push(`Already in the list of files: ${line}`);
    else logged.push({ what: 'File', text: line, section: 'files-modified' });
  }
  edits.push(...appendToSection(doc, 'files-modified', { items: fresh.map((text) => ({ text })) }));
}
