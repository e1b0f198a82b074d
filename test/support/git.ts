import { execFileSync } from 'node:child_process';

const quiet = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Anna',
  GIT_AUTHOR_EMAIL: 'anna@example.org',
  GIT_COMMITTER_NAME: 'Anna',
  GIT_COMMITTER_EMAIL: 'anna@example.org',
};

/** Runs git in a folder, ignoring this machine's configuration, and returns what it printed. */
export function git(folder: string, ...args: readonly string[]): string {
  const all = ['-c', 'protocol.file.allow=always', ...args];
  return execFileSync('git', all, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...quiet },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Turns a folder into a repository on branch `main` without commits. */
export function initGit(folder: string): void {
  git(folder, 'init', '--quiet', '--initial-branch=main');
}
