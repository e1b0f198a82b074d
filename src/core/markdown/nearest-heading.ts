import { inOrder } from '../text/spans.ts';
import type { Chapter, Heading } from './blocks.ts';
import type { OutlineParts } from './outline.ts';

/** Says whether a heading is wanted; `next` is the start of the heading after it. */
export type IsMeant = (heading: Heading, next: number | undefined) => boolean;

/**
 * Returns the last wanted heading that ends before an offset or, if there is none, the first wanted heading. It reads
 * only the chapters on the way to it.
 */
export function nearestHeading(
  { outer, chapters }: OutlineParts,
  at: number,
  isMeant: IsMeant,
): Heading | undefined {
  const parts = inOrder<Heading | Chapter>(outer.headings, chapters);
  const meantIn = (part: Heading | Chapter, index: number): Heading[] => {
    const headings = 'headings' in part ? part.headings() : [part];
    const behind = parts[index + 1]?.start;
    return headings.filter((heading, place) => isMeant(heading, headings[place + 1]?.start ?? behind));
  };
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index] as Heading | Chapter;
    if (part.start >= at) continue;
    const found = meantIn(part, index).findLast(({ end }) => end < at);
    if (found !== undefined) return found;
  }
  for (const [index, part] of parts.entries()) {
    const [found] = meantIn(part, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
