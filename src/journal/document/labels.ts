import { dedent } from '../../core/markdown/item-text.ts';
import { headingsIn, paragraphAt, paragraphsIn } from '../../core/markdown/scan.ts';
import { ownLabel, revealText } from '../../core/text/escape.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document } from './document.ts';
import { foldHeading, itemsIn } from './document.ts';

/** A line such as `**Choice**: text` outside of lists and code, and the text after it up to the next label. */
export interface Label extends Span {
  /** The words between the stars, folded like headings. */
  readonly key: string;
  /** Start of the text after the colon on the label's own line. */
  readonly value: number;
  /** End of the label's own line, before its line end. */
  readonly lineEnd: number;
}

const pattern =
  /^ {0,3}(?:\*\*([^*\n]+?)([:：]?)\*\*|__([^_\n]+?)([:：]?)__)[ \t]*((?:\([^()\n]*\))?)[ \t]*([:：]?)[ \t]*/;

const joined = new RegExp(`(?<=\\S[ \\t]+)${ownLabel}`, 'gi');

/**
 * Returns the labels in a span, in order. A label ends at the next label, the next heading, a fence that never closes,
 * or the end of the span. Only lines of paragraphs count: in a list, a quote, code or a comment, a label is an example
 * or somebody's words.
 */
export function readLabels(doc: Document, span: Span): Label[] {
  const found: Omit<Label, 'end'>[] = [];
  for (const paragraph of paragraphsIn(doc.outline, span)) {
    let isLabelled = false;
    for (let start = paragraph.start; start < paragraph.end; ) {
      const newline = doc.text.indexOf('\n', start);
      const end = newline < 0 ? paragraph.end : newline + 1;
      const line = doc.text.slice(start, end);
      isLabelled ||= readLabel(line) !== undefined;
      for (const part of isLabelled ? partLabels(line) : []) {
        const label = readLabel(part.text);
        if (label === undefined) continue;
        const at = start + part.at;
        found.push({ key: label.key, start: at, value: at + label.value, lineEnd: at + label.lineEnd });
      }
      start = end;
    }
  }
  const { unclosed = span.end } = doc.outline;
  const ends = [...found, ...headingsIn(doc.outline, span)].map(({ start }) => start);
  ends.push(unclosed);
  ends.sort((a, b) => a - b);
  let index = 0;
  return found.map((label) => {
    while ((ends[index] as number) <= label.start) index += 1;
    return { ...label, end: Math.min(ends[index] as number, span.end) };
  });
}

// A line of a paragraph that begins with a label, parted before each further label of ours.
function partLabels(line: string): { at: number; text: string }[] {
  if (!line.includes(':')) return [{ at: 0, text: line }];
  const starts = [0, ...[...line.matchAll(joined)].map(({ index }) => index)];
  return starts.map((at, index) => ({ at, text: line.slice(at, starts[index + 1]) }));
}

function readLabel(line: string): { key: string; value: number; lineEnd: number } | undefined {
  const match = pattern.exec(line);
  if (match === null) return undefined;
  const [whole, starred, starredColon, underlined, underlinedColon, , colon] = match;
  if ((starredColon || underlinedColon || colon || '') === '') return undefined;
  const lineEnd = line.trimEnd().length;
  return {
    key: foldHeading((starred ?? underlined) as string),
    value: Math.min(whole.length, lineEnd),
    lineEnd,
  };
}

/** Returns the first label with this name (in lower case), or undefined. */
export function findLabel(labels: readonly Label[], key: string): Label | undefined {
  return labels.find((label) => label.key === key);
}

/** Returns the end of a label's own paragraph: after its last line, before a list or a blank line. */
export function paragraphEnd(doc: Document, label: Label): number {
  return Math.min((paragraphAt(doc.outline, label.start) as Span).end, label.end);
}

/** Returns the text of a label over all its lines up to a list, unescaped; may be empty. */
export function labelText(doc: Document, label: Label): string {
  const list = itemsIn(doc, label)[0];
  return revealLines(doc.text.slice(label.value, list?.start ?? label.end));
}

/** Returns the text of a label in its own paragraph, unescaped; may be empty. */
export function labelParagraph(doc: Document, label: Label): string {
  return revealLines(doc.text.slice(label.value, paragraphEnd(doc, label)));
}

// We indent continuation lines by two columns, so that a reader sees where the text continues.
function revealLines(raw: string): string {
  const lines = raw.trim().split(/\r\n|\n|\r/);
  return revealText(lines.map((line, index) => (index === 0 ? line : dedent(line, 2))).join('\n')).trim();
}
