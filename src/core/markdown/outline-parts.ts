import type { ProseStretch } from './unread-stretch.ts';
import { lazy } from '../lazy.ts';
import type { Outline, OutlineParts } from './scan.ts';
import { inOrder } from '../text/spans.ts';

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
