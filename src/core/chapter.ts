import { leap } from './leap.ts';
import { headingLevel, readHeading } from './ordinary.ts';
import type { Heading } from './outline.ts';
import type { Span } from './spans.ts';

// What a chapter holds is found out once, for whoever asks.
interface Held {
  headings?: readonly Heading[];
  paragraphs?: readonly Span[];
}

/**
 * A stretch of a text of which only is known that it consists of headings of the third depth and deeper, one at its
 * start, and of paragraphs: which they are is read when it is asked for. Of a long journal most is never asked for.
 */
export interface Chapter extends Span {
  readonly text: string;
  readonly held: Held;
}

/** Returns the stretch `[start, end)` of a text as a chapter. */
export function chapterOf(text: string, { start, end }: Span): Chapter {
  return { text, start, end, held: {} };
}

/** Returns a chapter's headings in order. */
export function headingsOf(chapter: Chapter): readonly Heading[] {
  chapter.held.headings ??= readHeadings(chapter);
  return chapter.held.headings;
}

/** Returns a chapter's paragraphs in order. */
export function paragraphsOf(chapter: Chapter): readonly Span[] {
  chapter.held.paragraphs ??= readParagraphs(chapter);
  return chapter.held.paragraphs;
}

/** Returns the least depth among a chapter's headings. */
export function lowestLevel(chapter: Chapter): number {
  const first = headingLevel(chapter.text, chapter.start);
  return first === 3 ? first : Math.min(...headingsOf(chapter).map(({ level }) => level));
}

const lineOfHeading = /\n(?=#{3,6}[ \t])/g;

/** Returns where a chapter's headings begin, in order. */
export function headingStarts({ text, start, end }: Chapter): number[] {
  const starts = [start];
  lineOfHeading.lastIndex = start;
  while (lineOfHeading.test(text) && lineOfHeading.lastIndex < end) starts.push(lineOfHeading.lastIndex);
  return starts;
}

function readHeadings(chapter: Chapter): Heading[] {
  return headingStarts(chapter).map((at) => readHeading(chapter.text, at) as Heading);
}

function readParagraphs({ text, start, end }: Chapter): Span[] {
  const found = { headings: [], items: [], paragraphs: [] as { start: number; end: number }[] };
  leap(text.slice(start, end), { at: 0, list: undefined }, found);
  return found.paragraphs.map((paragraph) => ({
    start: paragraph.start + start,
    end: paragraph.end + start,
  }));
}
