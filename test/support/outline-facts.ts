import type { Outline } from '../../src/core/markdown/outline.ts';

/** Returns what an outline says, without regard to its chapters, because those depend on where a scan begins. */
export function outlineFacts({ headings, items, paragraphs, unclosed }: Outline) {
  return { headings, items, paragraphs, unclosed };
}
