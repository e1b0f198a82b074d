import { expect } from 'vitest';
import type { TestProject } from './make-project.ts';

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

/** Runs the program and kills it at its Nth change of the disk; returns false if it ended before that. */
export async function runKilled(project: TestProject, at: number, ...words: string[]): Promise<boolean> {
  project.write('../kill.cjs', killer);
  const env = { NODE_OPTIONS: `--require ${project.path('../kill.cjs')}`, KILL_AT: String(at) };
  try {
    await project.runWith({ env }, ...words);
    return false;
  } catch {
    return true;
  }
}

/** Calls `check` with step numbers, in strides of one or more, until it says that there are no more steps. */
export async function atEveryStep(check: (at: number) => Promise<boolean>, stride = 1): Promise<void> {
  let at = 1;
  while (await check(at)) at += stride;
  expect(at).toBeGreaterThan(5);
}
