import type { Heading } from '../../core/markdown/blocks.ts';
import { headingAt } from '../../core/markdown/scan.ts';
import { groupItems } from '../../core/markdown/unread-list.ts';
import type { Edit } from '../../core/text/edit.ts';
import { containText, oneLine } from '../../core/text/escape.ts';
import type { Document } from '../document/document.ts';
import { eolBefore, firstSubheading, lineStart } from '../document/document.ts';
import type { Manner } from '../document/insertion.ts';
import { closedEnd, createSection, headingBlock, insertLines, mannerAt } from '../document/insertion.ts';
import { paragraphEnd, readLabels } from '../document/labels.ts';
import { dropLeftNone } from '../document/left-placeholder.ts';
import { findPlaceholder } from '../document/list-edit.ts';
import type { ShapedEntry } from '../document/shaped-entries.ts';
import { decisionLevel, firstGroup } from './decision-headings.ts';
import type { Decision } from './decisions.ts';

/** A decision to be written. */
export interface NewDecision {
  readonly title: string;
  readonly context?: string;
  readonly options?: string;
  readonly choice?: string;
  readonly rationale?: string;
}

/** The labels of a decision, in their order. */
export const decisionFields = ['context', 'options', 'choice', 'rationale'] as const;

/** One of a decision's labels. */
export type DecisionField = (typeof decisionFields)[number];

/** Returns the edits that add decisions after the others, numbered from `first` on. */
export function appendDecisions(
  doc: Document,
  added: readonly NewDecision[],
  { time, first }: { readonly time: string; readonly first: number },
): Edit[] {
  const render = (manner: Manner, level: number): string => {
    const numbered = added.map((decision, index) => ({ decision, number: first + index }));
    return numbered.map((one) => renderDecision(one, { ...manner, time, level })).join(manner.eol);
  };
  const section = doc.sections.get('decisions');
  if (section === undefined) return [createSection(doc, 'decisions', (manner) => render(manner, 3))];
  const region = { start: section.body, end: section.end };
  const level = decisionLevel(doc, section);
  const lead = { start: region.start, end: firstSubheading(doc, section)?.start ?? region.end };
  const placeholder = findPlaceholder(doc, lead, groupItems(doc.outline, lead));
  if (placeholder !== undefined && lead.end === region.end) {
    return [{ ...placeholder, text: render(mannerAt(doc, placeholder.end), level) }];
  }
  const at = closedEnd(doc, { start: region.start, end: firstGroup(doc, section) ?? region.end });
  return [
    ...dropLeftNone(doc, { start: region.start, end: at }),
    headingBlock(doc, at, render(mannerAt(doc, at), level)),
  ];
}

function renderDecision(
  { decision, number }: { decision: NewDecision; number: number },
  { time, level, eol, gap }: Manner & { readonly time: string; readonly level: number },
): string {
  const written = decisionFields.flatMap((field) => {
    const text = decision[field];
    if (text === undefined) return [];
    return [labelLine(field, text, eol)];
  });
  const heading = `${'#'.repeat(level)} ${number}. ${oneLine(decision.title)} (${time})${eol}`;
  return heading + (written.length > 0 ? gap : '') + written.join('');
}

/** Returns a labelled line of a decision, and its line end. */
export function labelLine(field: DecisionField, text: string, eol: string): string {
  return `**${(field[0] as string).toUpperCase()}${field.slice(1)}**: ${labelled(text, eol)}${eol}`;
}

/** Returns a text as it is written after a label. */
export function labelled(text: string, eol: string): string {
  return containText(text, { indent: 2, eol, amongLabels: true, inline: true });
}

/** Returns the edit that marks a decision as superseded, after everything that is written about it. */
export function markSuperseded(doc: Document, decision: Decision, by: number): Edit {
  const at = closedEnd(doc, decision);
  const line = `**Superseded by**: ${by}${eolBefore(doc.text, at)}`;
  if (decision.shape?.cells !== undefined) return markInCell(doc, decision.shape, by);
  if (decision.shape !== undefined) return insertLines(doc, at, line);
  if (decision.item !== undefined) return insertLines(doc, at, ' '.repeat(decision.item.indent) + line);
  return appendLabel(doc, decision, line);
}

/** Returns the edit that puts a labelled line after everything that is written about a decision with a heading. */
export function appendLabel(doc: Document, decision: Decision, line: string): Edit {
  const at = closedEnd(doc, decision);
  return { start: at, end: at, text: (goesOn(doc, decision, at) ? '' : eolBefore(doc.text, at)) + line };
}

// A line after a row of a table would be another row.
function markInCell({ text }: Document, { content, end }: ShapedEntry, by: number): Edit {
  const cell = /^(?:\\\||[^|\r\n])*/.exec(text.slice(content, end)) as RegExpExecArray;
  const at = content + cell[0].trimEnd().length;
  return { start: at, end: at, text: ` [superseded by ${by}]` };
}

// After a label, the line is just another label. After a text, a list or a table, it needs a blank line before it.
function goesOn(doc: Document, { start, end }: Decision, at: number): boolean {
  const body = (headingAt(doc.outline, start) as Heading).end;
  if (at === body) return true;
  const label = readLabels(doc, { start: body, end }).at(-1);
  if (label === undefined || paragraphEnd(doc, label) !== at) return false;
  return !/^[ \t]*\|/.test(doc.text.slice(lineStart(doc.text, at - 1), at));
}
