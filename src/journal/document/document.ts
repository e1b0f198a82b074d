import type { Head } from '../../core/front-matter/fields.ts';
import type { Heading, Items, ListItem } from '../../core/markdown/blocks.ts';
import type { Outline } from '../../core/markdown/outline.ts';
import { headingsIn, scanOutline } from '../../core/markdown/scan.ts';
import { groupItems } from '../../core/markdown/unread-list.ts';
import type { Span } from '../../core/text/spans.ts';
import { within } from '../../core/text/spans.ts';
import { endOfWords } from '../../core/text/white-space.ts';
import { partLazyLabels } from './label-lines.ts';
import { rescan } from './quick-rescan.ts';

/** The sections that the format knows, in the order in which new ones are placed. */
export const sectionNames = [
  'tldr',
  'context',
  'progress',
  'decisions',
  'discoveries',
  'dead-ends',
  'blockers',
  'next-steps',
  'files-modified',
  'resume-commands',
] as const;

/** One of the known sections. */
export type SectionName = (typeof sectionNames)[number];

/** A known section: its heading, and its body from the end of the heading to the next section. */
export interface Section extends Span {
  readonly name: SectionName;
  readonly heading: Heading;
  /** Start of the body, after the heading's last line. */
  readonly body: number;
}

/** A session file's text and what was found in it; all offsets refer to `text`. */
export interface Document {
  readonly text: string;
  readonly head: Head;
  readonly eol: string;
  /** The project's own headings for sections. */
  readonly aliases: SectionAliases;
  readonly outline: Outline;
  readonly title: Heading | undefined;
  readonly sections: ReadonlyMap<SectionName, Section>;
  /** Repeated known sections; only the first one of each name counts. */
  readonly doubled: readonly Section[];
}

const keys: ReadonlyMap<string, SectionName> = new Map([
  ['tl;dr', 'tldr'],
  ['context', 'context'],
  ['progress', 'progress'],
  ['decisions', 'decisions'],
  ['discoveries', 'discoveries'],
  ['dead ends', 'dead-ends'],
  ['blockers', 'blockers'],
  ['next steps', 'next-steps'],
  ['files modified this session', 'files-modified'],
  ['files modified', 'files-modified'],
  ['resume commands', 'resume-commands'],
]);

/** Section headings as we write them. */
export const sectionTitles: Readonly<Record<SectionName, string>> = {
  tldr: 'TL;DR (Read This First)',
  context: 'Context',
  progress: 'Progress',
  decisions: 'Decisions',
  discoveries: 'Discoveries',
  'dead-ends': 'Dead Ends',
  blockers: 'Blockers',
  'next-steps': 'Next Steps',
  'files-modified': 'Files Modified This Session',
  'resume-commands': 'Resume Commands',
};

