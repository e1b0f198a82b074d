import type { ListItem } from '../../core/markdown/blocks.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { Document } from './document.ts';
import { eolBefore } from './document.ts';
import { indentBelow, renderBody } from './list-edit.ts';

/** An item's new text, and what stays of the old: a mark or title before it, a time at the end of its first paragraph. */
export interface NewWords {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** Returns the edit that gives an item another text. What was in the item besides the text that stays is replaced. */
export function rewordItem(doc: Document, item: ListItem, words: NewWords): Edit {
  const marker = doc.text.slice(item.start, item.content);
  const space = /[ \t]$/.test(marker) ? '' : ' ';
  const end = item.content + doc.text.slice(item.content, item.end).replace(/\r?\n$/, '').length;
  const body = renderBody(words, indentBelow(marker + space), eolBefore(doc.text, item.end));
  return { start: item.content, end, text: space + body };
}
