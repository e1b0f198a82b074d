import { runGit } from '../../io/git/process.ts';
import type { CommitFacts } from '../match/commit-facts.ts';
import { readAddedLines, readRenames } from '../record/added-lines.ts';
import { readCheckpoints } from './read-claims.ts';
import { readLog, readPatches, timeoutMs } from './read-log.ts';

const fields = ['%H', '%an <%ae>', '%at', '%ct', '%B'];

/** Returns what is known of commits, by their whole hashes; one that git doesn't have is not among them. */
export async function readCommitFacts(
  top: string,
  commits: readonly string[],
): Promise<Map<string, CommitFacts>> {
  const facts = new Map<string, CommitFacts>();
  const [shown, patches] = await Promise.all([
    readPatches(top, { commits, fields }),
    readPatchIds(top, commits),
  ]);
  for (const [commit = '', author = '', at, committed, message = '', output = ''] of shown) {
    facts.set(commit, {
      commit,
      author,
      authorTime: Number(at),
      commitTime: Number(committed),
      message,
      checkpointed: (await readCheckpoints(message, top)).map(({ conversation }) => conversation),
      patch: patches.get(commit) ?? '',
      added: readAddedLines(output).byPath,
      renamed: readRenames(output),
    });
  }
  return facts;
}

async function readPatchIds(top: string, commits: readonly string[]): Promise<Map<string, string>> {
  const input = await readLog(top, commits, patchIdOptions);
  const ids = await runGit(top, ['patch-id', '--stable'], { input, timeoutMs });
  const rows = ids.stdout.split('\n').map((row) => row.split(' '));
  return new Map(rows.flatMap(([patch = '', commit = '']) => (commit === '' ? [] : [[commit, patch]])));
}

const patchIdOptions = [
  '--no-walk=unsorted',
  '--format=commit %H',
  '-p',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
];

/** What is known of a history. */
export interface Ancestry {
  /** Says whether one of two commits is an ancestor of the other. */
  readonly isInLine: (one: string, other: string) => boolean;
  /** Says whether a commit has this author's address and time (in seconds). */
  readonly hasAuthor: (address: string, time: number) => boolean;
}

/** Returns what is known of a history, as far as some commits reach and back to a time (seconds since 1970). */
export async function readAncestry(
  top: string,
  commits: readonly string[],
  since: number,
): Promise<Ancestry> {
  const shown = await readLog(top, commits, ['--format=%H %P%x00%ae %at', `--since=@${since}`]);
  const parents = new Map<string, string[]>();
  const authors = new Set<string>();
  for (const row of shown.split('\n')) {
    const [hashes = '', author = ''] = row.split('\0');
    const [commit = '', ...own] = hashes.split(' ').filter((hash) => hash !== '');
    parents.set(commit, own);
    authors.add(author.toLowerCase());
  }
  const known = new Map<string, Set<string>>();
  const isAncestor = (ancestor: string, commit: string): boolean => {
    const all = known.get(commit) ?? ancestorsOf(commit, parents);
    known.set(commit, all);
    return all.has(ancestor);
  };
  return {
    isInLine: (one, other) => isAncestor(one, other) || isAncestor(other, one),
    hasAuthor: (address, time) => authors.has(`${address} ${time}`),
  };
}

function ancestorsOf(commit: string, parents: ReadonlyMap<string, readonly string[]>): Set<string> {
  const all = new Set<string>();
  const open = [...(parents.get(commit) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    open.push(...(parents.get(next) ?? []));
  }
  return all;
}

/** Returns which of these paths a commit's tree doesn't have. */
export async function missingPaths(
  top: string,
  commit: string,
  paths: readonly string[],
): Promise<Set<string>> {
  const asked = paths.filter((path) => !path.includes('\n'));
  const input = asked.map((path) => `${commit}:${path}\n`).join('');
  const { stdout } = await runGit(top, ['cat-file', '--batch-check'], { input, timeoutMs });
  const rows = stdout.split('\n');
  return new Set(asked.filter((_, index) => rows[index]?.endsWith(' missing')));
}