/** Returns a heading's text in the form used for comparing: lower case, single spaces, no trailing `(…)`. */
export function foldHeading(text: string): string {
  return text
    .replace(/\([^()]*\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Additional section headings from the project's configuration: `Fortschritt` → `Progress`. */
export type SectionAliases = Readonly<Record<string, string>>;

/** Returns the document of a session file's text, given its front matter; never fails. */
export function decodeDocument(text: string, head: Head, aliases: SectionAliases = {}): Document {
  const outline = partLazyLabels(text, scanOutline(text, head.bodyStart));
  return withSections({ text, head, aliases, outline });
}

/** Returns the same as `decodeDocument`, but only scans what differs from the text of `like`. */
export function redecodeDocument(like: Document, text: string, head: Head): Document {
  const scanned = { text: like.text, start: like.head.bodyStart, outline: like.outline };
  const outline = rescan(scanned, text, head.bodyStart);
  return withSections({ text, head, aliases: like.aliases, outline });
}

function withSections(scanned: Pick<Document, 'text' | 'head' | 'aliases' | 'outline'>): Document {
  const { text, head, aliases, outline } = scanned;
  // Headings in chapters are too deep to start or end a section.
  const { headings } = outline.outer;
  const named = nameHeadings(headings, aliases);
  const sections = new Map<SectionName, Section>();
  const doubled: Section[] = [];
  for (let index = 0; index < named.length; index += 1) {
    const name = named[index];
    if (name === undefined) continue;
    const heading = headings[index] as Heading;
    const section = {
      name,
      heading,
      start: heading.start,
      body: heading.end,
      end: endOf(headings, named, index) ?? text.length,
    };
    if (sections.has(name)) doubled.push(section);
    else sections.set(name, section);
  }
  return {
    ...scanned,
    eol: bodyEol(text, head),
    title: findTitle(headings),
    sections,
    doubled,
  };
}

function nameHeadings(headings: readonly Heading[], aliases: SectionAliases): (SectionName | undefined)[] {
  const extra = new Map<string, SectionName>();
  for (const [alias, target] of Object.entries(aliases)) {
    const name = keys.get(foldHeading(target.replace(/^#+/, '')));
    if (name !== undefined) extra.set(foldHeading(alias.replace(/^#+/, '')), name);
  }
  return headings.map(({ level, text }) => {
    if (level > 2) return undefined;
    const key = foldHeading(text);
    return keys.get(key) ?? extra.get(key);
  });
}

// A section runs to the next heading of the same or a lower level. The next known section ends it, too, in case a
// person gave the sections different levels.
function endOf(
  headings: readonly Heading[],
  named: readonly (SectionName | undefined)[],
  index: number,
): number | undefined {
  const { level } = headings[index] as Heading;
  for (let next = index + 1; next < headings.length; next += 1) {
    const heading = headings[next] as Heading;
    if (heading.level <= level || named[next] !== undefined) return heading.start;
  }
  return undefined;
}

function findTitle(headings: readonly Heading[]): Heading | undefined {
  return headings.find((heading) => heading.level === 1 && /^session:/i.test(heading.text));
}

function bodyEol(text: string, head: Head): string {
  const at = text.indexOf('\n', head.bodyStart);
  if (at < 0) return head.eol;
  return text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** Returns the line end of the line before an offset, for lines that are inserted there. */
export function eolBefore(text: string, at: number): string {
  return text[text.lastIndexOf('\n', at - 1) - 1] === '\r' ? '\r\n' : '\n';
}

/** Returns the start of the line that contains an offset. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Returns a section's body as written, without surrounding blank lines; empty if the section is missing. */
export function sectionText(doc: Document, name: SectionName): string {
  const section = doc.sections.get(name);
  return section === undefined ? '' : doc.text.slice(section.body, section.end).trim();
}

/** Returns the headings in a section's body, in order. */
export function subheadings(doc: Document, section: Section): readonly Heading[] {
  return headingsIn(doc.outline, { start: section.body, end: section.end });
}

/** Returns the first heading in a section's body, or undefined. */
export function firstSubheading({ outline }: Document, section: Section): Heading | undefined {
  const body = { start: section.body, end: section.end };
  const own = within(outline.outer.headings, body)[0];
  const chapter = within(outline.chapters, body)[0];
  const isInChapter = chapter !== undefined && chapter.start < (own?.start ?? section.end);
  return isInChapter ? chapter.headings()[0] : own;
}

/** Returns the items of root-level lists that begin in `[start, end)`. This reads each of them; `groupItems` doesn't. */
export function itemsIn(doc: Document, span: Span): readonly ListItem[] {
  return groupItems(doc.outline, span).flatMap(membersOf);
}

function membersOf(items: Items): ListItem[] {
  return Array.from({ length: items.length }, (_, index) => items.at(index) as ListItem);
}

/** Returns the end of a span's content: after its last line that isn't blank, or its start if it is empty. */
export function contentEnd(text: string, span: Span): number {
  const end = endOfWords(text, span);
  if (end === span.start) return end;
  const newline = text.indexOf('\n', end);
  return newline < 0 || newline >= span.end ? span.end : newline + 1;
}
