import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { git, linesAt } from './git.ts';
import type { Told } from './history.ts';

// The ways in which people rewrite what an agent has committed. They are made of trees, so no working tree is needed.

/** A stretch after it was rewritten. */
export interface Rewritten {
  readonly tip: string;
  /** Where a file of the stretch is now. */
  readonly pathOf: (path: string) => string;
  /** Lines that a person changed at the same time: by path and number. */
  readonly changed: ReadonlySet<string>;
  /** Whether the repository no longer has the commits, as a colleague's clone, or their own after some months. */
  readonly areGone?: boolean;
}

/** The ways, by the names that the table has for them. */
export const ways: Readonly<Record<string, (folder: string, commits: readonly Told[]) => Rewritten>> = {
  'not rewritten': (_, commits) => plain(last(commits).commit),
  rebase: (folder, commits) => plain(replay(folder, commits, (message) => message)),
  'amend of each message': (folder, commits) =>
    plain(replay(folder, commits, (message, index) => `Part ${index}, ${message.length} characters long`)),
  'cherry-pick -x by another': (folder, commits) =>
    plain(
      replay(
        folder,
        commits,
        (message, index) => `${message}\n\n(cherry picked from commit ${commits[index]?.commit})`,
      ),
    ),
  'squash, title only': (folder, commits) => plain(squash(folder, commits)),
  'squash at a forge, blank': (folder, commits) =>
    plain(
      squash(folder, commits, {
        message: 'All of it (#12)',
        author: '1+someone <1+someone@users.noreply.example.org>',
      }),
    ),
  'squash, messages joined': (folder, commits) =>
    plain(squash(folder, commits, { message: joined(commits) })),
  'squash, the commits are gone': (folder, commits) => ({ ...plain(squash(folder, commits)), areGone: true }),
  'squash, edited in a conflict': (folder, commits) => edited(folder, commits),
  'squash, then indented anew': (folder, commits) => reindented(folder, commits),
  'squash, then moved': (folder, commits) => moved(folder, commits, 'after'),
  'moved, then squash': (folder, commits) => moved(folder, commits, 'before'),
  'moved, then squash, the commits are gone': (folder, commits) => ({
    ...moved(folder, commits, 'before'),
    areGone: true,
  }),
};

function joined(commits: readonly Told[]): string {
  return ['All (#12)', ...commits.map(({ message }) => `* ${message}`)].join('\n\n');
}

function plain(tip: string): Rewritten {
  return { tip, pathOf: (path) => path, changed: new Set() };
}

function last(commits: readonly Told[]): Told {
  return commits.at(-1) as Told;
}

const now = Math.floor(Date.now() / 1000);
const someone = 'Someone Else <someone.else@example.org>';

interface Made {
  readonly tree: string;
  readonly parent: string;
  readonly message: string;
  readonly author: string;
  readonly time: number;
}

function commit(folder: string, { tree, parent, message, author, time }: Made): string {
  const [, name = '', email = ''] = /^(.*?) ?<(.*)>$/.exec(author) ?? [];
  const env = {
    GIT_AUTHOR_NAME: name || 'x',
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: `@${time} +0000`,
    GIT_COMMITTER_DATE: `@${now} +0000`,
  };
  return git(folder, ['commit-tree', tree, '-p', parent], { input: message || 'x', env }).trim();
}

/** A file to be put into a tree, or taken out of it. */
interface Change {
  readonly path: string;
  readonly text?: string;
}

function changeTree(folder: string, tree: string, changes: readonly Change[]): string {
  const env = { GIT_INDEX_FILE: join(folder, '.git', 'recall-index') };
  rmSync(env.GIT_INDEX_FILE, { force: true });
  git(folder, ['read-tree', tree], { env });
  const rows = changes.map(({ path, text }) => {
    if (text === undefined) return `0 ${'0'.repeat(40)}\t${path}\n`;
    const blob = git(folder, ['hash-object', '-w', '--stdin'], { input: text }).trim();
    return `100644 ${blob}\t${path}\n`;
  });
  git(folder, ['update-index', '--index-info'], { env, input: rows.join('') });
  return git(folder, ['write-tree'], { env }).trim();
}

