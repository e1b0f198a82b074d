import { groupBy } from '../../core/group-by.ts';
import type { CapturedEdit } from '../record/capture.ts';
import {
  type FileLines,
  type HashedLines,
  type IndexedEdit,
  isAnchor,
  type LineRow,
  rowOf,
} from './file-lines.ts';

// Which edit wrote a line. A long line that the file has once is known by itself. A short one, or one that the file has
// several times, is known only by its neighbours: the run of lines around it that stand in the file as they stand in
// the edit. Empty lines are passed over, and a line of another commit can't be from these edits.

/** Finds the edit that wrote a line of a file, given by its number from 0. */
export type LineFinder<Edit extends CapturedEdit> = (line: number) => Edit | undefined;

/** Where a line is looked for. */
export interface Candidates<Edit extends CapturedEdit> {
  /** From the oldest to the newest. */
  readonly edits: readonly IndexedEdit<Edit>[];
  /** The lines of the file, from 0, that may be from these edits: all of one commit. */
  readonly lines: Iterable<number>;
  /** Whether others wrote lines of the same commit, as in a squash. */
  readonly areMixed?: boolean;
}

/**
 * Returns what finds the edit that wrote a line: the newest that fits. It finds none if no edit did, or if the line
 * can't be told from one that somebody else wrote.
 */
export function lineFinder<Edit extends CapturedEdit>(
  file: FileLines,
  { edits, lines, areMixed = false }: Candidates<Edit>,
): LineFinder<Edit> {
  const own = new Set([...lines].flatMap((line) => file.places.get(line) ?? []));
  // What a commit left as it was stands between the lines that an edit wrote next to each other.
  const rows: readonly [LineRow, LineRow] = [rowOf(file.hashes.keys()), rowOf(own)];
  const known = new Map<string, Map<number, Edit>>();
  return (line) => {
    const place = file.places.get(line);
    if (place === undefined || !own.has(place)) return undefined;
    const hash = file.hashes[place] as string;
    if (isAnchor(file, place)) return edits.findLast(({ index }) => index.has(hash))?.edit;
    const writers = known.get(hash) ?? writersOf(file, { hash, own, rows, areMixed }, edits);
    known.set(hash, writers);
    return writers.get(place);
  };
}

interface Wanted {
  readonly hash: string;
  readonly own: ReadonlySet<number>;
  readonly rows: readonly [LineRow, LineRow];
  readonly areMixed: boolean;
}

function writersOf<Edit extends CapturedEdit>(
  file: FileLines,
  { hash, own, rows, areMixed }: Wanted,
  edits: readonly IndexedEdit<Edit>[],
): Map<number, Edit> {
  const places = file.index.get(hash) as readonly number[];
  const ats = edits.flatMap((edit, index) => edit.index.get(hash)?.map((at) => ({ edit, index, at })) ?? []);
  if (places.length * ats.length > mostPairs) return new Map();
  const pairs = places.flatMap((place) =>
    ats.map(({ edit, index, at }) => ({ place, index, at, ...runAround(file, rows, { edit, place, at }) })),
  );
  return new Map(
    [...assign(areMixed ? pairs.map(asMixed) : pairs, own)].map(([place, index]) => [
      place,
      (edits[index] as IndexedEdit<Edit>).edit,
    ]),
  );
}

const mostPairs = 250_000;

/** A line of a file, the same line of an edit, and the run around them. */
interface Pair extends Run {
  readonly place: number;
  /** Which edit it is, and where in it. */
  readonly index: number;
  readonly at: number;
}

/** Lines that stand in a file as they do in an edit. */
interface Run {
  /** How many they are. */
  readonly length: number;
  /** On how many sides of the line there is one that the file has once: none, one or both. */
  readonly anchored: number;
  /** Whether they are enough to be known again. */
  readonly isTelling: boolean;
}

const mostAround = 50;
// Two lines are often next to each other in several places, and in several people's code.
const enoughLines = 3;
const enoughCharacters = 24;

function runAround(
  file: FileLines,
  rows: readonly [LineRow, LineRow],
  { edit, place, at }: { readonly edit: HashedLines; readonly place: number; readonly at: number },
): Run {
  const runs = rows.flatMap((row) => {
    const position = row.positions.get(place);
    return position === undefined ? [] : [runIn(file, row, { hashes: edit.hashes, position, at })];
  });
  const best = runs.reduce((one, run) => (weightOf(run) > weightOf(one) ? run : one));
  const sides = [0, 1].filter((side) => runs.some(({ isFixed }) => isFixed[side]));
  const isAdjacent = runs[0]?.isFixed.includes(true) === true;
  const isRepeated =
    !isAdjacent && sides.length === 1 && isRepeatedOn(1 - (sides[0] as number), file, { rows, place });
  return { ...best, anchored: sides.length, isTelling: best.isTelling && !isRepeated };
}

