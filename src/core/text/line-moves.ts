/** A place in a file as people write it: `path/file.ext:12`. */
export interface FilePlace {
  readonly path: string;
  readonly line: number;
}

// The search never starts twice in the same run of these characters, which keeps it linear.
const place = /(?<![\w./\\:@+-])((?:[\w@.+-]+\/)*[\w@+-][\w@.+-]*\.[A-Za-z][\w]{0,9}):(\d{1,7})(?![\d.:\w])/g;

/** Returns the places that texts mention, each once and in order; web addresses and times don't count. */
export function findPlaces(texts: readonly string[]): FilePlace[] {
  const found = new Map<string, FilePlace>();
  for (const text of texts) {
    for (const [whole, path, line] of text.matchAll(place)) {
      const steps = (path as string).split('/').filter((step) => step !== '.');
      if (!steps.includes('..')) found.set(whole, { path: steps.join('/'), line: Number(line) });
    }
  }
  return [...found.values()];
}

/** How the lines of one file moved between two versions. */
export interface Moves {
  /** The lines of the old file that each hunk of the diff replaces, and how many lines replace them. */
  readonly hunks: readonly { readonly start: number; readonly removed: number; readonly added: number }[];
}

/** Returns the moves of every file in the output of `git diff --unified=0 --no-prefix`, by its old path. */
export function decodeDiff(diff: string): Map<string, Moves> {
  const files = new Map<string, Moves>();
  let hunks: { start: number; removed: number; added: number }[] = [];
  // How many lines of the hunk are still to come. Without counting them, a
  // removed "-- x" looks like the header "--- x".
  let body = 0;
  for (const line of diff.split('\n')) {
    if (body > 0) {
      if (/^[-+]/.test(line)) body -= 1;
      continue;
    }
    const path = /^--- "?(.+?)"?\t?\r?$/.exec(line)?.[1];
    if (path !== undefined) {
      hunks = [];
      if (path !== '/dev/null') files.set(path, { hunks });
    }
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (hunk === null) continue;
    const [removed, added] = [Number(hunk[2] ?? 1), Number(hunk[3] ?? 1)];
    hunks.push({ start: Number(hunk[1]), removed, added });
    body = removed + added;
  }
  return files;
}

/** Returns an old line's current number; undefined if the line was changed or removed. */
export function movedLine(line: number, { hunks }: Moves): number | undefined {
  let shift = 0;
  for (const { start, removed, added } of hunks) {
    // If no lines are removed, `start` is the line after which the new ones are added.
    const first = removed === 0 ? start + 1 : start;
    if (line < first) break;
    if (line < first + removed) return undefined;
    shift += added - removed;
  }
  return line + shift;
}
