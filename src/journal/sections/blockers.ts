import type { ListItem } from '../../core/markdown/blocks.ts';
import { rawItemText } from '../../core/markdown/item-text.ts';
import type { Edit } from '../../core/text/edit.ts';
import { revealText } from '../../core/text/escape.ts';
import type { Document } from '../document/document.ts';
import { eolBefore } from '../document/document.ts';
import { rewordItem } from '../document/list-reword.ts';
import { isPlaceholder } from '../document/markers.ts';
import { groupListed, readOthers, titledText } from './discoveries-and-dead-ends.ts';

/** A blocker; numbers count all of them, open and resolved, in document order. */
export interface Blocker {
  readonly number: number;
  readonly text: string;
  /** When it was resolved, as it was written; undefined while it is open. */
  readonly resolved: string | undefined;
  /** Who resolved it, if it wasn't the session's owner. */
  readonly by?: string;
  /** The item, if the blocker is one. */
  readonly item: ListItem | undefined;
  /** The offset of its first character, where its mark is put. */
  readonly content: number;
}

// Some formatters escape the bracket. Without a time, that's how we write a text that begins so.
const mark = /^(?:\[resolved(?:[ \t]+([^\]\n]*))?\]|\\\[resolved[ \t]+(\d{4}-\d\d-\d\dT[^\]\s]+)\])[ \t]*/i;
const signed = /^(\d{4}-\d{2}-\d{2}T[\d:]+Z?), ([^\s,]{1,64})$/;

/** Returns the blockers of a document in order, without `None currently`. */
export function readBlockers(doc: Document): Blocker[] {
  const items = groupListed(doc, 'blockers').flatMap((group) => {
    return Array.from({ length: group.length }, (_, index) =>
      readItem(doc, group.at(index) as ListItem),
    ).flat();
  });
  const others = readOthers(doc, 'blockers').map((entry): Found => {
    const [status] = entry.cells?.filter(({ name }) => /^(?:status|state)$/.test(name)) ?? [];
    const isOver = /^(?:resolved|done|closed|fixed|solved)\b/i.test(status?.text ?? '');
    const said = readMark(titledText(entry));
    const resolved = said.resolved ?? (isOver ? '' : undefined);
    return { ...said, resolved, item: undefined, content: entry.content };
  });
  // An empty bullet blocks nobody, and has no place for a mark.
  const found = [...items, ...others].filter(({ text }) => text !== '');
  return found.sort((a, b) => a.content - b.content).map((one, index) => ({ number: index + 1, ...one }));
}

type Found = Omit<Blocker, 'number'>;

function readItem({ text }: Document, item: ListItem): Found[] {
  const raw = rawItemText(text, item);
  return isPlaceholder(raw) ? [] : [{ ...readMark(raw), item, content: item.content }];
}

function readMark(raw: string): Pick<Blocker, 'text' | 'resolved' | 'by'> {
  const match = mark.exec(raw);
  const text = revealText(match === null ? raw : raw.slice(match[0].length)).trim();
  const said = match === null ? undefined : (match[1] ?? match[2] ?? '').trim();
  const [, resolved = said, by] = signed.exec(said ?? '') ?? [];
  return { text, resolved, ...(by === undefined ? {} : { by }) };
}

/** Returns the edit that gives a blocker that is an item another text. Whether it is resolved stays as it is. */
export function rewordBlocker(doc: Document, item: ListItem, text: string): Edit {
  const [before = ''] = mark.exec(rawItemText(doc.text, item)) ?? [];
  return rewordItem(doc, item, { before, text, after: '' });
}

/** Returns the blockers that are still open. */
export function openBlockers(blockers: readonly Blocker[]): Blocker[] {
  return blockers.filter((blocker) => blocker.resolved === undefined);
}

/** Returns the edits that mark blockers as resolved; with `noneLeft`, `None currently` is put back above them. */
export function resolveBlockers(
  doc: Document,
  resolved: readonly Blocker[],
  change: { readonly time: string; readonly noneLeft: boolean },
): Edit[] {
  const edits = resolved.map(({ item, content }) => {
    // A marker at the end of its line has no space after it yet, and without one it would no longer be a marker.
    const space = item === undefined || /[ \t]/.test(doc.text.charAt(content - 1)) ? '' : ' ';
    return { start: content, end: content, text: `${space}[resolved ${change.time}] ` };
  });
  const first = readBlockers(doc)[0]?.item;
  if (!change.noneLeft || resolved.length === 0 || first === undefined) return edits;
  const marker = doc.text.slice(first.start, first.content);
  return [
    {
      start: first.start,
      end: first.start,
      text: `${marker}None currently${eolBefore(doc.text, first.end)}`,
    },
    ...edits,
  ];
}