// Somebody else's commit on which the stretch comes to lie.
const elsewhere = { path: 'written-elsewhere.txt', text: 'A line that somebody else has written\n' };

function newBase(folder: string, [first]: readonly Told[]): string {
  const { parent } = first as Told;
  const tree = changeTree(folder, parent, [elsewhere]);
  return commit(folder, { tree, parent, message: 'Elsewhere', author: someone, time: now - 60 });
}

function replay(
  folder: string,
  commits: readonly Told[],
  say: (message: string, index: number) => string,
): string {
  let parent = newBase(folder, commits);
  for (const [index, { tree, author, authorTime, message }] of commits.entries()) {
    const made = changeTree(folder, tree, [elsewhere]);
    parent = commit(folder, { tree: made, parent, message: say(message, index), author, time: authorTime });
  }
  return parent;
}

interface Squash {
  readonly message?: string;
  readonly author?: string;
  readonly changes?: readonly Change[];
}

function squash(
  folder: string,
  commits: readonly Told[],
  { message = 'All of it', author = last(commits).author, changes = [] }: Squash = {},
): string {
  const tree = changeTree(folder, last(commits).tree, [elsewhere, ...changes]);
  return commit(folder, { tree, parent: newBase(folder, commits), message, author, time: now });
}

function changedTexts(folder: string, commits: readonly Told[]): { path: string; lines: string[] }[] {
  const base = (commits[0] as Told).parent;
  const paths = git(folder, [
    'diff',
    '--name-only',
    '--diff-filter=d',
    '--no-renames',
    base,
    last(commits).commit,
  ]);
  return paths
    .trim()
    .split('\n')
    .filter((path) => path !== '' && !path.startsWith('"'))
    .flatMap((path) => {
      const lines = linesAt(folder, last(commits).commit, path);
      return lines === undefined || lines.some((line) => line.includes('\0')) ? [] : [{ path, lines }];
    });
}

function edited(folder: string, commits: readonly Told[]): Rewritten {
  const changed = new Set<string>();
  const changes = changedTexts(folder, commits).map(({ path, lines }) => {
    const text = lines.map((line, index) => {
      if (index % 20 !== 7) return `${line}\n`;
      changed.add(`${path} ${index + 1}`);
      return `${line} // as it was decided in the conflict ${index}\n`;
    });
    return { path, text: text.join('') };
  });
  const tip = squash(folder, commits, { changes });
  return { ...plain(tip), changed };
}

function reindented(folder: string, commits: readonly Told[]): Rewritten {
  const parent = squash(folder, commits);
  const changes = changedTexts(folder, commits).map(({ path, lines }) => ({
    path,
    text: lines.map((line) => `\t${line.replace(/^\s+/, (blank) => blank.repeat(2))}\n`).join(''),
  }));
  const tree = changeTree(folder, parent, changes);
  return plain(commit(folder, { tree, parent, message: 'Indent', author: someone, time: now }));
}

function moved(folder: string, commits: readonly Told[], when: 'before' | 'after'): Rewritten {
  const pathOf = (path: string): string => `moved/${path}`;
  const changes = changedTexts(folder, commits).flatMap(({ path, lines }) => [
    { path },
    { path: pathOf(path), text: lines.map((line) => `${line}\n`).join('') },
  ]);
  if (when === 'before') {
    return { ...plain(squash(folder, commits, { changes })), pathOf };
  }
  const parent = squash(folder, commits);
  const tree = changeTree(folder, parent, changes);
  return { ...plain(commit(folder, { tree, parent, message: 'Move', author: someone, time: now })), pathOf };
}
