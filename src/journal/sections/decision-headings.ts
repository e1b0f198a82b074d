import type { Chapter, Heading } from '../../core/markdown/blocks.ts';
import { headingLevel } from '../../core/markdown/plain-lines.ts';
import { headingStarts, lowestLevel } from '../../core/markdown/unread-stretch.ts';
import type { Span } from '../../core/text/spans.ts';
import { inOrder, within } from '../../core/text/spans.ts';
import type { Document, Section } from '../document/document.ts';

/** Where a decision with a heading is. */
export interface HeadedDecision extends Span {
  readonly body: number;
  readonly heading: string;
}

/** Decisions whose headings are in one chapter of the text, or a single one on its own. */
export interface Run extends Span {
  readonly count: () => number;
  /** Says whether each heading certainly has more than a time. */
  readonly isTitled: () => boolean;
  /** Returns the offsets at which they begin. */
  readonly starts: () => readonly number[];
  readonly headings: () => readonly Heading[];
}

/**
 * Returns where a section's decisions with headings are, in order. A decision is a heading of the highest level in the
 * section; deeper headings belong to the decision above.
 */
export function findRuns({ outline }: Document, section: Section): Run[] {
  const body = { start: section.body, end: section.end };
  const level = decisionLevel({ outline }, section);
  const single = within(outline.outer.headings, body).filter((heading) => heading.level === level);
  const runs = inOrder<Run>(
    single.map((heading) => ({
      ...heading,
      count: () => 1,
      isTitled: () => isTitle(heading.text),
      starts: () => [heading.start],
      headings: () => [heading],
    })),
    within(outline.chapters, body).flatMap((chapter) => runIn(chapter, level) ?? []),
  );
  return runs.map((run, index) => ({ ...run, end: runs[index + 1]?.start ?? section.end }));
}

function runIn(chapter: Chapter, level: number): Run | undefined {
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
export function blocksOf({ headings, end }: Run): HeadedDecision[] {
  const own = headings();
  return own.map((heading, index) => ({
    start: heading.start,
    body: heading.end,
    heading: heading.text,
    end: own[index + 1]?.start ?? end,
  }));
}

/** Returns the level of the headings that decisions have in this section. */
export function decisionLevel({ outline }: Pick<Document, 'outline'>, section: Section): number {
  const body = { start: section.body, end: section.end };
  const levels = [
    ...within(outline.outer.headings, body).map(({ level }) => level),
    ...within(outline.chapters, body).map(lowestLevel),
  ];
  return levels.reduce((lowest, level) => Math.min(lowest, level), levels[0] ?? section.heading.level + 1);
}
