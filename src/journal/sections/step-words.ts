import type { Edit } from '../../core/text/edit.ts';
import { containText } from '../../core/text/escape.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document } from '../document/document.ts';
import { eolBefore } from '../document/document.ts';
import { indentBelow } from '../document/list-edit.ts';
import { findMarkers, splitTime } from '../document/markers.ts';
import type { Step } from './checklist.ts';

/** Finds where an item's first paragraph ends: `readItem` of item-by-remark.ts, which is loaded only when steps change. */
export type ReadItem = (lines: string) => { readonly leadEnd: number };

/** Where the parts of a step's first paragraph are. */
export interface StepWords {
  /** What the step says, without mark, time and marker. */
  readonly text: Span;
  /** The time behind it with the space before it; empty if it has none. */
  readonly time: Span;
  /** Where the paragraph ends, the marker included. */
  readonly leadEnd: number;
}

/** Returns where the words of a step are. Throws a Failure `refused` if its item doesn't begin with a text. */
export function stepWords({ text }: Document, { item }: Pick<Step, 'item'>, readItem: ReadItem): StepWords {
  const lines = text.slice(item.start, item.end);
  const { leadEnd } = readItem(lines);
  const end = item.start + Math.min(leadEnd, findMarkers(lines)[0]?.start ?? leadEnd);
  const lead = text.slice(item.content, end).trimEnd();
  const textEnd = item.content + splitTime(lead).text.length;
  return {
    text: { start: item.content + '[ ] '.length, end: textEnd },
    time: { start: textEnd, end: item.content + lead.length },
    leadEnd: item.start + leadEnd,
  };
}

/** Returns the edits that give a step another text. Mark, time, marker and what is nested in its item stay. */
export function rewordStep(
  doc: Document,
  step: Pick<Step, 'item'>,
  { text, readItem }: { readonly text: string; readonly readItem: ReadItem },
): Edit[] {
  const { item } = step;
  const words = stepWords(doc, step, readItem);
  const eol = eolBefore(doc.text, item.end);
  const indent = indentBelow(doc.text.slice(item.start, item.content));
  const contained = containText(text, { indent, eol, inline: true });
  // Time and marker stay at the end of the first paragraph.
  const lead = contained.indexOf(eol + eol);
  if (lead < 0) return [{ ...words.text, text: contained }];
  const more = { start: words.leadEnd, end: words.leadEnd, text: contained.slice(lead) };
  return [{ ...words.text, text: contained.slice(0, lead) }, more];
}
