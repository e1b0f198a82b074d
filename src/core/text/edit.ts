/** A replacement of `[start, end)` by `text`; offsets count UTF-16 units of the source. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Returns the source with all edits made; insertions at the same place keep
 * their order. Throws a RangeError if edits overlap.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = '';
  let at = 0;
  for (const { start, end, text } of ordered) {
    if (start < at || end < start || end > source.length) {
      throw new RangeError(
        `Edit ${start}..${end} overlaps another or is outside the text of ${source.length} units`,
      );
    }
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}
