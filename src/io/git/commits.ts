import { runGit } from './process.ts';

/** A commit, and what it says. */
export interface Commit {
  /** Its whole hash. */
  readonly commit: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The name of its author. */
  readonly author: string;
  readonly message: string;
}

const mostCommits = 5000;

/** Returns the last 5,000 commits of the current branch that say something, the newest first; none outside git. */
export async function readCommits(cwd: string): Promise<Commit[]> {
  const format = ['--format=%H%x1f%ct%x1f%an%x1f%B%x1e', `--max-count=${mostCommits}`];
  const { ok, stdout } = await runGit(cwd, ['log', ...format, '--'], { timeoutMs: 10_000 });
  if (!ok) return [];
  return stdout.split('\x1e').flatMap((record) => {
    const [commit = '', seconds = '', author = '', message = ''] = record.trim().split('\x1f');
    return message === '' ? [] : [{ commit, at: Number(seconds) * 1000, author, message: message.trim() }];
  });
}

/** Returns the whole hash of the commit that a word means in git; undefined if it means none. */
export async function findCommit(word: string, cwd: string): Promise<string | undefined> {
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${word}^{commit}`];
  const { ok, stdout } = await runGit(cwd, asked);
  const commit = stdout.trim();
  return ok && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}

/** Returns how many commits `readCommits` would look at. */
export async function countCommits(cwd: string): Promise<number> {
  const asked = ['rev-list', '--count', `--max-count=${mostCommits}`, 'HEAD', '--'];
  const { ok, stdout } = await runGit(cwd, asked, { timeoutMs: 10_000 });
  return ok ? Number(stdout) : 0;
}
