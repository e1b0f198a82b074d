import { groupBy } from '../../core/group-by.ts';
import type { CapturedEdit } from '../record/capture.ts';
import { hashLine, shortLine } from '../record/line-hash.ts';

/** Lines that are not empty, by their hashes. */
export interface HashedLines {
  /** In their order. */
  readonly hashes: readonly string[];
  /** Where each hash is in these. */
  readonly index: ReadonlyMap<string, readonly number[]>;
}

/** The lines of a file, as they are compared with edits. */
export interface FileLines extends HashedLines {
  /** How many characters each has, white space aside. */
  readonly sizes: readonly number[];
  /** Where each line of the file, from 0, is in `hashes`; none for an empty line. */
  readonly places: ReadonlyMap<number, number>;
}

/** An edit as it is compared with a file. */
export interface IndexedEdit<Edit extends CapturedEdit> extends HashedLines {
  readonly edit: Edit;
}

/** Returns the lines of a file as they are compared. */
export function readFileLines(lines: readonly string[]): FileLines {
  const hashes: string[] = [];
  const sizes: number[] = [];
  const places = new Map<number, number>();
  for (const [number, line] of lines.entries()) {
    const hash = hashLine(line);
    if (hash === '') continue;
    places.set(number, hashes.length);
    hashes.push(hash);
    sizes.push(line.replace(/\s+/g, '').length);
  }
  return { hashes, sizes, places, index: indexOf(hashes) };
}

/** Some lines of a file in a row, with those between them left out: by their places in `FileLines.hashes`. */
export interface LineRow {
  readonly places: readonly number[];
  /** Where a place is in `places`. */
  readonly positions: ReadonlyMap<number, number>;
}

/** Returns lines of a file in a row, given their places in any order. */
export function rowOf(places: Iterable<number>): LineRow {
  const sorted = [...places].sort((a, b) => a - b);
  return { places: sorted, positions: new Map(sorted.map((place, index) => [place, index])) };
}

/** Returns an edit as it is compared. */
export function indexEdit<Edit extends CapturedEdit>(edit: Edit): IndexedEdit<Edit> {
  const hashes = edit.lines.filter((hash) => hash !== '');
  return { edit, hashes, index: indexOf(hashes) };
}

function indexOf(hashes: readonly string[]): Map<string, number[]> {
  return groupBy([...hashes.keys()], (place) => hashes[place] as string);
}

/** Says whether a line is long enough to be known again, and the file has it once. */
export function isAnchor({ hashes, sizes, index }: FileLines, place: number): boolean {
  return (sizes[place] as number) >= shortLine && index.get(hashes[place] as string)?.length === 1;
}