// The same line in one hunk after another: if the last of them is somebody else's, its neighbours would be the agent's.
function isRepeatedOn(
  side: number,
  file: FileLines,
  { rows, place }: { readonly rows: readonly [LineRow, LineRow]; readonly place: number },
): boolean {
  const [, own] = rows;
  const position = own.positions.get(place) as number;
  const next = own.places[position + (side === 0 ? -1 : 1)] as number;
  return file.hashes[next] === file.hashes[place];
}

/** A run in one row, and whether there is an anchor before and after the line. */
interface RunInRow extends Run {
  readonly isFixed: readonly boolean[];
}

interface Meeting {
  readonly hashes: readonly string[];
  readonly position: number;
  readonly at: number;
}

function runIn(file: FileLines, { places }: LineRow, { hashes, position, at }: Meeting): RunInRow {
  const placeOf = (by: number): number => places[position + by] ?? -1;
  const isSame = (by: number): boolean =>
    hashes[at + by] !== undefined && hashes[at + by] === file.hashes[placeOf(by)];
  const isFixed = (by: number): boolean => isSame(by) && isAnchor(file, placeOf(by));
  const around = [-1, 1].map((way) => reach(way, { isSame, isFixed }).map(placeOf));
  const run = [placeOf(0), ...around.flat()];
  const isAnchored = around.map((side) => side.some((one) => isAnchor(file, one)));
  const anchored = isAnchored.filter(Boolean).length;
  const size = run.reduce((sum, one) => sum + (file.sizes[one] as number), 0);
  const isLong = run.length >= enoughLines && size >= enoughCharacters;
  const isTelling = run.length > 1 && (anchored > 0 || isLong);
  return { length: run.length, anchored, isTelling, isFixed: isAnchored };
}

// Somebody else may have written the same few lines elsewhere in the commit.
function asMixed(pair: Pair): Pair {
  return { ...pair, isTelling: pair.isTelling && pair.anchored > 0 };
}

interface Sameness {
  readonly isSame: (by: number) => boolean;
  readonly isFixed: (by: number) => boolean;
}

const mostPassed = 2;

// A person may have changed a line in the middle. What is behind it at the same distance belongs to the run all the same.
function reach(way: number, { isSame, isFixed }: Sameness): number[] {
  const found: number[] = [];
  for (let by = 1, passed = 0; by <= mostAround && passed <= mostPassed; by += 1) {
    const isNext = passed === 0 ? isSame(way * by) : isFixed(way * by);
    if (isNext) found.push(way * by);
    passed = isNext ? 0 : passed + 1;
  }
  return found;
}

// Each line of an edit was written once, so the place with most of its neighbours has it, and a place has the edit with
// most of its neighbours. If it can't be decided which of several places has a line, none has it: neither does one that
// has its neighbours on one side if another has some, too. A line of another commit has it only if it fits better: git may
// have taken it for older than it is.
function assign(pairs: readonly Pair[], own: ReadonlySet<number>): Map<number, number> {
  const writers = new Map<number, number>();
  const taken = new Set<string>();
  const placeKey = ({ place }: Pair): string => `place ${place}`;
  const lineKey = ({ index, at }: Pair): string => `line ${index} ${at}`;
  const allOfLine = groupBy(
    pairs.filter(({ place, anchored }) => own.has(place) && anchored > 0),
    lineKey,
  );
  const isOpen = (pair: Pair): boolean => !taken.has(placeKey(pair));
  for (const [, all] of [...groupBy(pairs, weightOf)].sort(([a], [b]) => b - a)) {
    const group = all.filter((pair) => !taken.has(placeKey(pair)) && !taken.has(lineKey(pair)));
    const mine = group.filter(({ place }) => own.has(place));
    const byLine = groupBy(mine, lineKey);
    const rivalsOf = (pair: Pair): readonly Pair[] =>
      pair.anchored === 1
        ? (allOfLine.get(lineKey(pair)) as Pair[]).filter(isOpen)
        : (byLine.get(lineKey(pair)) as Pair[]);
    for (const [place, fits] of groupBy(mine, (pair) => pair.place)) {
      const writer = newestSure(fits, rivalsOf);
      if (writer !== undefined) writers.set(place, writer);
    }
    for (const pair of group) taken.add(placeKey(pair)).add(lineKey(pair));
  }
  return writers;
}

// An edit surely wrote a place if it wrote the line as many times as there are places that fit as well.
function newestSure(own: readonly Pair[], rivalsOf: (pair: Pair) => readonly Pair[]): number | undefined {
  const byEdit = [...groupBy(own, ({ index }) => index)].sort(([a], [b]) => b - a);
  return byEdit.find(([, lines]) => {
    const places = new Set(lines.flatMap((pair) => rivalsOf(pair).map(({ place }) => place)));
    return lines[0]?.isTelling === true && places.size <= lines.length;
  })?.[0];
}

function weightOf({ length, anchored }: Run): number {
  return length + anchored * 2 * mostAround;
}
