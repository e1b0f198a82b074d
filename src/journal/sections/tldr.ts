import type { ListItem } from '../../core/markdown/blocks.ts';
import { showLine } from '../../core/text/controls.ts';
import type { Edit } from '../../core/text/edit.ts';
import { containText, oneLine, revealText } from '../../core/text/escape.ts';
import type { Document } from '../document/document.ts';
import { eolBefore, firstSubheading, lineStart } from '../document/document.ts';
import { closedEnd, createSection, insertBlock } from '../document/insertion.ts';
import type { Label } from '../document/labels.ts';
import { labelParagraph, paragraphEnd, readLabels } from '../document/labels.ts';
import { isPlaceholder } from '../document/markers.ts';
import type { Blocker } from './blockers.ts';
import { openBlockers, readBlockers } from './blockers.ts';
import { readChecklist } from './checklist.ts';
import { groupProgress, readProgress } from './progress-items.ts';
import { numbersIn } from './step-numbers.ts';

/** The figures in the three bold TL;DR lines. */
export interface Figures {
  readonly done: number;
  readonly total: number;
  /** Text of the current step on one line; empty if there is none. */
  readonly current: string;
  /** Texts of the open blockers, each on one line. */
  readonly blockers: readonly string[];
}

/** Returns the figures of a document, computed from its steps and blockers, never from the TL;DR lines. */
export function readFigures(doc: Document): Figures {
  const groups = groupProgress(doc);
  const done = groups.reduce((sum, group) => sum + group.done, 0);
  const open = groups.reduce((sum, group) => sum + group.open, 0);
  const current = oneLine(currentText(doc));
  return { done, total: done + open, current, blockers: openTexts(readBlockers(doc)) };
}

/** Returns the current step as it is shown: on one line, with its number, `2. Fix it`; empty if there is none. */
export function readCurrentStep(doc: Document): string {
  const number = currentNumber(doc);
  return number === undefined ? '' : `${number}. ${showLine(currentText(doc))}`;
}

function currentNumber(doc: Document): number | undefined {
  const group = groupProgress(doc).find(({ current }) => current >= 0);
  return group && numbersIn(doc, group)(group.current);
}

function currentText(doc: Document): string {
  const group = groupProgress(doc).find(({ current }) => current >= 0);
  if (group === undefined) return '';
  return readProgress(doc.text, group.items.at(group.current) as ListItem, 'current').text;
}

function openTexts(blockers: readonly Blocker[]): string[] {
  return openBlockers(blockers).map((blocker) => oneLine(blocker.text));
}

const derived = ['progress', 'current', 'blocker'] as const;
type Derived = (typeof derived)[number];

/** Returns the text of each of the three lines as we write it. */
export function derivedTexts(figures: Figures): Record<Derived, string> {
  const [first, ...more] = figures.blockers;
  return {
    progress: `${figures.done}/${figures.total} steps complete`,
    current: figures.current === '' ? 'None' : figures.current,
    blocker: first === undefined ? 'None' : more.length === 0 ? first : `${first} (+${more.length} more)`,
  };
}

/** Returns the TL;DR's labels: the derived lines, and any that a person added. */
function tldrLabels(doc: Document): Label[] {
  const section = doc.sections.get('tldr');
  return section === undefined ? [] : readLabels(doc, { start: section.body, end: section.end });
}

/**
 * Returns the edits to `doc` that bring stale TL;DR lines up to date; `before` is the document before the change. A
 * line with anything we wouldn't have written is a person's, and stays.
 */
