import type { Outline } from '../../src/core/markdown/scan.ts';

/** Returns what an outline says, however it holds it: which stretches are chapters depends on where a scan begins. */
export function outlineFacts({ headings, items, paragraphs, unclosed }: Outline) {
  return { headings, items, paragraphs, unclosed };
}
