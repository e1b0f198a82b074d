import { lazy } from '../lazy.ts';
import type { Span } from '../text/spans.ts';
import { inOrder } from '../text/spans.ts';
import type { Chapter, Heading, ListItem, ProseStretch, UnreadList } from './blocks.ts';

/** Returns the outline that its parts make, each in order. */
export function outlineOf(parts: OutlineParts): Outline {
  const { outer, chapters, prose, lists } = parts;
  const whole = lazy<Pick<Outline, 'headings' | 'paragraphs' | 'items'>>({
    headings: () =>
      inOrder(
        outer.headings,
        chapters.flatMap(({ headings }) => headings()),
      ),
    paragraphs: () =>
      inOrder(
        outer.paragraphs,
        inOrder<ProseStretch>(chapters, prose).flatMap(({ paragraphs }) => paragraphs()),
      ),
    items: () =>
      inOrder(
        outer.items,
        lists.flatMap(({ items }) => items()),
      ),
  });
  return Object.assign(whole, parts);
}

/** The blocks at the root of a markdown text. */
export interface Outline extends OutlineParts {
  /** All headings. This reads all chapters, and so does `paragraphs`; for one stretch, use `headingsIn`. */
  readonly headings: readonly Heading[];
  /** All root-level paragraphs, as whole lines: no lists, quotes, code, HTML or headings. */
  readonly paragraphs: readonly Span[];
  /** All items of root-level lists. This reads all lists; for one stretch, use `groupItems`. */
  readonly items: readonly ListItem[];
}

/** The parts that an outline is made of. */
export interface OutlineParts {
  /** What is outside of chapters and passed lists. */
  readonly outer: Pick<Outline, 'headings' | 'paragraphs' | 'items'>;
  /** Stretches of a long text that are read when asked for: nothing but deeper headings and paragraphs. */
  readonly chapters: readonly Chapter[];
  /** The same without headings. */
  readonly prose: readonly ProseStretch[];
  /** Stretches of long lists that are read when asked for. */
  readonly lists: readonly UnreadList[];
  /** Where a root-level code fence or HTML block starts (comments, mostly) that the text never closes. */
  readonly unclosed: number | undefined;
}
