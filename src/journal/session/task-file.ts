import { rawItemText, splitLead } from '../../core/markdown/item-text.ts';
import type { Document } from '../document/document.ts';
import { foldHeading, itemsIn } from '../document/document.ts';

/** A task file from the `.tasks` folder next to `.sessions`, as far as sessions use it. */
export interface Task {
  readonly id: string;
  readonly shortname: string;
  readonly title: string;
  readonly status: string;
  readonly description: string;
  /** The acceptance criteria that are not ticked. */
  readonly criteria: readonly string[];
}

/**
 * Returns the contents of a task file, which has the form of a session file,
 * with checkboxes under `## Acceptance Criteria`.
 */
export function readTask(doc: Document): Task {
  const text = (key: string): string => {
    const value = doc.head.fields.get(key)?.value;
    return typeof value === 'string' ? value : '';
  };
  const title = doc.outline.headings.find((heading) => heading.level === 1);
  return {
    id: text('id'),
    shortname: text('shortname'),
    title: text('title') || (title?.text ?? ''),
    status: text('status'),
    description: sectionOf(doc, 'description')?.text || leadOf(doc) || text('description'),
    criteria: criteriaOf(doc),
  };
}

function sectionOf(doc: Document, key: string): { start: number; end: number; text: string } | undefined {
  const { headings } = doc.outline;
  const index = headings.findIndex((heading) => foldHeading(heading.text) === key);
  const heading = headings[index];
  if (heading === undefined) return undefined;
  const next = headings.slice(index + 1).find((other) => other.level <= heading.level);
  const end = next?.start ?? doc.text.length;
  return { start: heading.end, end, text: doc.text.slice(heading.end, end).trim() };
}

// The text between the title and the first section.
function leadOf(doc: Document): string {
  const [first, second] = doc.outline.headings;
  if (first?.level !== 1) return '';
  return doc.text.slice(first.end, second?.start ?? doc.text.length).trim();
}

function criteriaOf(doc: Document): string[] {
  const section = sectionOf(doc, 'acceptance criteria');
  if (section === undefined) return [];
  return itemsIn(doc, section).flatMap((item) => {
    const { lead } = splitLead(rawItemText(doc.text, item));
    return /^\[ \]\s/.test(lead) ? [lead.slice(4).trim()] : [];
  });
}
