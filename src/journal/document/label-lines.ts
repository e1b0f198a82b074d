import type { ListItem } from '../../core/markdown/blocks.ts';
import { nearestHeading } from '../../core/markdown/nearest-heading.ts';
import type { Outline } from '../../core/markdown/outline.ts';
import { outlineOf } from '../../core/markdown/outline.ts';
import { inOrder } from '../../core/text/spans.ts';

// The labels of Context and TL;DR, as people write them at the start of a line.
const label = /^(?:\*\*|__)(?:Key Files|Key Context|Objective|Progress|Current|Blocker)(?:\*\*|__|:)/gim;

// Where lists have steps and notes, whose lines are never labels.
const ofSteps = /^\W*(?:progress|completed|in progress|remaining)\W*$/i;

/**
 * Returns an outline in which our labels count as labels even if a person left out the blank line after a list.
 * Markdown reads such a line as text of the last item, and then all key context would be lost in the last key file.
 */
export function partLazyLabels(text: string, outline: Outline): Outline {
  const cuts = new Map<ListItem, number>();
  // A list that was passed has no lazy continuation lines.
  for (const item of outline.outer.items) {
    const lines = text.slice(item.content, item.end);
    if (!/[\r\n]./s.test(lines)) continue;
    // Ignore a match at the start of the item's text, which isn't the start of a line. After that, only a lazy
    // continuation line has text at the start of a line.
    const found = [...lines.matchAll(label)].find(({ index }) => index > 0);
    if (found !== undefined && !isAmongSteps(outline, item)) cuts.set(item, item.content + found.index);
  }
  if (cuts.size === 0) return outline;
  const items = outline.outer.items.map((item) => ({ ...item, end: cuts.get(item) ?? item.end }));
  const freed = [...cuts].map(([item, start]) => ({ start, end: item.end }));
  const { outer, chapters, prose, lists, unclosed } = outline;
  const paragraphs = inOrder(outer.paragraphs, freed);
  return outlineOf({ outer: { ...outer, paragraphs, items }, chapters, prose, lists, unclosed });
}

function isAmongSteps(outline: Outline, item: ListItem): boolean {
  const heading = nearestHeading(outline, item.start, () => true);
  return heading !== undefined && ofSteps.test(heading.text);
}
