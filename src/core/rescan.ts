import { partLazyLabels } from './lazy-labels.ts';
import type { Heading, ListItem, Outline } from './outline.ts';
import { scanOutline } from './outline.ts';

/** A text from `start` on, and what was found there. */
export interface Scanned {
  readonly text: string;
  readonly start: number;
  readonly outline: Outline;
}

// How two texts are alike: UTF-16 units that their fronts and their backs share, and that never overlap.
interface Likeness {
  readonly front: number;
  readonly back: number;
}

/**
 * Returns the outline of a text from `start` on that is mostly like one scanned before. Only what stands between the
 * last heading in front of the difference and the first one behind it is scanned: at a `#` heading nothing is open.
 */
export function rescan(like: Scanned, text: string, start: number): Outline {
  const alike = compare(like, { text, start });
  const moved = { front: start - like.start, back: text.length - like.text.length };
  const before = lastIndexBefore(like, like.start + alike.front);
  const behind = firstIndexBehind(like, { from: before + 1, limit: like.text.length - alike.back });
  const first = like.outline.headings[before];
  const last = like.outline.headings[behind];
  const from = first === undefined ? start : lineStart(like.text, first) + moved.front;
  const front = cut(like.outline, -1, first === undefined ? like.start : from - moved.front);
  if (last !== undefined) {
    const middle = scanned(text, from, last.end + moved.back);
    const found = middle.headings.at(-1);
    if (found?.start === last.start + moved.back && found.level === last.level) {
      const open = cut(middle, -1, found.start);
      return join([
        shift(front, moved.front),
        open,
        shift(cut(like.outline, last.start, Number.POSITIVE_INFINITY), moved.back),
      ]);
    }
  }
  return join([shift(front, moved.front), scanned(text, from, text.length)]);
}

function scanned(text: string, from: number, to: number): Outline {
  const part = text.slice(from, to);
  return shift(partLazyLabels(part, scanOutline(part, 0)), from);
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

// Step by step while they are alike; in the first that is not, half of it, and so on.
function alikeUnits(most: number, isAlike: (at: number, size: number) => boolean): number {
  let at = 0;
  for (let size = step; size >= 1; size = size / 2) {
    while (at + size <= most && isAlike(at, size)) at += size;
  }
  return at;
}

// What ends at the limit might go on behind it.
function lastIndexBefore({ text, outline }: Scanned, limit: number): number {
  return outline.headings.findLastIndex((heading) => heading.end < limit && isAtx(text, heading));
}

// The line end before the heading must be alike, too: it makes the line one.
function firstIndexBehind(
  { text, outline }: Scanned,
  { from, limit }: { from: number; limit: number },
): number {
  for (let index = from; index < outline.headings.length; index += 1) {
    const heading = outline.headings[index] as Heading;
    if (lineStart(text, heading) > limit && isAtx(text, heading)) return index;
  }
  return -1;
}

function isAtx(text: string, { start, end }: Heading): boolean {
  return /^#{1,6}(?:[ \t\r\n]|$)/.test(text.slice(start, end));
}

// At most three spaces stand before a heading's `#`.
function lineStart(text: string, { start }: Heading): number {
  let at = start;
  while (text[at - 1] === ' ') at -= 1;
  return at;
}

// What begins behind `after` and before `limit`; a heading at `after` is taken in.
function cut({ headings, items, paragraphs, unclosed }: Outline, after: number, limit: number): Outline {
  const begins = ({ start }: { readonly start: number }): boolean => start >= after && start < limit;
  return {
    headings: headings.filter(begins),
    items: items.filter(begins),
    paragraphs: paragraphs.filter(begins),
    unclosed: unclosed !== undefined && unclosed >= after && unclosed < limit ? unclosed : undefined,
  };
}

function shift(outline: Outline, by: number): Outline {
  if (by === 0) return outline;
  const { headings, items, paragraphs, unclosed } = outline;
  const move = <T extends { readonly start: number; readonly end: number }>(one: T): T => {
    return { ...one, start: one.start + by, end: one.end + by };
  };
  return {
    headings: headings.map(move),
    items: items.map((item) => ({ ...move(item), marker: item.marker + by, content: item.content + by })),
    paragraphs: paragraphs.map(move),
    unclosed: unclosed === undefined ? undefined : unclosed + by,
  };
}

// Lists are numbered on from part to part: none reaches over a heading.
function join(parts: readonly Outline[]): Outline {
  const items: ListItem[] = [];
  for (const part of parts) {
    const by = (items.at(-1)?.list ?? -1) + 1 - (part.items[0]?.list ?? 0);
    for (const item of part.items) items.push(by === 0 ? item : { ...item, list: item.list + by });
  }
  return {
    headings: parts.flatMap((part) => part.headings),
    items,
    paragraphs: parts.flatMap((part) => part.paragraphs),
    unclosed: parts.at(-1)?.unclosed,
  };
}
