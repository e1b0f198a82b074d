import type { Items, ListItem } from '../../core/markdown/blocks.ts';
import { rawItemText, splitLead } from '../../core/markdown/item-text.ts';
import { groupItems } from '../../core/markdown/unread-list.ts';
import type { Edit } from '../../core/text/edit.ts';
import { cleanText, oneLine, revealText } from '../../core/text/escape.ts';
import type { Document, SectionName } from '../document/document.ts';
import type { NewItem } from '../document/list-edit.ts';
import { rewordItem } from '../document/list-reword.ts';
import type { Signed } from '../document/markers.ts';
import { readTimed, signed, splitTime, standsForNone } from '../document/markers.ts';
import type { ShapedEntry } from '../document/shaped-entries.ts';
import { listSpans, readShaped } from '../document/shaped-entries.ts';

/** An item of a plain section list: `1. **Title** (time): text`, or a text with the time at its end. */
export interface TitledItem extends Signed {
  /** The number it is written with, or its position if the list's numbers aren't unique. */
  readonly number: number;
  readonly title: string;
  readonly text: string;
  /** Title and text together as written, without a time at the end and without the mark of a task item. */
  readonly whole: string;
  readonly item: ListItem;
}

// Bold text at the start is a title if a time, a colon or nothing follows. Its length is bounded, because megabytes
// would overflow the regular expression engine's stack.
// A formatter may write underscores for the stars.
const titled =
  /^(?:\*\*((?:\\[\s\S]|[^*\\]){1,100000})\*\*|__((?:\\[\s\S]|[^_\\]){1,100000})__)(?:[ \t]*\((\d{4}-\d{2}-\d{2}T[^()\s,]{4,})(?:, ([^\s(),]{1,64}))?\)(?:[ \t]*:)?|[ \t]*:|(?<=:(?:\*\*|__))|(?=\s*$))/;
const task = /^\[[ xX]\](?=\s)/;

/** Returns the items of a section's root-level lists in order, without placeholders. */
export function readTitledList(doc: Document, name: SectionName): TitledItem[] {
  const items = listedItems(doc, name);
  const written = new Set(items.map((item) => item.number));
  const useWritten = written.size === items.length && !written.has(undefined);
  return items.map((item, index) => ({
    ...readTitled(doc, item),
    number: useWritten ? (item.number as number) : index + 1,
    item,
  }));
}

function listedItems(doc: Document, name: SectionName): ListItem[] {
  return groupListed(doc, name).flatMap((items) =>
    Array.from({ length: items.length }, (_, index) => index)
      .filter((index) => !standsForNone(doc.text, items, index))
      .map((index) => items.at(index) as ListItem),
  );
}

/**
 * Returns where the items of a section's root-level lists are, including placeholders. A list under a heading that is an
 * entry belongs to that entry.
 */
export function groupListed(doc: Document, name: SectionName): Items[] {
  const section = doc.sections.get(name);
  if (section === undefined) return [];
  return listSpans(doc, section).flatMap((span) => groupItems(doc.outline, span));
}

/** An entry of a section, whatever its shape. */
export type TitledEntry = Omit<TitledItem, 'whole' | 'item'>;

/** Returns a section's entries in order. Those that aren't items of a list are numbered after the others. */
export function readTitledEntries(doc: Document, name: SectionName): TitledEntry[] {
  const items = readTitledList(doc, name);
  const last = items.reduce((highest, { number }) => Math.max(highest, number), 0);
  const listed = items.map((entry) => ({ entry, start: entry.item.start }));
  const shaped = readOthers(doc, name).map((entry, index) => {
    return { entry: { ...entry, number: last + index + 1 }, start: entry.start };
  });
  return [...listed, ...shaped].sort((a, b) => a.start - b.start).map(({ entry }) => entry);
}

/** Returns a section's entries that aren't items of a list. */
export function readOthers(doc: Document, name: SectionName): ShapedEntry[] {
  const section = doc.sections.get(name);
  return section === undefined ? [] : readShaped(doc, section);
}

/** Returns the contents of one item of a plain section list. */
export function readTitled(doc: Document, item: ListItem): Omit<TitledItem, 'number' | 'item'> {
  return readTitledText(rawItemText(doc.text, item));
}

/** Returns the contents of an item from its lines without indentation and marker. */
export function readTitledText(raw: string): Omit<TitledItem, 'number' | 'item'> {
  const plain = readTimed(raw);
  const whole = readTimed(raw.replace(task, '').trimStart()).text;
  const match = titled.exec(raw);
  if (match === null) return { title: '', ...plain, whole };
  const [opening, starred, underlined, time, by] = match;
  const title = ((starred ?? underlined) as string).replace(/\\([*_\\])/g, '$1');
  const rest = raw.slice(opening.length).trimStart();
  if (time === undefined) return { title: title.replace(/:$/, ''), ...readTimed(rest), whole };
  return { title, ...signed(time, by), text: revealText(rest).trim(), whole };
}

/** Returns the edit that gives an item another text. Its title, its time and the mark of a task item stay. */
export function rewordTitled(doc: Document, item: ListItem, text: string): Edit {
  const raw = rawItemText(doc.text, item);
  const [opening] = titled.exec(raw) ?? [''];
  if (opening === '') return rewordWhole(doc, item, text);
  const before = `${opening.replace(/\s*\n\s*/g, ' ').replace(/(?<![:*_])$/, ':')} `;
  return rewordItem(doc, item, { before, text, after: timeIn(raw.slice(opening.length)) });
}

/** Returns the edit that replaces all that an item says. Its time at the end and the mark of a task item stay. */
export function rewordWhole(doc: Document, item: ListItem, text: string): Edit {
  const raw = rawItemText(doc.text, item);
  const [before = ''] = /^\[[ xX]\]\s+/.exec(raw) ?? [];
  return rewordItem(doc, item, { before, text, after: timeIn(raw.slice(before.length)) });
}

/** Returns the edit that gives an item another title; undefined if it has none. */
export function rewordTitle(doc: Document, item: ListItem, title: string): Edit | undefined {
  const match = titled.exec(doc.text.slice(item.content, item.end));
  const old = match?.[1] ?? match?.[2];
  if (old === undefined) return undefined;
  // The stars on both sides are replaced, too, because they may be underscores.
  return { start: item.content, end: item.content + old.length + 4, text: boldTitle(title) };
}

// The time at the end of the first paragraph, with the space before it.
function timeIn(raw: string): string {
  const lead = splitLead(raw).lead.trimEnd();
  return lead.slice(splitTime(lead).text.length);
}

/** Returns the text of an entry, with its title first. */
export function titledText(item: { readonly title: string; readonly text: string }): string {
  return [item.title, item.text].filter((one) => one !== '').join(': ');
}

/** Returns an item as `1. **Title** (time): text`, or `1. text (time)` without a title; the text may be empty. */
export function titledItem(entry: { title?: string; text: string; time: string }): NewItem {
  const { title, text, time } = entry;
  if (title === undefined) return { text, after: ` (${time})` };
  const before = `${boldTitle(title)} (${time})`;
  return text === '' ? { text, before } : { text, before: `${before}: ` };
}

function boldTitle(title: string): string {
  return `**${oneLine(title).replace(/[*\\]/g, '\\$&')}**`;
}

/** Returns a file in the form of Key Files and Files Modified: the path as code, and what the file is. */
export function fileLine(path: string, description?: string): string {
  const name = path.includes('`') ? oneLine(path) : `\`${oneLine(path)}\``;
  return description === undefined ? name : `${name} - ${cleanText(description)}`;
}
