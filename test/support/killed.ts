import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { makeFolder } from './folder.ts';
import type { RunOptions, TestProject } from './make-project.ts';

// Kills the program at its Nth call that changes the disk.
const killer = `
const fs = require('node:fs');
let left = Number(process.env.KILL_AT);
for (const name of ['openSync', 'writeFileSync', 'renameSync', 'linkSync', 'unlinkSync', 'mkdirSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (name !== 'openSync' || /[wxa]|[13579]$/.test(String(args[1] ?? 'r'))) left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
}
`;

/** Runs the program, or the hook, killed at its Nth change of the disk; returns false when it ended before that. */
export async function runKilled(
  project: TestProject,
  at: number,
  run: readonly string[] | RunOptions,
): Promise<boolean> {
  project.write('../kill.cjs', killer);
  const [words, options] = 'length' in run ? [run, {}] : [[], run];
  const env = { NODE_OPTIONS: `--require "${project.path('../kill.cjs')}"`, KILL_AT: String(at) };
  try {
    await project.runWith({ ...options, env: { ...options.env, ...env } }, ...words);
    return false;
  } catch (error) {
    if (!String(error).includes('SIGKILL')) throw error;
    return true;
  }
}

/**
 * Returns a folder for the front of PATH whose git kills whoever starts it for the n-th time, with `isDone` only after
 * it has done its work.
 */
export function deadlyGit(at: number, isDone = false): string {
  const real = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
  const work = isDone ? `${real} "$@" >/dev/null; ` : '';
  const folder = makeFolder({
    git: `#!/bin/sh\necho x >>"$0.calls"\n[ "$(wc -l <"$0.calls")" -ne ${at} ] || { ${work}kill -9 "$PPID"; exit 1; }\nexec ${real} "$@"\n`,
  });
  chmodSync(join(folder, 'git'), 0o755);
  return folder;
}

/**
 * Does `check` with the number of a step, then of the next or so many behind it, until it says that none was left. The
 * project, and all of its person's, is each time what it is now.
 */
export async function atEveryStep(
  project: TestProject,
  check: (at: number) => Promise<boolean>,
  stride = 1,
): Promise<void> {
  const [base, kept] = [dirname(project.root), join(dirname(project.root), 'kept')];
  const names = readdirSync(base);
  const copy = (from: string, to: string): void => {
    for (const name of names) {
      rmSync(join(to, name), { recursive: true, force: true });
      cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true });
    }
  };
  mkdirSync(kept);
  copy(base, kept);
  let at = 1;
  while (await check(at)) {
    at += stride;
    copy(kept, base);
  }
  expect(at).toBeGreaterThan(5);
}
