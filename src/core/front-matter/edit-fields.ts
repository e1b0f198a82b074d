import type { Edit } from '../text/edit.ts';
import { editList } from './edit-list.ts';
import type { Head, HeadField } from './fields.ts';
import { renderFieldScalar, renderLike, renderScalar } from './scalar.ts';

/** The keys of a session's front matter, in the order in which new ones are inserted. */
const canonicalOrder: readonly string[] = [
  'id',
  'shortname',
  'owner',
  'status',
  'task_ids',
  'created_at',
  'updated_at',
  'log_commit',
  'compaction_count',
  'git_branch',
  'git_last_commit',
  'step_numbers',
  'paused_at',
  'pause_reason',
  'closed_at',
  'close_reason',
  'duration_hours',
];

type NewValue = string | readonly string[];
type FieldChanges = Readonly<Record<string, NewValue | undefined>>;

/**
 * Returns the edits that give front matter fields their new values and touch nothing else. An equal value needs no
 * edit, `undefined` removes the field's lines, and a new field goes to its place in the canonical order.
 */
export function editFields(text: string, head: Head, changes: FieldChanges): Edit[] {
  const edits: Edit[] = [];
  const added: Edit[] = [];
  const entries = Object.entries(changes).sort(([a], [b]) => rank(a) - rank(b));
  for (const [key, value] of entries) {
    const field = head.fields.get(key);
    if (field && value === undefined) edits.push(...removeField(text, field, stayingFields(head, changes)));
    else if (field && value !== undefined) edits.push(...changeField(text, field, value));
    else if (value !== undefined) added.push(addField(text, placeOf(head, key), [key, value]));
  }
  return [...edits, ...added];
}

/** Returns new front matter, from `---` to the end of the closing `---` line, with the fields in the order given. */
export function renderHead(
  fields: readonly (readonly [string, NewValue])[],
  eol: '\n' | '\r\n' = '\n',
): string {
  return `---${eol}${fields.map(([key, value]) => renderField(key, value, eol)).join('')}---${eol}`;
}

function rank(key: string): number {
  const place = canonicalOrder.indexOf(key);
  return place === -1 ? canonicalOrder.length : place;
}

function renderField(key: string, value: NewValue, eol: string): string {
  const written =
    typeof value === 'string'
      ? ` ${renderFieldScalar(key, value)}`
      : value.length === 0
        ? ' []'
        : renderItems(value, eol);
  return `${renderScalar(key)}:${written}${eol}`;
}

function renderItems(items: readonly string[], eol: string): string {
  return items.map((item) => `${eol}  - ${renderScalar(item)}`).join('');
}

function addField(text: string, at: number, [key, value]: readonly [string, NewValue]): Edit {
  const eol = text.startsWith('\r\n', at - 2) ? '\r\n' : '\n';
  return { start: at, end: at, text: renderField(key, value, eol) };
}

function placeOf(head: Head, key: string): number {
  const own = rank(key);
  if (own === canonicalOrder.length) return head.fieldsEnd;
  const before = canonicalOrder.slice(0, own).findLast((name) => head.fields.has(name));
  const after = canonicalOrder.slice(own).find((name) => head.fields.has(name));
  return head.fields.get(before ?? '')?.end ?? head.fields.get(after ?? '')?.start ?? head.fieldsEnd;
}

const blockHeader = /(?:^|[ \t])[|>][-+1-9]{0,2}[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/;
const blanks = /(?:[ \t]*\r?\n)*[ \t]*/y;

function stayingFields(head: Head, changes: FieldChanges): HeadField[] {
  return [...head.fields.values()].filter(({ key }) => !(key in changes && changes[key] === undefined));
}

// If the field before the removed one ends in a block scalar, the blank lines after the removed field and the
// indentation of a comment would become part of that scalar, so they are removed too.
function removeField(text: string, field: HeadField, staying: readonly HeadField[]): Edit[] {
  const removal = { start: field.start, end: field.end, text: '' };
  const before = staying.findLast(({ start }) => start < field.start);
  if (!before || !blockHeader.test(text.slice(before.valueStart, before.valueEnd))) return [removal];
  blanks.lastIndex = field.end;
  blanks.exec(text);
  return [removal, { start: field.end, end: blanks.lastIndex, text: '' }];
}

function changeField(text: string, field: HeadField, value: NewValue): Edit[] {
  if (JSON.stringify(field.value) === JSON.stringify(value)) return [];
  if (typeof value !== 'string') return editList(text, field, value) ?? rewriteList(text, field, value);
  const old = text.slice(field.valueStart, field.valueEnd);
  return rewriteInline(
    text,
    field,
    renderLike(old, value, (plain) => renderFieldScalar(field.key, plain)),
  );
}

// A block collection begins on the line below its key, where no scalar may
// replace it, so the value goes on the key's line.
function rewriteInline(text: string, field: HeadField, written: string): Edit[] {
  const { valueStart, valueEnd } = field;
  const colon = colonEnd(text, field);
  const insertion = { start: colon, end: colon, text: ` ${written}` };
  if (valueStart === valueEnd) return [insertion];
  if (typeof field.value === 'string' || isOnKeyLine(text, colon, valueStart)) {
    return [{ start: valueStart, end: valueEnd, text: written }];
  }
  return [insertion, { start: lineEnd(text, colon), end: valueEnd, text: '' }];
}

function rewriteList(text: string, field: HeadField, items: readonly string[]): Edit[] {
  if (items.length === 0) return rewriteInline(text, field, '[]');
  const { valueStart, valueEnd } = field;
  const colon = colonEnd(text, field);
  const keyLineEnd = lineEnd(text, colon);
  const eol = text.startsWith('\r', keyLineEnd) ? '\r\n' : '\n';
  const at = lineEnd(text, valueEnd);
  const start = isOnKeyLine(text, colon, valueStart) ? colon : keyLineEnd;
  const removal = { start, end: valueEnd, text: '' };
  return [removal, { start: at, end: at, text: renderItems(items, eol) }];
}

const fieldKey = /(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\n]*?)[ \t]*:(?=[ \t\r\n])/y;

function colonEnd(text: string, field: HeadField): number {
  fieldKey.lastIndex = field.start;
  fieldKey.exec(text);
  return fieldKey.lastIndex;
}

function isOnKeyLine(text: string, colon: number, valueStart: number): boolean {
  return !text.slice(colon, valueStart).includes('\n');
}

function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return text[at - 1] === '\r' ? at - 1 : at;
}
