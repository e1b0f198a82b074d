import type { Edit } from '../text/edit.ts';
import type { HeadField } from './fields.ts';
import { renderFlowItem, renderLike, renderScalar } from './scalar.ts';

interface ListPlan {
  /** For each old item, whether it stays. */
  readonly kept: readonly boolean[];
  readonly added: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface BlockItem extends Span {
  readonly prefix: string;
  readonly source: string;
  readonly eol: string;
}

/**
 * Returns edits that drop items from the field's list or append some, in the list's own style; undefined when the list
 * must be written anew.
 */
export function editList(text: string, field: HeadField, items: readonly string[]): Edit[] | undefined {
  if (!Array.isArray(field.value) || items.length === 0) return undefined;
  const plan = planList(field.value, items);
  if (field.value.length > 0 && !plan.kept.includes(true)) return undefined;
  const source = text.slice(field.valueStart, field.valueEnd);
  if (!source.startsWith('[')) return editBlockList(text, field, plan);
  return source.includes('\n') ? undefined : editFlowList(source, field.valueStart, plan);
}

function planList(old: readonly unknown[], items: readonly string[]): ListPlan {
  let at = 0;
  const kept = old.map((item) => {
    const stays = at < items.length && item === items[at];
    if (stays) at++;
    return stays;
  });
  return { kept, added: items.slice(at) };
}

function editBlockList(text: string, field: HeadField, plan: ListPlan): Edit[] | undefined {
  const items = blockItems(text, field);
  const last = items?.at(-1);
  if (!items || !last || items.length !== plan.kept.length) return undefined;
  const dropped = items.filter((_, index) => !plan.kept[index]);
  const lines = plan.added.map(
    (item) => `${last.prefix}${renderLike(last.source, item, renderScalar)}${last.eol}`,
  );
  const edits = dropped.map(({ start, end }) => ({ start, end, text: '' }));
  return lines.length === 0 ? edits : [...edits, { start: last.end, end: last.end, text: lines.join('') }];
}

const blockItem = /^( *-[ \t]+)((?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'|>#]).*?)(\r?\n)$/;

// Undefined unless each item is a plain or quoted scalar in a line of its own.
function blockItems(text: string, field: HeadField): BlockItem[] | undefined {
  const items: BlockItem[] = [];
  let start = text.lastIndexOf('\n', field.valueStart) + 1;
  while (start < field.end) {
    const end = text.indexOf('\n', start) + 1;
    const line = text.slice(start, end);
    if (!/^\s*(?:#|$)/.test(line)) {
      const [, prefix = '', source = '', eol = ''] = blockItem.exec(line) ?? [];
      if (source === '') return undefined;
      items.push({ start, end, prefix, source, eol });
    }
    start = end;
  }
  return items;
}

function editFlowList(source: string, offset: number, plan: ListPlan): Edit[] | undefined {
  const spans = flowItems(source);
  if (!spans || spans.length !== plan.kept.length) return undefined;
  const edits = cutSpans(spans, plan.kept).map(({ start, end }): Edit => {
    return { start: offset + start, end: offset + end, text: '' };
  });
  if (plan.added.length > 0) {
    const { at, written } = appendedFlow(source, spans.at(-1), plan.added);
    edits.push({ start: offset + at, end: offset + at, text: written });
  }
  return edits;
}

// What goes of a list: all before the first item that stays, and each later one with the comma before it.
function cutSpans(spans: readonly Span[], kept: readonly boolean[]): Span[] {
  const first = kept.indexOf(true);
  const [head] = spans;
  const next = spans[first];
  const leading = head && next && first > 0 ? [{ start: head.start, end: next.start }] : [];
  const later = spans.flatMap(({ end }, index) => {
    const before = spans[index - 1];
    return before && index > first && !kept[index] ? [{ start: before.end, end }] : [];
  });
  return [...leading, ...later];
}

function appendedFlow(source: string, last: Span | undefined, added: readonly string[]) {
  const like = last ? source.slice(last.start, last.end) : '';
  const items = added.map((item) => renderLike(like, item, renderFlowItem)).join(', ');
  return last ? { at: last.end, written: `, ${items}` } : { at: 1, written: items };
}

const flowItem =
  /[ \t]*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,[\]{}"'#](?:[^,[\]{}#]*[^\s,[\]{}#])?)[ \t]*([,\]])/y;

// Undefined unless the list is one of plain or quoted scalars only.
function flowItems(source: string): Span[] | undefined {
  const spans: Span[] = [];
  let at = 1;
  while (!/^[ \t]*\]?$/.test(source.slice(at))) {
    flowItem.lastIndex = at;
    const found = flowItem.exec(source);
    if (!found) return undefined;
    const [whole, item = ''] = found;
    const start = at + whole.indexOf(item);
    spans.push({ start, end: start + item.length });
    at = flowItem.lastIndex;
  }
  return spans;
}
