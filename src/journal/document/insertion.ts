import type { Heading } from '../../core/markdown/blocks.ts';
import { nearestHeading } from '../../core/markdown/nearest-heading.ts';
import { headingAt } from '../../core/markdown/scan.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document, Section, SectionName } from './document.ts';
import { contentEnd, eolBefore, lineStart, sectionNames, sectionTitles } from './document.ts';

const atx = /^ {0,3}#{1,6}(?:\s|$)/;
// Matches lines that a paragraph or item before them can't swallow.
const interrupting = /^ {0,3}(?:#{1,6}(?:\s|$)|<!--|`{3,}[^`]*$|~{3}|>)/;

/** Returns the end of a span's content, or the start of a fence or comment in it that never closes. */
export function closedEnd(doc: Document, span: Span): number {
  const open = doc.outline.unclosed;
  const end =
    open !== undefined && open >= span.start && open < span.end ? lineStart(doc.text, open) : span.end;
  return contentEnd(doc.text, { start: span.start, end });
}

/** Returns the edit that inserts lines at a line start, with a blank line if text follows directly. */
export function insertLines(doc: Document, at: number, lines: string): Edit {
  const next = lineAt(doc.text, at);
  const gap = isBlankLine(next) || interrupting.test(next) ? '' : eolBefore(doc.text, at);
  return { start: at, end: at, text: lines + gap };
}

/** Returns the edit that inserts a block after a span's content, separated from it in the document's own style. */
export function insertBlock(doc: Document, block: string, region: Span): Edit {
  const at = closedEnd(doc, region);
  const needsGap = at > region.start || isBelowHeading(doc, at);
  return insertLines(doc, at, (needsGap ? eolBefore(doc.text, at) : '') + block);
}

function isBelowHeading(doc: Document, at: number): boolean {
  return headingAt(doc.outline, at - 1)?.end === at && hasBlankBelow(doc, at);
}

// Says whether the document leaves a blank line below headings, judging by the nearest one before, or else after.
function hasBlankBelow(doc: Document, at: number): boolean {
  const { text } = doc;
  const nearest = nearestHeading(doc.outline, at, ({ end }, next = text.length) => {
    return contentEnd(text, { start: end, end: next }) > end;
  });
  return nearest !== undefined && isBlankLine(lineAt(doc.text, nearest.end));
}

/** Returns the edit that inserts lines that begin with a heading at a line start, with blank lines around them. */
export function headingBlock(doc: Document, at: number, lines: string): Edit {
  const eol = eolBefore(doc.text, at);
  const after = isBlankLine(lineAt(doc.text, at)) ? '' : eol;
  return { start: at, end: at, text: (isParted(doc, at, lines) ? '' : eol) + lines + after };
}

// Says whether a blank line comes before, or whatever the document puts between a heading and a deeper one below it.
function isParted(doc: Document, at: number, lines: string): boolean {
  const above = [...doc.sections.values()].find((section) => section.body === at);
  const isDeeper = above !== undefined && lines.startsWith('#'.repeat(above.heading.level + 1));
  if (isDeeper) return !hasBlankBelow(doc, at);
  return at > doc.head.bodyStart && isBlankLine(lineAt(doc.text, lineStart(doc.text, at - 1)));
}

/** The style of lines at a place. */
export interface Manner {
  readonly eol: string;
  /** The indentation that a list needs. */
  readonly indent: string;
  /** A line end if the document leaves a blank line below headings, or else ''. */
  readonly gap: string;
}

/**
 * Returns the style of lines at a place. If what follows, usually a heading, is indented by two or three columns, a new
 * list must be indented as much, or it would swallow that line.
 */
export function mannerAt(doc: Document, at: number): Manner {
  const next = /^(?:[ \t]*\r?\n)*( {2,3})(?=\S)/.exec(doc.text.slice(at, at + 400));
  const eol = eolBefore(doc.text, at);
  return { eol, indent: next?.[1] ?? '', gap: hasBlankBelow(doc, at) ? eol : '' };
}

/** Returns the edit that adds a missing section at its place in the format's order; `render` returns its body lines. */
export function createSection(doc: Document, name: SectionName, render: (manner: Manner) => string): Edit {
  const rank = sectionNames.indexOf(name);
  const before = sectionNames.slice(0, rank).flatMap((earlier) => doc.sections.get(earlier) ?? []);
  const previous = before.sort((a, b) => a.end - b.end).at(-1);
  const after = sectionNames.slice(rank + 1).flatMap((later) => doc.sections.get(later) ?? []);
  const next = after.sort((a, b) => a.start - b.start)[0];
  const at = placeBetween(doc, previous, next);
  const manner = mannerAt(doc, at);
  const heading = renderHeading(doc, name, (previous ?? next)?.heading);
  return headingBlock(doc, at, heading.join(manner.eol) + manner.eol + manner.gap + render(manner));
}

function placeBetween(doc: Document, previous: Section | undefined, next: Section | undefined): number {
  if (previous !== undefined) return closedEnd(doc, previous);
  if (next !== undefined) return lineStart(doc.text, next.start);
  return closedEnd(doc, { start: doc.head.bodyStart, end: doc.text.length });
}

// Uses the style of the neighboring section: its level, and underlined headings if it has one.
function renderHeading(doc: Document, name: SectionName, like: Heading | undefined): string[] {
  const title = sectionTitles[name];
  const level = like?.level ?? 2;
  const isDrawn = like !== undefined && !atx.test(lineAt(doc.text, like.start));
  return isDrawn
    ? [title, (level === 1 ? '=' : '-').repeat(title.length)]
    : [`${'#'.repeat(level)} ${title}`];
}

function lineAt(text: string, at: number): string {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.slice(at) : text.slice(at, newline + 1);
}

// Blank means blank in markdown: a line with other white space than spaces and tabs is text.
function isBlankLine(line: string): boolean {
  return /^[ \t]*\r?\n?$/.test(line);
}