export function refreshDerived(before: Document, doc: Document): Edit[] {
  const labels = tldrLabels(doc).filter(isDerived);
  if (labels.length === 0) return [];
  const wanted = derivedTexts(readFigures(doc));
  return labels.flatMap((label) => {
    const key = label.key as Derived;
    const said = onlyLine(doc, label);
    if (said === undefined) return [];
    // A person who wrote the step's number keeps it.
    const number = key === 'current' && bare(said) !== said ? currentNumber(doc) : undefined;
    const text = wanted[key] + (number === undefined ? '' : ` (step ${number})`);
    // If the line is right already, the number isn't needed, and finding it may mean reading every step.
    return text === said || !isKnown(key, said, [before, doc])
      ? []
      : [{ start: label.value, end: label.lineEnd, text: containInline(text, doc.eol) }];
  });
}

/** Returns the text of a derived line, without its label. */
export function containInline(text: string, eol: string): string {
  return containText(text, { indent: 0, eol, amongLabels: true, inline: true });
}

function isDerived({ key }: Label): boolean {
  return derived.includes(key as Derived);
}

function bare(said: string): string {
  return said.replace(/ \(step \d+\)$/, '');
}

// Says whether a derived line contains what we would have written for the document before or after the change.
function isKnown(key: Derived, said: string, docs: readonly Document[]): boolean {
  if (key === 'progress') return /^\d+\/\d+ steps complete$/.test(said);
  if (isPlaceholder(said)) return true;
  if (key === 'blocker') {
    const texts = docs.flatMap(readBlockers).map(({ text }) => oneLine(text));
    return texts.includes(said) || texts.includes(said.replace(/ \(\+\d+ more\)$/, ''));
  }
  const isSaid = (text: string): boolean => text === said || text === bare(said);
  // Usually this is the step that was current before, and no other has to be read.
  if (docs.some((doc) => isSaid(oneLine(currentText(doc))))) return true;
  return docs.flatMap((doc) => readChecklist(doc).steps).some(({ text }) => isSaid(oneLine(text)));
}

// Returns what a label says if it is all on one line; undefined if it runs on.
function onlyLine(doc: Document, label: Label): string | undefined {
  const behind = doc.text.slice(label.lineEnd, paragraphEnd(doc, label));
  return behind.trim() === '' ? revealText(doc.text.slice(label.value, label.lineEnd)).trim() : undefined;
}

/** Returns the TL;DR's paragraphs without the derived lines, with escapes undone; empty if there are none. */
export function readTldr(doc: Document): string {
  const section = doc.sections.get('tldr');
  if (section === undefined) return '';
  const parts: string[] = [];
  let at = section.body;
  for (const label of tldrLabels(doc).filter(isDerived)) {
    parts.push(doc.text.slice(at, label.start).trim());
    at = paragraphEnd(doc, label);
  }
  parts.push(doc.text.slice(at, section.end).trim());
  return revealText(parts.filter((part) => part !== '').join('\n\n'));
}

/** Returns the derived lines as the document words them, including a person's own wording. */
export function readDerived(doc: Document): Partial<Record<Derived, string>> {
  const said: Partial<Record<Derived, string>> = {};
  for (const label of tldrLabels(doc).filter(isDerived))
    said[label.key as Derived] ??= labelParagraph(doc, label);
  return said;
}

/** Returns the edit that replaces the TL;DR paragraph and leaves the derived lines and subsections alone. */
export function writeTldr(doc: Document, text: string): Edit[] {
  const contain = (eol: string): string => containText(text, { indent: 0, eol, amongLabels: true }) + eol;
  const section = doc.sections.get('tldr');
  if (section === undefined) return [createSection(doc, 'tldr', ({ eol }) => contain(eol))];
  const stops = [tldrLabels(doc)[0], firstSubheading(doc, section)].flatMap((stop) => stop?.start ?? []);
  const span = { start: section.body, end: Math.min(section.end, ...stops) };
  const end = closedEnd(doc, span);
  const lines = contain(eolBefore(doc.text, end));
  if (end === span.start) return [insertBlock(doc, lines, span)];
  const start = lineStart(doc.text, span.start + doc.text.slice(span.start, end).search(/\S/));
  return [{ start, end, text: lines }];
}
