import { spawnSync } from 'node:child_process';

const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_COMMITTER_NAME: 'Committer',
  GIT_COMMITTER_EMAIL: 'committer@example.org',
};

/** Runs git in a folder and returns what it printed; fails if git does. */
export function git(
  folder: string,
  args: readonly string[],
  more: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): string {
  const { status, stdout, stderr } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    env: { ...env, ...more.env },
    ...(more.input === undefined ? {} : { input: more.input }),
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Returns a repository with the objects of another one, and without a working tree. */
export function borrow(from: string, into: string): string {
  git('/', ['clone', '--quiet', '--shared', '--no-checkout', '--', from, into]);
  return into;
}

/** Returns the text of a file in a commit, as lines; undefined if it isn't there. */
export function linesAt(folder: string, commit: string, path: string): string[] | undefined {
  try {
    return git(folder, ['cat-file', 'blob', `${commit}:${path}`])
      .replace(/\n$/, '')
      .split('\n');
  } catch {
    return undefined;
  }
}
