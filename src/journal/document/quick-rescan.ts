// Quick twin of src/core/markdown/scan.ts: only scans what differs from a text that was scanned before.

import type { Heading, ListItem, UnreadList } from '../../core/markdown/blocks.ts';
import type { Outline, OutlineParts } from '../../core/markdown/outline.ts';
import { outlineOf } from '../../core/markdown/outline.ts';
import { readHeading } from '../../core/markdown/plain-lines.ts';
import { lastList } from '../../core/markdown/quick-scan.ts';
import { scanOutline } from '../../core/markdown/scan.ts';
import { movedList } from '../../core/markdown/unread-list.ts';
import { chapterOf, proseOf } from '../../core/markdown/unread-stretch.ts';
import type { Span } from '../../core/text/spans.ts';
import { partLazyLabels } from './label-lines.ts';

/** A text that was scanned from `start` on, and its outline. */
export interface Scanned {
  readonly text: string;
  readonly start: number;
  readonly outline: Outline;
}

// What two texts have in common: how many UTF-16 units at their start and at their end, which never overlap.
interface Likeness {
  readonly front: number;
  readonly back: number;
}

/**
 * Returns the outline, from `start` on, of a text that is mostly the same as one scanned before. It only scans from the
 * last mark before the difference to the first mark after it. A mark is a `#` heading, because nothing is open there.
 */
export function rescan(like: Scanned, text: string, start: number): Outline {
  const alike = compare(like, { text, start });
  const moved = { front: start - like.start, back: text.length - like.text.length };
  const marks = marksOf(like);
  const before = lastBefore(like.text, marks, like.start + alike.front);
  const last = firstBehind(like.text, marks, { after: before, limit: like.text.length - alike.back });
  const from = before === undefined ? start : lineStart(like.text, before) + moved.front;
  const front = cut(like.outline, -1, before === undefined ? like.start : from - moved.front);
  const shifted = shift(front, moved.front, text);
  if (last !== undefined) {
    const middle = scanned(text, from, last.end + moved.back);
    const found = lastHeading(middle);
    if (found?.start === last.start + moved.back && found.level === last.level) {
      const open = cut(middle, -1, found.start);
      const back = cut(like.outline, last.start, Number.POSITIVE_INFINITY);
      return join([shifted, open, shift(back, moved.back, text)]);
    }
  }
  return join([shifted, scanned(text, from, text.length)]);
}

function scanned(text: string, from: number, to: number): OutlineParts {
  const part = text.slice(from, to);
  return shift(partLazyLabels(part, scanOutline(part, 0)), from, text);
}

/** A place where scanning may begin: a heading outside of chapters, or the first heading of a chapter. */
interface Mark {
  readonly start: number;
  readonly heading: () => Heading;
}

function marksOf({ text, outline: { outer, chapters } }: Scanned): Mark[] {
  const marks: Mark[] = [
    ...outer.headings.map((heading) => ({ start: heading.start, heading: () => heading })),
    ...chapters.map(({ start }) => ({ start, heading: () => readHeading(text, start) as Heading })),
  ];
  return marks.sort((a, b) => a.start - b.start);
}

function compare(like: Scanned, now: Pick<Scanned, 'text' | 'start'>): Likeness {
  const most = Math.min(like.text.length - like.start, now.text.length - now.start);
  const front = alikeUnits(most, (at, size) => {
    return (
      like.text.slice(like.start + at, like.start + at + size) ===
      now.text.slice(now.start + at, now.start + at + size)
    );
  });
  const back = alikeUnits(most - front, (at, size) => {
    const [a, b] = [like.text.length - at, now.text.length - at];
    return like.text.slice(a - size, a) === now.text.slice(b - size, b);
  });
  return { front, back };
}

const step = 4096;

// Compares step by step. In the first step that differs, it halves the step size, and so on.
function alikeUnits(most: number, isAlike: (at: number, size: number) => boolean): number {
  let at = 0;
  for (let size = step; size >= 1; size = size / 2) {
    while (at + size <= most && isAlike(at, size)) at += size;
  }
  return at;
}

