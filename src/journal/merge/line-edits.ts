import type { Edit } from '../../core/text/edit.ts';
import { matchUp } from './three-way.ts';

/** How a text became another one. */
export interface LineChange {
  /** Edits of the old text. Where lines were only retyped, an edit covers no more than what differs in its line. */
  readonly edits: readonly Edit[];
  readonly added: number;
  readonly removed: number;
}

/** Returns how a text became another one, line by line. */
export function changeOfLines(before: string, after: string): LineChange {
  const [from, to] = [splitLines(before), splitLines(after)];
  const places = [...matchUp(from, to), to.length];
  const edits: Edit[] = [];
  let [added, removed] = [0, 0];
  let [old, fresh, start] = [0, 0, 0];
  for (const [index, place] of places.entries()) {
    if (place < 0) continue;
    const [gone, come] = [from.slice(old, index), to.slice(fresh, place)];
    edits.push(...replaceLines(gone, come, start));
    added += come.length;
    removed += gone.length;
    start += gone.join('').length + (from[index] ?? '').length;
    [old, fresh] = [index + 1, place + 1];
  }
  return { edits, added, removed };
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

// As many lines as before are taken for the same lines, retyped.
function replaceLines(gone: readonly string[], come: readonly string[], start: number): Edit[] {
  if (gone.length !== come.length) {
    return [{ start, end: start + gone.join('').length, text: come.join('') }];
  }
  let at = start;
  return gone.map((line, index) => {
    const edit = retype(line, come[index] as string, at);
    at += line.length;
    return edit;
  });
}

function retype(line: string, other: string, at: number): Edit {
  const most = Math.min(line.length, other.length);
  let same = 0;
  while (same < most && line[same] === other[same]) same += 1;
  let end = 0;
  while (end < most - same && line.at(-1 - end) === other.at(-1 - end)) end += 1;
  return { start: at + same, end: at + line.length - end, text: other.slice(same, other.length - end) };
}
