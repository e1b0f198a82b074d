import { dirname, join, relative } from 'node:path';
import { findText } from '../disk/read.ts';
import { findStat } from '../disk/stat.ts';
import { findGitFolder, type GitFolder } from './folder.ts';
import { runGit, runGitSync } from './process.ts';

/** The branch and commit that a working tree has checked out. */
export interface GitHead {
  /** The name of the branch, or `detached`. */
  readonly branch: string;
  /** The first 7 hex digits, or '' before the first commit. */
  readonly commit: string;
}

/** The state of a branch; a branch that isn't listed was deleted. */
export type BranchState = 'current' | 'merged' | 'exists';

const hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;

function findPacked(git: GitFolder, ref: string): string {
  const lines = `\n${findText(join(git.common, 'packed-refs'))?.trim() ?? ''}\n`;
  const end = lines.indexOf(` ${ref}\n`);
  if (end === -1) return '';
  return lines.slice(lines.lastIndexOf('\n', end) + 1, end);
}

// Undefined means that the reference is stored in a way that only git can read.
function findCommit(git: GitFolder, ref: string): string | undefined {
  const loose = findText(join(git.common, ref))?.trim();
  const found = loose ?? findPacked(git, ref);
  return found === '' || hash.test(found) ? found : undefined;
}

function readHead(git: GitFolder): GitHead | undefined {
  const path = join(git.own, 'HEAD');
  if (findStat(path)?.isFile() !== true) return undefined;
  const text = findText(path)?.trim() ?? '';
  if (hash.test(text)) return { branch: 'detached', commit: text.slice(0, 7) };
  const branch = /^ref: *refs\/heads\/(\S+)$/u.exec(text)?.[1];
  if (branch === undefined || branch === '.invalid' || branch.includes('..')) return undefined;
  const commit = findCommit(git, `refs/heads/${branch}`);
  return commit === undefined ? undefined : { branch, commit: commit.slice(0, 7) };
}

/**
 * Returns the branch and commit of the working tree that contains a folder, without starting a process. Undefined
 * outside git, or if only git itself can tell (then use `askGitHead`).
 */
export function readGitHead(cwd: string): GitHead | undefined {
  try {
    const git = findGitFolder(cwd);
    return git && readHead(git);
  } catch {
    return undefined;
  }
}