// The heading must end before the limit, because one that ends at the limit might continue after it.
function lastBefore(text: string, marks: readonly Mark[], limit: number): Heading | undefined {
  const isWhole = ({ start, heading }: Mark): boolean => {
    return start < limit && heading().end < limit && isAtx(text, heading());
  };
  return marks.findLast(isWhole)?.heading();
}

// The line end before the heading must be the same, too, because without it the heading isn't a line of its own.
function firstBehind(
  text: string,
  marks: readonly Mark[],
  { after, limit }: { after: Heading | undefined; limit: number },
): Heading | undefined {
  const isBehind = ({ start, heading }: Mark): boolean => {
    return start > (after?.start ?? -1) && lineStart(text, { start }) > limit && isAtx(text, heading());
  };
  return marks.find(isBehind)?.heading();
}

function lastHeading({ outer, chapters }: OutlineParts): Heading | undefined {
  const [own, chapter] = [outer.headings.at(-1), chapters.at(-1)];
  const isInChapter = chapter !== undefined && chapter.start > (own?.start ?? -1);
  return isInChapter ? chapter.headings().at(-1) : own;
}

function isAtx(text: string, { start, end }: Heading): boolean {
  return /^#{1,6}(?:[ \t\r\n]|$)/.test(text.slice(start, end));
}

// At most three spaces come before a heading's `#`.
function lineStart(text: string, { start }: Pick<Heading, 'start'>): number {
  let at = start;
  while (text[at - 1] === ' ') at -= 1;
  return at;
}

// What begins after `after` and before `limit`, including a heading at `after`.
function cut(
  { outer, chapters, prose, lists, unclosed }: OutlineParts,
  after: number,
  limit: number,
): OutlineParts {
  const begins = ({ start }: { readonly start: number }): boolean => start >= after && start < limit;
  return {
    outer: {
      headings: outer.headings.filter(begins),
      paragraphs: outer.paragraphs.filter(begins),
      items: outer.items.filter(begins),
    },
    chapters: chapters
      .filter(begins)
      .map((one) => (one.end > limit ? chapterOf(one.text, { start: one.start, end: limit }) : one)),
    // None of these extends over a heading.
    prose: prose.filter(begins),
    lists: lists.filter(begins),
    unclosed: unclosed !== undefined && unclosed >= after && unclosed < limit ? unclosed : undefined,
  };
}

function shift(outline: OutlineParts, by: number, text: string): OutlineParts {
  if (by === 0) return outline;
  const { outer, chapters, prose, lists, unclosed } = outline;
  const move = <T extends Span>(one: T): T => ({ ...one, start: one.start + by, end: one.end + by });
  return {
    outer: {
      headings: outer.headings.map(move),
      paragraphs: outer.paragraphs.map(move),
      items: outer.items.map((item) => ({
        ...move(item),
        marker: item.marker + by,
        content: item.content + by,
      })),
    },
    chapters: chapters.map((one) => chapterOf(text, move(spanOf(one)))),
    prose: prose.map((one) => proseOf(text, move(spanOf(one)))),
    lists: lists.map((one) =>
      movedList(one, text, { start: one.start + by, end: one.end + by, list: one.list }),
    ),
    unclosed: unclosed === undefined ? undefined : unclosed + by,
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

// List numbers continue from part to part. No list extends over a heading.
function join(parts: readonly OutlineParts[]): Outline {
  const items: ListItem[] = [];
  const lists: UnreadList[] = [];
  for (const part of parts) {
    const by = lastList({ items, lists }) + 1 - firstList(part);
    for (const item of part.outer.items) items.push(by === 0 ? item : { ...item, list: item.list + by });
    for (const list of part.lists)
      lists.push(
        by === 0
          ? list
          : movedList(list, list.text, { start: list.start, end: list.end, list: list.list + by }),
      );
  }
  return outlineOf({
    outer: {
      headings: parts.flatMap(({ outer }) => outer.headings),
      paragraphs: parts.flatMap(({ outer }) => outer.paragraphs),
      items,
    },
    chapters: parts.flatMap(({ chapters }) => chapters),
    prose: parts.flatMap(({ prose }) => prose),
    lists,
    unclosed: parts.at(-1)?.unclosed,
  });
}

function firstList({ outer, lists }: OutlineParts): number {
  return Math.min(...[outer.items[0], lists[0]].flatMap((one) => one?.list ?? []));
}
