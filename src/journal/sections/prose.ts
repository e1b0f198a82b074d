import type { Parts } from '../../core/lazy.ts';
import { lazy } from '../../core/lazy.ts';
import { walkParagraphs } from '../../core/markdown/scan.ts';
import { cleanText, revealText } from '../../core/text/escape.ts';
import type { Document } from '../document/document.ts';
import { firstSubheading } from '../document/document.ts';
import { findLabel, labelText, readLabels } from '../document/labels.ts';
import { isPlaceholder } from '../document/markers.ts';
import { readLead } from '../document/shaped-entries.ts';

const proseSections = ['decisions', 'discoveries', 'dead-ends', 'blockers', 'next-steps'] as const;

/** What people write in whole sentences where the format has lists; empty if they didn't. */
export type Prose = Readonly<Record<(typeof proseSections)[number] | 'key-context', string>>;

/** Returns the paragraphs in a document's list sections that are outside of items, without placeholders. */
export function readProse(doc: Document): Prose {
  const sections = proseSections.map((name) => [name, () => proseUpTo(doc, name)]);
  const parts = { ...Object.fromEntries(sections), 'key-context': () => contextProse(doc) };
  return lazy<Prose>(parts as Parts<Prose>);
}

/** A section in which people write whole sentences. */
export type ProseSection = (typeof proseSections)[number];

/**
 * Returns the text of a section's paragraphs: all of it, or that of the first ones until they exceed `most` UTF-16 units
 * after cleaning.
 */
export function proseUpTo(doc: Document, name: ProseSection, most = Number.POSITIVE_INFINITY): string {
  const section = doc.sections.get(name);
  if (section === undefined) return '';
  // Text below a heading belongs to that decision, or is a person's own subsection.
  const end = firstSubheading(doc, section)?.start ?? section.end;
  const texts: string[] = [];
  let size = 0;
  const { taken } = readLead(doc, section);
  for (const paragraph of walkParagraphs(doc.outline, { start: section.body, end })) {
    const entry = taken.find((one) => one.start < paragraph.end && one.end > paragraph.start);
    const text = revealText(doc.text.slice(paragraph.start, entry?.start ?? paragraph.end).trim());
    if (text === '' || isPlaceholder(text)) continue;
    texts.push(text);
    if (most < Number.POSITIVE_INFINITY) size += cleanText(text).length;
    if (size > most) break;
  }
  return texts.join('\n');
}

function contextProse(doc: Document): string {
  const section = doc.sections.get('context');
  if (section === undefined) return '';
  const label = findLabel(readLabels(doc, { start: section.body, end: section.end }), 'key context');
  const text = label === undefined ? '' : labelText(doc, label);
  return isPlaceholder(text) ? '' : text;
}
