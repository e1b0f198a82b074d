import type { Edit } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document } from './document.ts';

/** Returns the edit that removes the template's `(none yet)`, which somebody who wrote by hand left in a span. */
export function dropLeftNone({ text }: Document, { start, end }: Span): Edit[] {
  const body = text.slice(start, end);
  const found = /^\(none yet\)[ \t]*\r?\n/m.exec(body);
  const before = body.slice(0, found?.index ?? 0);
  if (found === null || /^[ \t]*(?:`{3}|~{3}|<)/m.test(before)) return [];
  const lineEnd = found.index + found[0].length;
  // Where a blank line comes before it, the one after it isn't needed any more.
  const blank = /\S[ \t]*\r?\n$/.test(before) ? undefined : /^[ \t]*\r?\n/.exec(body.slice(lineEnd));
  return [{ start: start + found.index, end: start + lineEnd + (blank?.[0].length ?? 0), text: '' }];
}
