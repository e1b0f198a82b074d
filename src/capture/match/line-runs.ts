import type { CapturedEdit } from '../record/capture.ts';
import { type FileLines, groupBy, type HashedLines, type IndexedEdit, isAnchor } from './file-lines.ts';

// Which edit wrote a line. A long line that the file has once is known by itself. A short one, or one that the file has
// several times, is known only by its neighbours: the run of lines around it that stand in the file as they stand in
// the edit. Empty lines are passed over.

/** Finds the edit that wrote a line of a file, given by its number from 0. */
export type LineFinder<Edit extends CapturedEdit> = (line: number) => Edit | undefined;

/**
 * Returns what finds the edit that wrote a line: the newest that fits, of edits given from the oldest to the newest. It
 * finds none if no edit did, or if the line can't be told from one that somebody else wrote.
 */
export function lineFinder<Edit extends CapturedEdit>(
  file: FileLines,
  edits: readonly IndexedEdit<Edit>[],
): LineFinder<Edit> {
  const known = new Map<string, Map<number, Edit>>();
  return (line) => {
    const place = file.places.get(line);
    if (place === undefined) return undefined;
    const hash = file.hashes[place] as string;
    if (isAnchor(file, place)) return edits.findLast(({ index }) => index.has(hash))?.edit;
    const writers = known.get(hash) ?? writersOf(file, hash, edits);
    known.set(hash, writers);
    return writers.get(place);
  };
}

function writersOf<Edit extends CapturedEdit>(
  file: FileLines,
  hash: string,
  edits: readonly IndexedEdit<Edit>[],
): Map<number, Edit> {
  const best = new Map<number, { readonly edit: Edit; readonly length: number }>();
  for (const one of edits) {
    for (const [place, length] of assign(pairsOf(file, hash, one))) {
      if (length >= (best.get(place)?.length ?? 0)) best.set(place, { edit: one.edit, length });
    }
  }
  return new Map([...best].map(([place, { edit }]) => [place, edit]));
}

/** A line of a file, the same line of an edit, and the run around them. */
interface Pair extends Run {
  readonly place: number;
  readonly at: number;
}

/** Lines that stand in a file as they do in an edit. */
interface Run {
  /** How many they are. */
  readonly length: number;
  /** Whether the file has one of them once. */
  readonly isAnchored: boolean;
  /** Whether they are enough to be known again. */
  readonly isTelling: boolean;
}

const mostPairs = 250_000;

function pairsOf(file: FileLines, hash: string, edit: HashedLines): Pair[] {
  const places = file.index.get(hash) as readonly number[];
  const ats = edit.index.get(hash) ?? [];
  if (places.length * ats.length > mostPairs) return [];
  return places.flatMap((place) => ats.map((at) => ({ place, at, ...runAround(file, edit, { place, at }) })));
}

const mostAround = 50;
const enoughCharacters = 16;

function runAround(
  file: FileLines,
  { hashes }: HashedLines,
  { place, at }: { readonly place: number; readonly at: number },
): Run {
  const isSame = (by: number): boolean =>
    hashes[at + by] !== undefined && hashes[at + by] === file.hashes[place + by];
  let [before, after] = [0, 0];
  while (before < mostAround && isSame(-before - 1)) before += 1;
  while (after < mostAround && isSame(after + 1)) after += 1;
  const run = Array.from({ length: before + after + 1 }, (_, index) => place - before + index);
  const isAnchored = run.some((one) => isAnchor(file, one));
  const size = run.reduce((sum, one) => sum + (file.sizes[one] as number), 0);
  const isTelling = run.length > 1 && (isAnchored || size >= enoughCharacters);
  return { length: run.length, isAnchored, isTelling };
}

// Each line of an edit was written once, so the place with most of its neighbours has it. If it can't be decided which
// of several places that is, none has it.
function assign(pairs: readonly Pair[]): Map<number, number> {
  const lengths = new Map<number, number>();
  const taken = { places: new Set<number>(), ats: new Set<number>() };
  const byWeight = [...groupBy(pairs, weightOf)].sort(([a], [b]) => b - a);
  for (const [, all] of byWeight) {
    const group = all.filter(({ place, at }) => !taken.places.has(place) && !taken.ats.has(at));
    const placesOf = groupBy(group, ({ at }) => at);
    for (const [place, own] of groupBy(group, (pair) => pair.place)) {
      const rivals = new Set(own.flatMap(({ at }) => placesOf.get(at)?.map((other) => other.place)));
      const [{ length, isTelling }] = own as [Pair];
      if (isTelling && rivals.size <= own.length) lengths.set(place, length);
    }
    for (const { place, at } of group) {
      taken.places.add(place);
      taken.ats.add(at);
    }
  }
  return lengths;
}

function weightOf({ length, isAnchored }: Pair): number {
  return isAnchored ? length + 2 * mostAround : length;
}
