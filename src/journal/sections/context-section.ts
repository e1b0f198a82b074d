import type { ListItem } from '../../core/markdown/blocks.ts';
import { itemText } from '../../core/markdown/item-text.ts';
import type { Edit } from '../../core/text/edit.ts';
import { containText, oneLine } from '../../core/text/escape.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document, Section } from '../document/document.ts';
import { eolBefore, firstSubheading, itemsIn } from '../document/document.ts';
import type { Manner } from '../document/insertion.ts';
import { closedEnd, createSection, insertBlock, mannerAt } from '../document/insertion.ts';
import type { Label } from '../document/labels.ts';
import { findLabel, labelParagraph, paragraphEnd, readLabels } from '../document/labels.ts';
import type { NewItem } from '../document/list-edit.ts';
import { appendItems, renderList } from '../document/list-edit.ts';
import { isPlaceholder } from '../document/markers.ts';

/** A line of key context or a key file, numbered in document order. */
export interface ContextLine {
  readonly number: number;
  readonly text: string;
  readonly item: ListItem;
}

/** The lists that the Context section has after a label. */
export type ContextList = 'key files' | 'key context';

const labelLines: Readonly<Record<ContextList, string>> = {
  'key files': '**Key Files**:',
  'key context': '**Key Context** (survives compaction):',
};

function contextLabels(doc: Document): Label[] {
  const section = doc.sections.get('context');
  return section === undefined ? [] : readLabels(doc, { start: section.body, end: section.end });
}

/** Returns the objective that the Context section states; empty if it states none. */
export function readObjective(doc: Document): string {
  const label = findLabel(contextLabels(doc), 'objective');
  return label === undefined ? '' : labelParagraph(doc, label);
}

/** Returns the edit that replaces the objective, or adds it. */
export function writeObjective(doc: Document, goal: string): Edit[] {
  const text = containText(oneLine(goal), { indent: 0, eol: doc.eol, amongLabels: true, inline: true });
  const label = findLabel(contextLabels(doc), 'objective');
  if (label !== undefined) {
    const said = doc.text.slice(label.value, paragraphEnd(doc, label)).trimEnd();
    const edit = { start: label.value, end: label.value + said.length };
    return [{ ...edit, text: /\s/.test(doc.text.charAt(label.value - 1)) ? text : ` ${text}` }];
  }
  const line = `**Objective**: ${text}`;
  const section = doc.sections.get('context');
  if (section === undefined) return [createSection(doc, 'context', ({ eol }) => line + eol)];
  return [
    insertBlock(doc, line + eolBefore(doc.text, section.body), { start: section.body, end: section.body }),
  ];
}

/** Returns the items of one of the Context section's lists in order. */
export function readContextList(doc: Document, list: ContextList): ContextLine[] {
  const label = findLabel(contextLabels(doc), list);
  if (label === undefined) return [];
  return itemsIn(doc, label)
    .map((item) => ({ text: itemText(doc.text, item), item }))
    .filter(({ text }) => !isPlaceholder(text))
    .map((line, index) => ({ ...line, number: index + 1 }));
}

/** Returns the edits that add items to one of the Context section's lists, and its label if that is missing. */
export function appendContext(doc: Document, list: ContextList, items: readonly NewItem[]): Edit[] {
  if (items.length === 0) return [];
  const label = findLabel(contextLabels(doc), list);
  if (label !== undefined) {
    return [...dropPlaceholder(doc, label), ...appendItems(doc, listRegion(doc, label), { items })];
  }
  const section = doc.sections.get('context');
  const render = (manner: Manner): string => labelLines[list] + manner.eol + renderList(items, manner);
  if (section === undefined) return [createSection(doc, 'context', render)];
  const region = leadOf(doc, section);
  return [insertBlock(doc, render(mannerAt(doc, closedEnd(doc, region))), region)];
}

// After a person's subsection, the list would become part of it.
function leadOf(doc: Document, section: Section): Span {
  return { start: section.body, end: firstSubheading(doc, section)?.start ?? section.end };
}

// `**Key Files**: None`
function dropPlaceholder(doc: Document, { start, value, lineEnd }: Label): Edit[] {
  if (!isPlaceholder(doc.text.slice(value, lineEnd))) return [];
  return [{ start: start + doc.text.slice(start, value).trimEnd().length, end: lineEnd, text: '' }];
}

function listRegion(doc: Document, label: Label): Span {
  const newline = doc.text.indexOf('\n', label.lineEnd);
  return { start: newline < 0 ? doc.text.length : newline + 1, end: label.end };
}
