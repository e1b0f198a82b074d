/** A run of lines after a three-way merge: the agreed lines, or each side's lines if both changed them. */
export type Hunk =
  | { readonly lines: readonly string[] }
  | { readonly ours: readonly string[]; readonly theirs: readonly string[] };

/** Three versions of something. */
export interface Sides<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

// Above this many comparisons, the nearest equal line is taken, which is fast and rarely worse.
const maxCells = 1_000_000;

/** Returns the hunks of a three-way merge of lines, in order. */
export function mergeLines({ base, ours, theirs }: Sides<readonly string[]>): Hunk[] {
  const toOurs = matchUp(base, ours);
  const toTheirs = matchUp(base, theirs);
  const hunks: Hunk[] = [];
  let [b, o, t] = [0, 0, 0];
  while (b < base.length || o < ours.length || t < theirs.length) {
    let next = b;
    while (next < base.length && (toOurs[next] === -1 || toTheirs[next] === -1)) next += 1;
    const [nextOurs, nextTheirs] = [toOurs[next] ?? ours.length, toTheirs[next] ?? theirs.length];
    const parts = {
      base: base.slice(b, next),
      ours: ours.slice(o, nextOurs),
      theirs: theirs.slice(t, nextTheirs),
    };
    hunks.push(mergePart(parts));
    if (next < base.length) hunks.push({ lines: [base[next] as string] });
    [b, o, t] = [next + 1, nextOurs + 1, nextTheirs + 1];
  }
  return hunks;
}

function mergePart({ base, ours, theirs }: Sides<readonly string[]>): Hunk {
  if (isSame(ours, theirs) || isSame(theirs, base)) return { lines: ours };
  return isSame(ours, base) ? { lines: theirs } : { ours, theirs };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}

/** Returns for each text of `from` the index of its equal in `to`, or -1 if it has none; the indexes only go up. */
export function matchUp(from: readonly string[], to: readonly string[]): number[] {
  const matches = new Array<number>(from.length).fill(-1);
  let start = 0;
  let [end, toEnd] = [from.length, to.length];
  for (; start < end && start < toEnd && from[start] === to[start]; start += 1) matches[start] = start;
  for (; end > start && toEnd > start && from[end - 1] === to[toEnd - 1]; ) {
    end -= 1;
    toEnd -= 1;
    matches[end] = toEnd;
  }
  const [a, b] = [from.slice(start, end), to.slice(start, toEnd)];
  const found = a.length * b.length > maxCells ? matchNearest(a, b) : matchLongest(a, b);
  for (const [index, place] of found.entries()) if (place >= 0) matches[start + index] = start + place;
  return matches;
}

// Finds the longest common subsequence with a table of its lengths.
function matchLongest(a: readonly string[], b: readonly string[]): number[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const matches = new Array<number>(a.length).fill(-1);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      matches[i] = j;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return matches;
}

function matchNearest(a: readonly string[], b: readonly string[]): number[] {
  const places = new Map<string, number[]>();
  for (let place = b.length - 1; place >= 0; place -= 1) {
    const text = b[place] as string;
    const known = places.get(text);
    if (known === undefined) places.set(text, [place]);
    else known.push(place);
  }
  let last = -1;
  return a.map((text) => {
    const open = places.get(text) ?? [];
    while ((open.at(-1) ?? last + 1) <= last) open.pop();
    const place = open.pop() ?? -1;
    last = Math.max(last, place);
    return place;
  });
}
