/** Returns the candidate that is closest to a mistyped word, ignoring case; undefined if none is close enough. */
export function nearest(word: string, of: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of of) {
    const bound = tolerance(Math.max(word.length, candidate.length));
    if (Math.abs(word.length - candidate.length) > bound) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps <= bound && steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

// Up to a third of the letters may be wrong, but never so many that all short words look alike.
function tolerance(length: number): number {
  return Math.min(3, Math.floor(length / 3));
}

/** Damerau-Levenshtein distance (optimal string alignment): two swapped neighbours count as one mistake. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return at(above, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] as number;
}
