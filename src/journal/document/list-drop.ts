import type { ListItem } from '../../core/markdown/blocks.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document } from './document.ts';
import { eolBefore, lineStart } from './document.ts';

// Matches a heading, or an item that may directly follow text.
const parted = /^ {0,3}(?:#{1,6}[ \t\r\n]|(?:[-*+]|1[.)])[ \t]+\S)/;

/** A list from which items are removed. */
export interface DropFrom {
  /** All items of the list, without placeholders. */
  readonly of: readonly ListItem[];
  /** What to write if no item is left; undefined if new items are coming or nothing should be written. */
  readonly placeholder?: string | undefined;
  /** True if new items will be put in the same place, so that the blank lines around it must stay. */
  readonly refilled?: boolean;
}

/** Returns the edits that remove items from a list, with the blank lines between them and their neighbors. */
export function dropItems(doc: Document, dropped: readonly ListItem[], list: DropFrom): Edit[] {
  // All items of the document are read, to find the neighbours of these.
  if (dropped.length === 0) return [];
  const gone = new Set(dropped);
  const isEmptied = list.placeholder !== undefined && list.of.every((item) => gone.has(item));
  return findRuns(doc, gone).map((run) => {
    if (isEmptied && run.first === list.of[0]) {
      const text = `${list.placeholder}${eolBefore(doc.text, run.last.end)}`;
      return { start: run.first.start, end: run.last.end, text };
    }
    if (list.refilled === true && run.after === undefined) {
      return { start: run.before?.end ?? run.first.start, end: run.last.end, text: '' };
    }
    const span = spanOf(doc.text, run);
    return {
      ...span,
      text: run.before === undefined && span.start > doc.head.bodyStart ? gapFor(doc.text, span) : '',
    };
  });
}

/** Removed items with only blank lines between them, and the remaining items directly before and after them. */
interface Run {
  readonly first: ListItem;
  last: ListItem;
  readonly before: ListItem | undefined;
  after: ListItem | undefined;
}

function findRuns({ text, outline }: Document, gone: ReadonlySet<ListItem>): Run[] {
  const runs: Run[] = [];
  let before: ListItem | undefined;
  for (const item of outline.items) {
    const isNear = before !== undefined && text.slice(before.end, item.start).trim() === '';
    const run = runs.at(-1);
    const goesOn = isNear && run !== undefined && run.last === before;
    if (!gone.has(item)) {
      if (goesOn) run.after = item;
    } else if (goesOn) run.last = item;
    else runs.push({ first: item, last: item, before: isNear ? before : undefined, after: undefined });
    before = item;
  }
  return runs;
}

function spanOf(text: string, { first, last, before, after }: Run): Span {
  if (before !== undefined) return { start: before.end, end: last.end };
  if (after !== undefined) return { start: first.start, end: after.start };
  // If there are blank lines on both sides, remove the one before, too.
  const start = lineStart(text, first.start - 1);
  const isBlankBefore = text.slice(start, first.start).trim() === '';
  const isBlankAfter = /^[ \t]*\r?\n/.test(text.slice(last.end, last.end + 80));
  return { start: isBlankBefore && isBlankAfter ? start : first.start, end: last.end };
}

// Without the list between them, the text before and the text after might become one block.
function gapFor(text: string, { start, end }: Span): string {
  const before = text.slice(lineStart(text, start - 1), start);
  const after = text.slice(end, text.indexOf('\n', end) + 1);
  const isParted = [before, after].some((line) => line.trim() === '' || parted.test(line));
  return isParted ? '' : eolBefore(text, start);
}
