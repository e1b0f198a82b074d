import type { ListItem } from '../../core/markdown/blocks.ts';
import { groupItems } from '../../core/markdown/unread-list.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document } from '../document/document.ts';
import { eolBefore } from '../document/document.ts';
import { dropItems } from '../document/list-drop.ts';
import { findPlaceholder } from '../document/list-edit.ts';
import { rewordItem } from '../document/list-reword.ts';
import { rewordBlocker } from '../sections/blockers.ts';
import { readChecklist } from '../sections/checklist.ts';
import { editChecklist } from '../sections/checklist-edit.ts';
import { rewordField, rewordHeading, unmarkSuperseded } from '../sections/decision-reword.ts';
import type { Decision } from '../sections/decisions.ts';
import { readDecisions } from '../sections/decisions.ts';
import { readOthers, rewordTitle, rewordTitled, rewordWhole } from '../sections/discoveries-and-dead-ends.ts';
import type { Kind } from '../sections/numbered.ts';
import { kinds, readNumbered } from '../sections/numbered.ts';
import { rewordStep } from '../sections/step-words.ts';
import { assertCorrected } from './assert-corrected.ts';
import type { LogDraft, Logged, LogTools } from './draft.ts';
import type { Found } from './find-corrected.ts';
import { findCorrected, kindNames, sectionOf } from './find-corrected.ts';
import type { LogChange } from './log-change.ts';
import type { LogRequest } from './log-request.ts';
import { knowsNumbers } from './pick-step.ts';

/**
 * Returns what a `log` call changes that gives things another text or drops them; what is dropped byte for byte, under
 * a heading for each kind. Throws a Failure if a number or text doesn't certainly mean one thing, or if the rest of the
 * file would read differently.
 */
export function planCorrections(doc: Document, request: LogRequest, tools: LogTools): LogChange {
  const draft: LogDraft = { doc, request, ...tools, edits: [], logged: [], already: [] };
  const found = findCorrected(draft);
  const edits = kinds.flatMap((kind) => correct(draft, kind, found));
  assertCorrected(doc, edits, found);
  return {
    edits,
    logged: found.map(asLogged),
    already: [],
    newSteps: [],
    dropped: renderDropped(doc, found),
    givesNumbers: knowsNumbers(doc, tools.shown),
  };
}

function asLogged({ kind, field, thing, text }: Found): Logged {
  const what = (field === undefined ? '' : `${field} of `) + kindNames[kind];
  return {
    what: `${text === undefined ? 'Dropped' : 'Edited'} ${what}`,
    text: text ?? thing.text,
    number: thing.number,
    section: sectionOf[kind],
  };
}

function correct(draft: LogDraft, kind: Kind, all: readonly Found[]): Edit[] {
  const found = all.filter((one) => one.kind === kind);
  if (found.length === 0) return [];
  const dropped = found.filter(({ text }) => text === undefined).map(({ thing }) => thing.span);
  return [
    ...found.flatMap((one) => (one.text === undefined ? [] : reword(draft, one, one.text))),
    ...(dropped.length === 0 ? [] : drop(draft, kind, dropped)),
  ];
}

function reword({ doc, blocks }: LogDraft, { kind, field, thing }: Found, text: string): Edit[] {
  if (kind === 'decision') {
    const decision = readDecisions(doc).find(({ start }) => start === thing.span.start) as Decision;
    return [
      field === undefined ? rewordHeading(doc, decision, text) : rewordField(doc, decision, { field, text }),
    ];
  }
  const item = thing.item as ListItem;
  switch (kind) {
    case 'step':
      return rewordStep(doc, { item }, { text, readItem: blocks.readItem });
    case 'discovery':
      return [rewordTitled(doc, item, text)];
    case 'dead-end':
      return [rewordTitle(doc, item, text) ?? rewordWhole(doc, item, text)];
    case 'next':
      return [rewordWhole(doc, item, text)];
    case 'blocker':
      return [rewordBlocker(doc, item, text)];
    case 'key-context':
      return [rewordItem(doc, item, { before: '', text, after: '' })];
  }
}

function drop(draft: LogDraft, kind: Kind, spans: readonly Span[]): Edit[] {
  const { doc } = draft;
  const starts = new Set(spans.map(({ start }) => start));
  if (kind === 'decision') return dropDecisions(doc, starts);
  if (kind === 'step') {
    const { steps } = readChecklist(doc);
    const dropped = steps.filter(({ item }) => starts.has(item.start));
    const change = { steps, notes: [], done: [], add: [], dropped, time: draft.time };
    return editChecklist(doc, change, draft.blocks.readItem);
  }
  const items = readNumbered(doc, kind).flatMap(({ item }) => item ?? []);
  const gone = items.filter(({ start }) => starts.has(start));
  return dropItems(doc, gone, { of: items, placeholder: placeholderFor(doc, kind, items) });
}

// What stands for an empty list, unless the section has it already.
function placeholderFor(doc: Document, kind: Kind, [first]: readonly ListItem[]): string | undefined {
  const section = doc.sections.get(sectionOf[kind]);
  if (kind === 'key-context' || section === undefined || first === undefined) return undefined;
  if (readOthers(doc, section.name).length > 0) return undefined;
  const region = { start: section.body, end: section.end };
  if (findPlaceholder(doc, region, groupItems(doc.outline, region)) !== undefined) return undefined;
  return kind === 'blocker' ? `${doc.text.slice(first.start, first.content)}None currently` : '(none yet)';
}

function dropDecisions(doc: Document, starts: ReadonlySet<number>): Edit[] {
  const all = readDecisions(doc);
  const dropped = all.filter(({ start }) => starts.has(start));
  const kept = all.filter(({ start }) => !starts.has(start));
  const listed = all.flatMap(({ item }) => item ?? []);
  const headed = dropped.filter(({ item }) => item === undefined);
  const placeholder = kept.length === 0 ? '(none yet)' : undefined;
  return [
    ...dropItems(
      doc,
      listed.filter(({ start }) => starts.has(start)),
      { of: listed, placeholder: headed.length === 0 ? placeholder : undefined },
    ),
    ...headed.map(({ start, end }, index) => {
      const isLast = placeholder !== undefined && index === headed.length - 1;
      return { start, end, text: isLast ? placeholder + endOf(doc.text, { start, end }) : '' };
    }),
    // Only a decision that has a number can be named.
    ...dropped.flatMap(({ number }) => unmarkSuperseded(doc, kept, number as number)),
  ];
}

// The line end after the last words of a span, and the blank lines after it.
function endOf(text: string, { start, end }: Span): string {
  return /\s*$/.exec(text.slice(start, end))?.[0] || eolBefore(text, end);
}

function renderDropped({ text }: Document, found: readonly Found[]): string {
  const parts = kinds.flatMap((kind) => {
    const dropped = found.filter((one) => one.kind === kind && one.text === undefined);
    const raw = dropped.map(({ thing: { span } }) => text.slice(span.start, span.end));
    // A decision's blank lines at its end only part it from the next one.
    const lines = raw.map((one) => one.replace(/\s*$/, '\n'));
    return dropped.length === 0 ? [] : [`## Dropped: ${kindNames[kind]}\n${lines.join('')}`];
  });
  return parts.join('\n');
}
