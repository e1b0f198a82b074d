import { followed } from './line-order.ts';
import type { TranscriptLine } from './transcript-line.ts';

/** How far the turns of a transcript were counted. */
export interface TurnCount {
  /** How many there are. */
  turns: number;
  /** The turn of the last line; 0 before the first. */
  last: number;
  /** The turns of the latest lines, by their uuids. */
  readonly recent: Map<string, number>;
}

/** A line, with what its reader wants back. */
export interface Counted<Kept> {
  readonly line: TranscriptLine;
  readonly kept: Kept;
}

// A line that is waited for comes within a few lines, or never: a damaged or removed one.
const longestWait = 50;
// A line follows one of the latest, except where the person goes back, and then a turn begins anyway.
const mostRecent = 5000;

/**
 * Returns the number of each line's turn, as `collectTurns` counts them, while the lines are being read: each comes
 * behind the one that it follows. The count goes on from where it stands.
 */
export function* numberTurns<Kept>(
  lines: Iterable<Counted<Kept>>,
  count: TurnCount,
): Generator<{ readonly kept: Kept; readonly turn: number }> {
  let waiting: Counted<Kept>[] = [];
  for (const next of lines) {
    const { uuid, follows } = next.line;
    if (uuid !== undefined && count.recent.has(uuid)) continue;
    if (follows.length > 0 && followed(next.line, count.recent) === undefined) {
      waiting.push(next);
      if (waiting.length < longestWait) continue;
      yield* placeAll(waiting, count);
      waiting = [];
    } else {
      yield place(next, count);
      waiting = yield* placeReady(waiting, count);
    }
  }
  yield* placeAll(waiting, count);
}

interface Placed<Kept> {
  readonly kept: Kept;
  readonly turn: number;
}

function* placeReady<Kept>(
  waiting: Counted<Kept>[],
  count: TurnCount,
): Generator<Placed<Kept>, Counted<Kept>[]> {
  let left = waiting;
  for (let before = -1; left.length > 0 && left.length !== before; ) {
    before = left.length;
    const still: Counted<Kept>[] = [];
    for (const one of left) {
      if (followed(one.line, count.recent) === undefined) still.push(one);
      else yield place(one, count);
    }
    left = still;
  }
  return left;
}

function* placeAll<Kept>(waiting: readonly Counted<Kept>[], count: TurnCount): Generator<Placed<Kept>> {
  let left = [...waiting];
  for (let first = left.shift(); first !== undefined; first = left.shift()) {
    yield place(first, count);
    left = yield* placeReady(left, count);
  }
}

function place<Kept>({ line, kept }: Counted<Kept>, count: TurnCount): Placed<Kept> {
  const { uuid, facts } = line;
  const before = turnBefore(line, count);
  const isSaid = facts.some(({ kind }) => kind === 'said');
  const isWork = facts.some(({ kind }) => kind === 'answered' || kind === 'called');
  const begins = isSaid || (before === 0 && isWork);
  if (begins) count.turns += 1;
  const turn = begins ? count.turns : before;
  count.last = turn;
  if (uuid !== undefined) count.recent.set(uuid, turn);
  if (count.recent.size > mostRecent) count.recent.delete(count.recent.keys().next().value as string);
  return { kept, turn };
}

function turnBefore(line: TranscriptLine, { recent, last }: TurnCount): number {
  const uuid = followed(line, recent);
  if (uuid !== undefined) return recent.get(uuid) as number;
  return isBeginning(line) ? 0 : last;
}

/**
 * Says whether a line that follows nothing is the first one, or the first since the person went back to before
 * everything. What a line follows may also be lost; it then goes on from the line before.
 */
export function isBeginning({ uuid, follows, facts }: TranscriptLine): boolean {
  const isCompaction = facts.some(({ kind }) => kind === 'compacted' || kind === 'summary');
  return uuid !== undefined && follows.length === 0 && !isCompaction;
}
