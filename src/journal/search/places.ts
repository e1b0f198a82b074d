import type { HeadField } from '../../core/front-matter/fields.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document, Section } from '../document/document.ts';
import { foldHeading, itemsIn, sectionTitles } from '../document/document.ts';
import { isPlaceholder } from '../document/markers.ts';
import { readDecisions } from '../sections/decisions.ts';

/** A part of a text that is found as one thing: an item, a decision, a heading, a paragraph. */
export interface SearchPlace extends Span {
  /** What it is, in words: `Decision 2`, `Dead end`, `Step`. */
  readonly what: string;
  /** True for names, titles and decisions, whose hits rank above those in other text. */
  readonly prominent: boolean;
}

const itemWords: Readonly<Record<Section['name'], string>> = {
  tldr: 'TL;DR',
  context: 'Context',
  progress: 'Note',
  decisions: 'Decision',
  discoveries: 'Discovery',
  'dead-ends': 'Dead end',
  blockers: 'Blocker',
  'next-steps': 'Next step',
  'files-modified': 'File',
  'resume-commands': 'Resume command',
};

const headWords: ReadonlyMap<string, string> = new Map([
  ['shortname', 'Name'],
  ['id', 'Id'],
  ['task_ids', 'Task'],
  ['git_branch', 'Branch'],
  ['pause_reason', 'Pause reason'],
  ['close_reason', 'Close reason'],
]);

const ownHeadings = new Set([
  ...Object.values(sectionTitles).map(foldHeading),
  'files modified',
  'completed',
  'in progress',
  'remaining',
]);
// Lines that repeat what stands elsewhere, and labels of lists.
const ownLine = /^\*\*(?:(?:Progress|Current|Blocker)\*\*:.*|Key (?:Files|Context)\*\*[^:\n]*:[ \t]*)$/;

/**
 * Returns the places of a session document in order: the front matter fields worth searching, and all of its body that
 * somebody wrote. Headings and labels that every session has, and derived lines, are left out.
 */
export function documentPlaces(doc: Document): SearchPlace[] {
  const head = [...doc.head.fields].flatMap(([key, field]) => headPlace(key, field));
  const known = [...decisionPlaces(doc), ...itemPlaces(doc), ...headingPlaces(doc)];
  known.sort((a, b) => a.start - b.start || b.end - a.end);
  const sectionOf = sectionFinder(doc);
  const between = (start: number, end: number): SearchPlace[] =>
    textPlaces(doc.text, { start, end }).map((place) => inSection(place, sectionOf(place.start)));
  const places: SearchPlace[] = [];
  let at = doc.head.bodyStart;
  for (const place of known) {
    // A heading or a list inside a decision belongs to it.
    if (place.start < at) continue;
    places.push(...between(at, place.start), withoutMark(doc.text, place));
    at = place.end;
  }
  const all = [...head, ...places, ...between(at, doc.text.length)];
  return all.filter((place) => !isOwn(doc.text, place));
}

function isOwn(text: string, { what, start, end }: SearchPlace): boolean {
  const said = text.slice(start, end).trim();
  if (what === 'Heading') return ownHeadings.has(foldHeading(said.replace(/\n[\s\S]*/, '')));
  return isPlaceholder(said) || said.split(/\r?\n/).every((line) => ownLine.test(line));
}

function inSection(place: SearchPlace, section: Section | undefined): SearchPlace {
  if (section === undefined) return place;
  return { ...place, what: section.name === 'tldr' ? 'TL;DR' : sectionTitles[section.name] };
}

function withoutMark(text: string, place: SearchPlace): SearchPlace {
  const mark = /^[ \t]*(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+/.exec(
    text.slice(place.start, Math.min(place.end, place.start + 200)),
  );
  return mark === null ? place : { ...place, start: place.start + mark[0].length };
}

function headPlace(key: string, field: HeadField): SearchPlace[] {
  const what = headWords.get(key);
  if (what === undefined) return [];
  return [{ what, prominent: key === 'shortname', start: field.valueStart, end: field.valueEnd }];
}

function decisionPlaces(doc: Document): SearchPlace[] {
  return readDecisions(doc).map(({ number, start, end }) => {
    return { what: number === undefined ? 'Decision' : `Decision ${number}`, prominent: true, start, end };
  });
}

function headingPlaces(doc: Document): SearchPlace[] {
  return doc.outline.headings.map((heading) => {
    const isTitle = heading === doc.title;
    return {
      what: isTitle ? 'Title' : 'Heading',
      prominent: isTitle,
      start: heading.start,
      end: heading.end,
    };
  });
}

function itemPlaces(doc: Document): SearchPlace[] {
  const sectionOf = sectionFinder(doc);
  return itemsIn(doc, { start: doc.head.bodyStart, end: doc.text.length }).map(({ start, content, end }) => {
    const section = sectionOf(start);
    const isStep = section?.name === 'progress' && /^\[[ xX]\]\s/.test(doc.text.slice(content, content + 4));
    const what = isStep ? 'Step' : section === undefined ? 'Item' : itemWords[section.name];
    return { what, prominent: false, start, end };
  });
}

// Offsets come in document order, and known sections never overlap, so one pass over them is enough.
function sectionFinder(doc: Document): (offset: number) => Section | undefined {
  const sections = [...doc.sections.values(), ...doc.doubled].sort((a, b) => a.start - b.start);
  let index = 0;
  return (offset) => {
    while (index < sections.length && (sections[index] as Section).end <= offset) index += 1;
    const section = sections[index];
    return section !== undefined && section.start <= offset ? section : undefined;
  };
}

/** Returns the places of a text that is read without its structure: the parts between blank lines. */
export function textPlaces(text: string, span: Span = { start: 0, end: text.length }): SearchPlace[] {
  const places: SearchPlace[] = [];
  let start = -1;
  for (let at = span.start; at < span.end; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline >= span.end ? span.end : newline + 1;
    const isBlank = text.slice(at, end).trim() === '';
    if (!isBlank && start < 0) start = at;
    if (isBlank && start >= 0) {
      places.push({ what: 'Text', prominent: false, start, end: at });
      start = -1;
    }
    at = end;
  }
  if (start >= 0) places.push({ what: 'Text', prominent: false, start, end: span.end });
  return places;
}
