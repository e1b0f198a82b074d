import { cutAtWord } from '../../core/text/cut.ts';
import { cleanText } from '../../core/text/escape.ts';
import type { Entry } from '../session/entries.ts';
import type { Part } from './parts.ts';
import type { SharedSection } from './shares.ts';
import { firstEntries, leastIntro, leastShort, longEntry, shares, shortEntry } from './shares.ts';

/**
 * `floor`: each section gets the share it is guaranteed. `first`: what is left goes to key context, then to the newest
 * ten entries of the other sections. `rest`: then to everything else.
 */
type Round = 'floor' | 'first' | 'rest';

/** A part of the briefing that can fill a given room. */
export interface Piece {
  readonly name: SharedSection;
  /** Returns its text within `room` UTF-16 units; empty if it can't say anything useful in so little. */
  readonly fit: (room: number, round: Round) => string;
}

/**
 * Returns the texts of the pieces. Each first gets its guaranteed share, then what is left is given out in their order.
 */
export function fitPieces(pieces: readonly Piece[], room: number): string[] {
  let left = room;
  const shown = pieces.map(({ name, fit }) => {
    const sure = Math.max(name === 'intro' ? leastIntro : 0, Math.floor((room * shares[name]) / 100));
    const text = fit(Math.min(sure, left), 'floor');
    left -= text.length;
    return text;
  });
  for (const round of ['first', 'rest'] as const) {
    for (const [index, { name, fit }] of pieces.entries()) {
      if (name === 'intro' && round === 'first') continue;
      const before = shown[index] as string;
      const text = fit(before.length + left, round);
      // A guaranteed share may have room for more than ten short entries.
      if (round === 'first' && text.length < before.length) continue;
      left -= text.length - before.length;
      shown[index] = text;
    }
  }
  return shown;
}

/** Returns a list of the briefing as a piece. */
export function partPiece(part: Part): Piece {
  const texts: string[] = [];
  const list: Lines = {
    part,
    total: part.entries.length,
    // Read on demand: of 100,000 entries, the briefing shows a hundred.
    text: (index) => (texts[index] ??= entryAt(part, index)),
  };
  return { name: part.name, fit: (room, round) => fitList(list, room, round) };
}

interface Lines {
  readonly part: Part;
  readonly total: number;
  /** Returns an entry's text; entry 0 is the one that is kept longest. */
  readonly text: (index: number) => string;
}

function entryAt({ entries, keeps }: Part, index: number): string {
  const entry = entries.at(keeps === 'newest' ? entries.length - 1 - index : index) as Entry;
  return indentLines(cleanText(entry()));
}

function fitList(list: Lines, room: number, round: Round): string {
  const isContext = list.part.name === 'key-context';
  const most = round === 'first' && !isContext ? Math.min(firstEntries, list.total) : list.total;
  const narrow = takeLines(list, room, { most, isWide: false });
  if (round === 'floor' || (round === 'first' && !isContext)) return renderTaken(list, narrow, room);
  // A long entry is shown in full only if no other entry loses its place.
  const wide = takeLines(list, room, { most, isWide: true });
  return renderTaken(list, wide.length >= narrow.length ? wide : narrow, room);
}

// Returns as many lines as fit, in the order in which they are kept.
function takeLines(list: Lines, room: number, how: { most: number; isWide: boolean }): string[] {
  const taken: string[] = [];
  let used = heading(list.part).length;
  const all = how.most === list.total && fitsWhole(list, room - used);
  for (let index = 0; index < how.most; index += 1) {
    const line = lineAt(list, index);
    const free = room - used - (all ? 0 : renderNote(list, index + 1).length);
    const isShort = line.length > free || (line.length > longEntry && !how.isWide);
    const mayShorten = index === 0 || line.length > longEntry;
    const shown = isShort && mayShorten ? shorten(list, index, free) : line;
    if (shown === '' || shown.length > free) break;
    taken.push(shown);
    used += shown.length;
  }
  return taken;
}

function lineAt({ text }: Lines, index: number): string {
  return `- ${text(index)}\n`;
}

function fitsWhole(list: Lines, room: number): boolean {
  let used = 0;
  for (let index = 0; index < list.total && used <= room; index += 1) used += lineAt(list, index).length;
  return used <= room;
}

function shorten({ part, text }: Lines, index: number, free: number): string {
  const pointer = ` (full: ${part.command})`;
  const limit = Math.min(shortEntry, free) - pointer.length - '- \n'.length;
  if (limit < leastShort) return '';
  return `- ${cutAtWord(text(index), limit)}${pointer}\n`;
}

function renderTaken(list: Lines, taken: readonly string[], room: number): string {
  const note = renderNote(list, taken.length);
  const isNewest = list.part.keeps === 'newest';
  const lines = (isNewest ? [...taken].reverse() : taken).join('');
  const text = heading(list.part) + (isNewest ? note + lines : lines + note);
  return text.length > room ? '' : text;
}

function renderNote({ part, total }: Lines, shown: number): string {
  if (shown === total) return '';
  const word = shown === 0 ? '' : part.keeps === 'newest' ? 'older ' : 'more ';
  return `… ${total - shown} ${word}${part.what}: ${part.command}\n`;
}

function heading({ title }: Part): string {
  return `\n${title}:\n`;
}

/**
 * Returns cleaned text in the form of an entry: later lines are indented,
 * so that none looks like a line of the briefing.
 */
export function indentLines(text: string): string {
  return text.replace(/\n+/g, '\n  ');
}
