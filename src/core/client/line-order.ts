import type { TranscriptLine } from './transcript-line.ts';

/** Returns which of a transcript's lines a line follows, by its uuid; undefined if none of them is there. */
export function followed(line: TranscriptLine, isThere: { has(uuid: string): boolean }): string | undefined {
  return line.follows.find((uuid) => isThere.has(uuid));
}

/**
 * Returns the lines of a transcript so that each comes behind the one that it follows, otherwise in the order of the
 * file: the client sometimes writes an answer before what it answers. A line that is there more than once, as a fork
 * copies lines, is returned once.
 */
export function inOrder<Line extends TranscriptLine>(lines: readonly Line[]): Line[] {
  const uuids = new Set(lines.flatMap(({ uuid }) => uuid ?? []));
  const placed = new Set<string>();
  const waiting = new Map<string, Line[]>();
  const ordered: Line[] = [];
  const release = (uuid: string): Line[] => {
    const held = waiting.get(uuid) ?? [];
    waiting.delete(uuid);
    return held.reverse();
  };
  const place = (line: Line): void => {
    const next = [line];
    for (let one = next.pop(); one !== undefined; one = next.pop()) {
      if (one.uuid !== undefined && placed.has(one.uuid)) continue;
      ordered.push(one);
      if (one.uuid === undefined) continue;
      placed.add(one.uuid);
      next.push(...release(one.uuid));
    }
  };
  for (const line of lines) {
    const before = followed(line, uuids);
    if (before === undefined || placed.has(before)) place(line);
    else waiting.set(before, [...(waiting.get(before) ?? []), line]);
  }
  // In a damaged file, lines may follow each other in a circle.
  for (const uuid of [...waiting.keys()]) release(uuid).reverse().forEach(place);
  return ordered;
}
