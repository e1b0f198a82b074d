import { type FileLines, isAnchor } from './file-lines.ts';

// Lines may be the same by chance. Those between two changes count only if one of them is long enough to be known again,
// and the file has it once, or if such lines are next to them, with one or two changed lines between.

/**
 * Returns which lines of a file are in an older version of it: their numbers now to their numbers before, from 1. The
 * difference is what `git diff -U0` prints for the older and the newer version.
 */
export function pairLines(difference: string, now: FileLines, count: number): Map<number, number> {
  const hunks = readHunks(difference);
  const stretches = stretchesOf(hunks, count);
  const isAnchored = ({ next, length }: Stretch): boolean =>
    Array.from({ length }).some((_, by) => isAnchorAt(now, next + by));
  const known = stretches.map((stretch) => hunks.length === 0 || isAnchored(stretch));
  for (const [index, hunk] of hunks.entries()) if (isSmall(hunk)) known[index + 1] ||= known[index] === true;
  for (const [index, hunk] of [...hunks.entries()].reverse())
    if (isSmall(hunk)) known[index] ||= known[index + 1] === true;
  return new Map(
    stretches
      .filter((_, index) => known[index])
      .flatMap(({ before, next, length }) =>
        Array.from({ length }, (_, by): [number, number] => [next + by, before + by]),
      ),
  );
}

/** Lines in a row that are the same in both versions. */
interface Stretch {
  readonly before: number;
  readonly next: number;
  readonly length: number;
}

// One before each change, and one after the last; they may be empty.
function stretchesOf(hunks: readonly Hunk[], count: number): Stretch[] {
  let [before, next] = [1, 1];
  return [...hunks, { before: 0, now: count + 1, removed: 0, added: 0 }].map((hunk) => {
    const stretch = { before, next, length: Math.max(0, hunk.now - next) };
    [before, next] = [hunk.before + hunk.removed, hunk.now + hunk.added];
    return stretch;
  });
}

const mostChanged = 2;

function isSmall({ removed, added }: Hunk): boolean {
  return removed === added && added <= mostChanged;
}

interface Hunk {
  /** The number of the first line that was removed, or else of the one that follows. */
  readonly before: number;
  /** The number of the first line that was added, or else of the one that follows. */
  readonly now: number;
  readonly removed: number;
  readonly added: number;
}

const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm;

function readHunks(difference: string): Hunk[] {
  return [...difference.matchAll(header)].map(([, before, removedText, now, addedText]) => {
    const [removed, added] = [Number(removedText ?? 1), Number(addedText ?? 1)];
    // Of no lines, git gives the number of the line before.
    return {
      before: Number(before) + Number(removed === 0),
      now: Number(now) + Number(added === 0),
      removed,
      added,
    };
  });
}

function isAnchorAt(file: FileLines, line: number): boolean {
  const place = file.places.get(line - 1);
  return place !== undefined && isAnchor(file, place);
}
