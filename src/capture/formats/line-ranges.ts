/** Lines of a file, both included, counted from 1. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Returns ascending line numbers as ranges. */
export function rangesOf(numbers: readonly number[]): RowRange[] {
  const ranges: RowRange[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to + 1 === number) ranges[ranges.length - 1] = { ...last, to: number };
    else ranges.push({ from: number, to: number });
  }
  return ranges;
}

/** Returns ranges as `1-4,9`. */
export function rangesText(ranges: readonly RowRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** Returns the ranges in such a text; what is none is left out. */
export function decodeRanges(text: string): RowRange[] {
  return text.split(',').flatMap((part) => {
    const [, first, last = first] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part.trim()) ?? [];
    const [from, to] = [Number(first), Number(last)];
    return from >= 1 && to >= from ? [{ from, to }] : [];
  });
}
