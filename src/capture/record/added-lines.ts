import { unquotePath } from './git-path.ts';

/** What a commit changed. */
export interface AddedLines {
  /** All paths that it changed, in git's order. */
  readonly paths: readonly string[];
  /** The lines that it added, by the path after the commit. */
  readonly byPath: ReadonlyMap<string, readonly string[]>;
  /** Where each of them stands in its file after the commit, from 1, in the same order. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  /** The lines that it removed from any file. */
  readonly removed: readonly string[];
}

/** The options for `git show` or `git diff` whose output `readAddedLines` reads. */
export const patchOptions: readonly string[] = [
  '--raw',
  '-p',
  '-U0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--src-prefix=a/',
  '--dst-prefix=b/',
];

/** Returns what the patches in git's output add. What comes before the patches, as a commit's message, is passed over. */
export function readAddedLines(output: string): AddedLines {
  const byPath = new Map<string, string[]>();
  const numbers = new Map<string, number[]>();
  const removed: string[] = [];
  const paths = new Set<string>();
  let next = 0;
  let path: string | undefined;
  let left = 0;
  let isPatch = false;
  for (const line of output.split('\n')) {
    if (left > 0 && /^[+-]/.test(line)) {
      left -= 1;
      if (line.startsWith('+') && path !== undefined) {
        byPath.get(path)?.push(line.slice(1).replace(/\r$/, ''));
        numbersOf(path, numbers).push(next++);
      } else if (line.startsWith('-')) removed.push(line.slice(1).replace(/\r$/, ''));
    } else if (line.startsWith('diff --')) [isPatch, path] = [true, undefined];
    else if (!isPatch) for (const raw of rawPaths(line)) paths.add(raw);
    else if (line.startsWith('+++ ')) path = openPath(line.slice(4), byPath);
    else {
      const hunk = readHunk(line);
      left = hunk?.lines ?? left;
      next = hunk?.start ?? next;
    }
  }
  return { paths: [...new Set([...paths, ...byPath.keys()])], byPath, numbers, removed };
}

function numbersOf(path: string, numbers: Map<string, number[]>): number[] {
  const own = numbers.get(path) ?? [];
  numbers.set(path, own);
  return own;
}

function openPath(shown: string, byPath: Map<string, string[]>): string | undefined {
  // Git writes a tab behind a path with a space.
  const path = unquotePath(shown.replace(/\t$/, ''));
  if (!path.startsWith('b/')) return undefined;
  const name = path.slice(2);
  byPath.set(name, byPath.get(name) ?? []);
  return name;
}

function readHunk(line: string): { lines: number; start: number } | undefined {
  const [, removed, start, added] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
  return line.startsWith('@@ -')
    ? { lines: Number(removed ?? 1) + Number(added ?? 1), start: Number(start ?? 0) }
    : undefined;
}

function rawPaths(line: string): string[] {
  const fields = /^:[0-7]{6} [0-7]{6} \S+ \S+ [A-Z]\d*\t(.+)$/.exec(line)?.[1];
  return fields === undefined ? [] : fields.split('\t').map(unquotePath);
}

/** Returns the files that git's output with `-M` says were renamed: the new path to the old one. */
export function readRenames(output: string): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const [, shown = ''] of output.matchAll(/^:[0-7]{6} [0-7]{6} \S+ \S+ R\d+\t(.+)$/gm)) {
    const [from = '', to = ''] = shown.split('\t').map(unquotePath);
    renamed.set(to, from);
  }
  return renamed;
}
