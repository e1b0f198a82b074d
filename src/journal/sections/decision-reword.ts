import type { Heading } from '../../core/markdown/blocks.ts';
import { headingAt } from '../../core/markdown/scan.ts';
import type { Edit } from '../../core/text/edit.ts';
import { containHeading, oneLine } from '../../core/text/escape.ts';
import type { Document } from '../document/document.ts';
import { eolBefore, itemsIn, lineStart } from '../document/document.ts';
import type { Label } from '../document/labels.ts';
import { findLabel, readLabels } from '../document/labels.ts';
import { splitTime } from '../document/markers.ts';
import { splitNumber } from '../document/shaped-entries.ts';
import type { DecisionField } from './decision-edit.ts';
import { appendLabel, decisionFields, labelLine, labelled } from './decision-edit.ts';
import type { Decision } from './decisions.ts';

/** Returns the edit that gives a decision with a heading another title. Its number and time stay. */
export function rewordHeading(doc: Document, { start }: Decision, title: string): Edit {
  const heading = headingAt(doc.outline, start) as Heading;
  const raw = doc.text.slice(heading.start, heading.end).trimEnd();
  const said = heading.text.trim();
  const untimed = splitTime(said).text;
  const time = said.slice(untimed.length);
  const [mark] = /^ {0,3}(?:#{1,6}[ \t]+)?/.exec(raw) as RegExpExecArray;
  const before = mark + untimed.slice(0, untimed.length - splitNumber(untimed).text.length);
  // A heading that is underlined keeps its line.
  const isDrawn = !/^ {0,3}#{1,6}[ \t]/.test(raw);
  const end = heading.start + (isDrawn ? raw.lastIndexOf('\n') : raw.length);
  const drawn = isDrawn && doc.text.charAt(end - 1) === '\r' ? end - 1 : end;
  const text = time === '' ? containHeading(title) : oneLine(title) + time;
  return { start: heading.start + before.length, end: drawn, text };
}

/** Returns the edit that replaces what a decision with a heading says after a label, or adds the label. */
export function rewordField(
  doc: Document,
  decision: Decision,
  { field, text }: { readonly field: DecisionField; readonly text: string },
): Edit {
  const labels = labelsOf(doc, decision);
  const label = findLabel(labels, field);
  const eol = eolBefore(doc.text, label?.value ?? decision.end);
  if (label !== undefined) {
    const said = doc.text.slice(label.value, itemsIn(doc, label)[0]?.start ?? label.end).trimEnd();
    const space = /\s/.test(doc.text.charAt(label.value - 1)) ? '' : ' ';
    return { start: label.value, end: label.value + said.length, text: space + labelled(text, eol) };
  }
  const line = labelLine(field, text, eol);
  const later = decisionFields.slice(decisionFields.indexOf(field) + 1);
  const next = labels.find(({ key }) => [...later, 'superseded by'].includes(key as DecisionField));
  if (next === undefined || lineStart(doc.text, next.start) !== next.start)
    return appendLabel(doc, decision, line);
  return { start: next.start, end: next.start, text: line };
}

/**
 * Returns the edits that take away what says that decisions were superseded by the one with this number; of a decision
 * that is an item of a list, nothing.
 */
export function unmarkSuperseded(doc: Document, decisions: readonly Decision[], by: number): Edit[] {
  const marked = decisions.filter(({ supersededBy, item, shape }) => {
    return item === undefined && shape === undefined && supersededBy.trim() === String(by);
  });
  return marked.map((decision) => {
    const label = findLabel(labelsOf(doc, decision), 'superseded by') as Label;
    const end = label.value + doc.text.slice(label.value, label.end).trimEnd().length;
    const eol = /^[ \t]*\r?\n/.exec(doc.text.slice(end, label.end))?.[0] ?? '';
    return { start: label.start, end: end + eol.length, text: '' };
  });
}

function labelsOf(doc: Document, { start, end }: Decision): Label[] {
  return readLabels(doc, { start: (headingAt(doc.outline, start) as Heading).end, end });
}
