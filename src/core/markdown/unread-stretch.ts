import { once } from '../lazy.ts';
import type { Span } from '../text/spans.ts';
import type { Chapter, Heading, ProseStretch } from './blocks.ts';
import { headingLevel, readHeading } from './plain-lines.ts';
import { leap } from './quick-scan.ts';

type Stretch = Pick<Chapter, 'text' | 'start' | 'end'>;

/** Returns the stretch `[start, end)` of a text as one of paragraphs and quotes. */
export function proseOf(text: string, { start, end }: Span): ProseStretch {
  const stretch = { text, start, end };
  return { ...stretch, paragraphs: once(() => readParagraphs(stretch)) };
}

/** Returns the stretch `[start, end)` of a text as a chapter. */
export function chapterOf(text: string, { start, end }: Span): Chapter {
  const stretch = { text, start, end };
  return {
    ...stretch,
    headings: once(() => readHeadings(stretch)),
    paragraphs: once(() => readParagraphs(stretch)),
  };
}

/** Returns the lowest level among a chapter's headings. */
export function lowestLevel(chapter: Chapter): number {
  const first = headingLevel(chapter.text, chapter.start);
  return first === 3 ? first : Math.min(...chapter.headings().map(({ level }) => level));
}

const lineOfHeading = /\n(?=#{3,6}[ \t])/g;

/** Returns the offsets at which a chapter's headings begin, in order. */
export function headingStarts({ text, start, end }: Stretch): number[] {
  const starts = [start];
  lineOfHeading.lastIndex = start;
  while (lineOfHeading.test(text) && lineOfHeading.lastIndex < end) starts.push(lineOfHeading.lastIndex);
  return starts;
}

function readHeadings(stretch: Stretch): Heading[] {
  return headingStarts(stretch).map((at) => readHeading(stretch.text, at) as Heading);
}

function readParagraphs({ text, start, end }: Stretch): Span[] {
  const found = { headings: [], items: [], paragraphs: [] as { start: number; end: number }[] };
  leap(text.slice(start, end), { at: 0, list: undefined }, found);
  return found.paragraphs.map((paragraph) => ({
    start: paragraph.start + start,
    end: paragraph.end + start,
  }));
}
