/** Returns values in portions of at most `most` bytes, in their order; one with more than that is a portion by itself. */
export function inPortions<T>(values: readonly T[], most: number, bytesOf: (value: T) => number): T[][] {
  const portions: T[][] = [];
  let left = 0;
  for (const value of values) {
    const bytes = bytesOf(value);
    if (portions.length === 0 || bytes > left) {
      portions.push([]);
      left = most;
    }
    left -= bytes;
    portions.at(-1)?.push(value);
  }
  return portions;
}
