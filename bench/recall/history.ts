import { git } from './git.ts';

/** Commits that follow each other, each with the one before as its only parent; the first one first. */
export type Stretch = readonly string[];

/** Returns up to `count` stretches of `length` commits in a history, spread over it. */
export function findStretches(folder: string, length: number, count: number): Stretch[] {
  const rows = git(folder, ['rev-list', '--parents', '--topo-order', 'HEAD']).trim().split('\n');
  const parents = new Map(rows.map((row) => [row.split(' ')[0] as string, row.split(' ').slice(1)]));
  const used = new Set<string>();
  const found: Stretch[] = [];
  for (const [tip] of parents) {
    const stretch: string[] = [];
    for (let at: string | undefined = tip; at !== undefined && stretch.length < length; ) {
      const own: readonly string[] = parents.get(at) ?? [];
      if (own.length !== 1 || used.has(at)) break;
      stretch.unshift(at);
      at = own[0];
    }
    if (stretch.length < length) continue;
    for (const commit of stretch) used.add(commit);
    found.push(stretch);
  }
  const step = Math.max(1, found.length / count);
  return Array.from(
    { length: Math.min(count, found.length) },
    (_, i) => found[Math.floor(i * step)] as Stretch,
  );
}

/** What git says of a commit. */
export interface Told {
  readonly commit: string;
  readonly tree: string;
  readonly parent: string;
  readonly author: string;
  readonly authorTime: number;
  readonly message: string;
}

/** Returns what git says of a commit. */
export function tell(folder: string, commit: string): Told {
  const format = '--format=%T%n%P%n%an <%ae>%n%at%n%B';
  const [tree = '', parent = '', author = '', time = '', ...message] = git(folder, [
    'show',
    '--no-patch',
    format,
    commit,
  ]).split('\n');
  return { commit, tree, parent, author, authorTime: Number(time), message: message.join('\n').trim() };
}

/** Lines that a commit added next to each other. */
export interface Hunk {
  readonly path: string;
  /** The number of the first of them in the file, from 1. */
  readonly from: number;
  readonly lines: readonly string[];
}

/** Returns what a commit added. */
export function hunksOf(folder: string, commit: string): Hunk[] {
  const output = git(folder, ['show', '--format=', '-U0', '-M', '--no-color', '--no-ext-diff', commit]);
  const hunks: { path: string; from: number; lines: string[] }[] = [];
  let path = '';
  let left = 0;
  for (const row of output.split('\n')) {
    if (left > 0 && /^[+-]/.test(row)) {
      left -= 1;
      if (row.startsWith('+')) hunks.at(-1)?.lines.push(row.slice(1));
    } else if (row.startsWith('+++ ')) path = row.startsWith('+++ b/') ? row.slice(6).replace(/\t$/, '') : '';
    else {
      const [, removed, from, added] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(row) ?? [];
      if (from === undefined) continue;
      left = Number(removed ?? 1) + Number(added ?? 1);
      hunks.push({ path, from: Number(from), lines: [] });
    }
  }
  return hunks.filter((hunk) => hunk.path !== '' && !hunk.path.startsWith('"') && hunk.lines.length > 0);
}
