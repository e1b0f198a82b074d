import type { Chapter, Heading } from '../../core/markdown/blocks.ts';
import { headingLevel } from '../../core/markdown/plain-lines.ts';
import { headingStarts, lowestLevel } from '../../core/markdown/unread-stretch.ts';
import type { Span } from '../../core/text/spans.ts';
import { inOrder, within } from '../../core/text/spans.ts';
import type { Document, Section } from '../document/document.ts';
import { firstSubheading, subheadings } from '../document/document.ts';
import { readTitle } from '../document/shaped-entries.ts';

/** Where a decision with a heading is. */
export interface HeadedDecision extends Span {
  readonly body: number;
  readonly heading: string;
}

/** Decisions whose headings are in one chapter of the text, or a single one on its own. */
export interface HeadingRun extends Span {
  readonly count: () => number;
  /** Says whether each heading certainly has more than a time. */
  readonly isTitled: () => boolean;
  /** Returns the offsets at which they begin. */
  readonly starts: () => readonly number[];
  readonly headings: () => readonly Heading[];
  /** The offsets of headings that name groups of decisions; a decision ends there. */
  readonly groups: readonly number[];
}

/**
 * Returns where a section's decisions with headings are, in order. A decision is a heading of the highest level in the
 * section, or of the next one if those of the highest name groups; deeper headings belong to the decision above.
 */
export function findRuns(doc: Document, section: Section): HeadingRun[] {
  const { outline } = doc;
  const body = { start: section.body, end: section.end };
  const groups = groupsIn(doc, section).map(({ start }) => start);
  const level = decisionLevel(doc, section);
  const single = within(outline.outer.headings, body).filter((heading) => heading.level === level);
  const runs = inOrder<Omit<HeadingRun, 'groups'>>(
    single.map((heading) => ({
      ...heading,
      count: () => 1,
      isTitled: () => isTitle(heading.text),
      starts: () => [heading.start],
      headings: () => [heading],
    })),
    within(outline.chapters, body).flatMap((chapter) => runIn(chapter, level) ?? []),
  );
  return runs.map((run, index) => ({ ...run, groups, end: runs[index + 1]?.start ?? section.end }));
}

function runIn(chapter: Chapter, level: number): Omit<HeadingRun, 'groups'> | undefined {
  const { text, end } = chapter;
  const starts = (): number[] => headingStarts(chapter).filter((at) => headingLevel(text, at) === level);
  const start = headingLevel(text, chapter.start) === level ? chapter.start : starts()[0];
  if (start === undefined) return undefined;
  const part = text.slice(chapter.start, end);
  const mark = `(?:^|\\n)#{${level}}[ \\t]`;
  return {
    start,
    end,
    count: () => (part.match(new RegExp(mark, 'g')) as RegExpMatchArray).length,
    isTitled: () => !new RegExp(`${mark}[ \\t]*(?![ \\t])(?![^\\s(])`).test(part),
    starts,
    headings: () => chapter.headings().filter((heading) => heading.level === level),
  };
}

function isTitle(heading: string): boolean {
  return /^[^\s(]/.test(heading);
}

/** Returns a run's decisions in order. */
export function blocksOf({ headings, groups, end }: HeadingRun): HeadedDecision[] {
  const own = headings();
  return own.map((heading, index) => ({
    start: heading.start,
    body: heading.end,
    heading: heading.text,
    end: Math.min(own[index + 1]?.start ?? end, groups.find((group) => group > heading.start) ?? end),
  }));
}

/** Returns the level of the headings that decisions have in this section. */
export function decisionLevel(doc: Document, section: Section): number {
  const { outline } = doc;
  const body = { start: section.body, end: section.end };
  const [group] = groupsIn(doc, section);
  if (group !== undefined) return Math.min(...deeperThan(group, subheadings(doc, section)));
  const levels = [
    ...within(outline.outer.headings, body).map(({ level }) => level),
    ...within(outline.chapters, body).map(lowestLevel),
  ];
  return levels.reduce((lowest, level) => Math.min(lowest, level), levels[0] ?? section.heading.level + 1);
}

/** Returns where the first heading is that names a group of decisions; undefined if there is none. */
export function firstGroup(doc: Document, section: Section): number | undefined {
  return groupsIn(doc, section)[0]?.start;
}

// Headings name groups if each of them is directly followed by a deeper one, and none has a number or a time.
function groupsIn(doc: Document, section: Section): readonly Heading[] {
  const first = firstSubheading(doc, section);
  if (first === undefined) return [];
  // This rules out most sections without reading their headings. In one with groups, ours come first, and are deeper.
  const isDeep = first.level > section.heading.level + 1;
  if (!isDeep && !/^(?:[ \t]*\r?\n)*#{2,6}[ \t]/.test(doc.text.slice(first.end, first.end + 200))) return [];
  const headings = subheadings(doc, section);
  const level = Math.min(...headings.map((heading) => heading.level));
  const isGroup = (heading: Heading, index: number): boolean => {
    const next = headings[index + 1];
    const { number, time } = readTitle(heading.text);
    const isPlain = number === undefined && time === undefined;
    return (
      isPlain &&
      next !== undefined &&
      next.level > level &&
      !/\S/.test(doc.text.slice(heading.end, next.start))
    );
  };
  const isMeant = headings.every((heading, index) => heading.level !== level || isGroup(heading, index));
  return isMeant ? headings.filter((heading) => heading.level === level) : [];
}

function deeperThan({ level }: Heading, headings: readonly Heading[]): number[] {
  return headings.flatMap((heading) => (heading.level > level ? [heading.level] : []));
}
