/** A range of a text, `[start, end)` in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns the members of a sorted list that begin in `[start, end)`. */
export function within<T extends Span>(list: readonly T[], { start, end }: Span): readonly T[] {
  return list.slice(firstFrom(list, start), firstFrom(list, end));
}

/** Returns the member of a sorted list that contains an offset; undefined if none does. Members must not overlap. */
export function spanAt<T extends Span>(list: readonly T[], at: number): T | undefined {
  const last = list[firstFrom(list, at + 1) - 1];
  return last !== undefined && last.end > at ? last : undefined;
}

function firstFrom(list: readonly Span[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns two sorted lists merged into one. */
export function inOrder<T extends Span>(some: readonly T[], others: readonly T[]): readonly T[] {
  if (others.length === 0) return some;
  if (some.length === 0) return others;
  return [...some, ...others].sort((a, b) => a.start - b.start);
}
