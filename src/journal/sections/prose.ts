import { paragraphsIn } from '../../core/markdown/scan.ts';
import { revealText } from '../../core/text/escape.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document, SectionName } from '../document/document.ts';
import { firstSubheading } from '../document/document.ts';
import { findLabel, labelText, readLabels } from '../document/labels.ts';
import { isPlaceholder } from '../document/markers.ts';

const proseSections = ['decisions', 'discoveries', 'dead-ends', 'blockers', 'next-steps'] as const;

/** What people write in whole sentences where the format has lists; empty if they didn't. */
export type Prose = Readonly<Record<(typeof proseSections)[number] | 'key-context', string>>;

/** Returns the paragraphs in a document's list sections that are outside of items, without placeholders. */
export function readProse(doc: Document): Prose {
  const entries = proseSections.map((name) => [name, proseOf(doc, name)]);
  return { ...(Object.fromEntries(entries) as Omit<Prose, 'key-context'>), 'key-context': contextProse(doc) };
}

function proseOf(doc: Document, name: SectionName): string {
  const section = doc.sections.get(name);
  if (section === undefined) return '';
  // Text below a heading belongs to that decision, or is a person's own subsection.
  const end = firstSubheading(doc, section)?.start ?? section.end;
  return proseIn(doc, { start: section.body, end }).join('\n');
}

function proseIn(doc: Document, span: Span): string[] {
  return paragraphsIn(doc.outline, span)
    .map(({ start, end }) => revealText(doc.text.slice(start, end).trim()))
    .filter((text) => !isPlaceholder(text));
}

function contextProse(doc: Document): string {
  const section = doc.sections.get('context');
  if (section === undefined) return '';
  const label = findLabel(readLabels(doc, { start: section.body, end: section.end }), 'key context');
  const text = label === undefined ? '' : labelText(doc, label);
  return isPlaceholder(text) ? '' : text;
}