/** Returns the same as `readGitHead`, but asks git itself; undefined if git doesn't answer within 2 seconds. */
export async function askGitHead(cwd: string): Promise<GitHead | undefined> {
  const [name, commit] = await Promise.all([
    runGit(cwd, ['symbolic-ref', '--quiet', 'HEAD']),
    runGit(cwd, ['rev-parse', '--quiet', '--verify', 'HEAD']),
  ]);
  if (!name.ok && !commit.ok) return undefined;
  const branch = name.ok ? name.stdout.trim().replace(/^refs\/heads\//u, '') : 'detached';
  return { branch, commit: commit.stdout.trim().slice(0, 7) };
}

/**
 * Returns the branch and commit of the working tree that contains a folder, and asks git only if its files don't tell.
 * Both are empty outside git, or if git doesn't answer either.
 */
export async function findGitHead(cwd: string): Promise<GitHead> {
  const read = readGitHead(cwd);
  if (read !== undefined) return read;
  const asked = findGitFolder(cwd) === undefined ? undefined : await askGitHead(cwd);
  return asked ?? { branch: '', commit: '' };
}

const shortHash = /^[0-9a-f]{4,64}$/u;

/** Says whether git knows both commits and the second one comes from the first, or is the same. */
export function isAncestor(cwd: string, commit: string, descendant: string): boolean {
  if (!shortHash.test(commit) || !(descendant === 'HEAD' || shortHash.test(descendant))) return false;
  return runGitSync(cwd, ['merge-base', '--is-ancestor', commit, descendant]).ok;
}

const mostCommits = 1000;

/**
 * Returns the short hashes of the commits made on this branch after a commit, or if that isn't in HEAD, after a time in
 * milliseconds; newest first, at most 1,000. Commits that change nothing outside `.sessions` are left out. Undefined if
 * git doesn't answer.
 */
export async function listWork(
  cwd: string,
  since: { readonly commit: string } | { readonly time: number },
): Promise<string[] | undefined> {
  // Git counts in whole seconds, and includes the one it is given.
  const range =
    'commit' in since ? [`${since.commit}..HEAD`] : [`--since=${Math.floor(since.time / 1000) + 1}`, 'HEAD'];
  const { ok, stdout } = await runGit(cwd, [
    '--no-literal-pathspecs',
    'rev-list',
    '--first-parent',
    '--abbrev-commit',
    '--abbrev=7',
    `--max-count=${mostCommits}`,
    ...range,
    '--',
    ':/',
    ':(top,exclude,glob)**/.sessions/**',
  ]);
  return ok ? stdout.split('\n').filter((line) => line !== '') : undefined;
}

// The branch that others are merged into: the remote's default branch, or else one of the usual names.
function findTrunk(refs: readonly { name: string; points: string }[]): string | undefined {
  const remote = refs.find((ref) => ref.name === 'refs/remotes/origin/HEAD')?.points;
  const names = ['main', 'master', 'trunk'].map((name) => `refs/heads/${name}`);
  const local = names.find((name) => refs.some((ref) => ref.name === name));
  return remote !== undefined && remote !== '' ? remote : local;
}

/** Returns the state of every local branch by name, with at most two git calls; undefined if git doesn't answer. */
export async function readBranchStates(cwd: string): Promise<Map<string, BranchState> | undefined> {
  const format = '--format=%(refname)%09%(symref)%09%(HEAD)';
  const { ok, stdout } = await runGit(cwd, [
    'for-each-ref',
    format,
    'refs/heads',
    'refs/remotes/origin/HEAD',
  ]);
  if (!ok) return undefined;
  const refs = stdout.split('\n').flatMap((line) => {
    const [name = '', points = '', mark = ''] = line.split('\t');
    return name === '' ? [] : [{ name, points, mark }];
  });
  const trunk = findTrunk(refs);
  const merged = new Set(trunk === undefined ? [] : await readMerged(cwd, trunk));
  const trunkName = trunk?.replace(/^refs\/(?:heads|remotes\/origin)\//u, '');
  const states = new Map<string, BranchState>();
  for (const { name, mark } of refs) {
    if (!name.startsWith('refs/heads/')) continue;
    const branch = name.slice('refs/heads/'.length);
    const isMerged = branch !== trunkName && merged.has(name);
    states.set(branch, mark === '*' ? 'current' : isMerged ? 'merged' : 'exists');
  }
  return states;
}

async function readMerged(cwd: string, trunk: string): Promise<string[]> {
  const { ok, stdout } = await runGit(cwd, [
    'for-each-ref',
    '--format=%(refname)',
    `--merged=${trunk}`,
    'refs/heads',
  ]);
  return ok ? stdout.split('\n') : [];
}

/** Returns the paths below `under` that git tracks, relative to `cwd`; undefined if git doesn't answer. */
export function trackedFiles(cwd: string, under: string): string[] | undefined {
  const { ok, stdout } = runGitSync(cwd, ['ls-files', '-z', '--', under]);
  return ok ? stdout.split('\0').filter((path) => path !== '') : undefined;
}

/**
 * Returns the rule of one of the repository's `.gitignore` files by which git ignores a file, as `FILE:LINE PATTERN`.
 * Undefined if there is none, if git tracks the file, outside git, or if git doesn't answer.
 */
export async function ignoringRule(cwd: string, path: string): Promise<string | undefined> {
  // This command refuses to take paths literally, so give it one without special characters.
  const { ok, stdout } = await runGit(cwd, [
    '--no-literal-pathspecs',
    'check-ignore',
    '--verbose',
    '--',
    path,
  ]);
  const [, place, pattern] = /^((?:.*\/)?\.gitignore:\d+):([^!\t].*)\t/u.exec(stdout) ?? [];
  return ok && place !== undefined ? `${place} ${pattern}` : undefined;
}

/**
 * Says whether git ignores a file (an absolute path) in the repository that it is in. False outside git, and true if git
 * doesn't answer, as for a path that leads through a link.
 */
export async function isIgnored(path: string): Promise<boolean> {
  const folder = findGitFolder(dirname(path));
  if (folder === undefined) return false;
  const { stdout } = await runGit(
    folder.top,
    ['--no-literal-pathspecs', 'check-ignore', '--stdin', '-z', '--verbose', '--non-matching'],
    { input: `./${relative(folder.top, path)}\0` },
  );
  const [rules, , pattern] = stdout.split('\0');
  return pattern === undefined || (rules !== '' && !pattern.startsWith('!'));
}
