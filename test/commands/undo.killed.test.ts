import { describe, expect, test } from 'vitest';
import type { TestProject } from '../support/make-project.ts';
import { makeProject } from '../support/make-project.ts';
import { sessionText } from '../support/session-text.ts';

const active = '.sessions/active/fix-sweep-9e1f0c.md';
const archived = '.sessions/archive/fix-sweep-9e1f0c.md';
const old = sessionText('\n## Progress\n- [x] Find it (2025-01-15T10:30Z)\n- [ ] go on\n');

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

/** Runs the program killed at its Nth change of the disk; returns false when it ended before that. */
async function runKilled(project: TestProject, at: number, ...words: string[]): Promise<boolean> {
  project.write('../kill.cjs', killer);
  const env = { NODE_OPTIONS: `--require ${project.path('../kill.cjs')}`, KILL_AT: String(at) };
  try {
    await project.runWith({ env }, ...words);
    return false;
  } catch {
    return true;
  }
}

async function atEveryStep(check: (at: number) => Promise<boolean>): Promise<void> {
  let at = 1;
  while (await check(at)) at += 1;
  expect(at).toBeGreaterThan(5);
}

describe('killed at any step', () => {
  test('undo leaves the session before or after it, whole, and the next run completes it', {
    timeout: 120_000,
  }, async () => {
    await atEveryStep(async (at) => {
      const project = makeProject({ [active]: old });
      await project.run('close', '--complete', '--force');
      const closed = project.read(archived);
      const killed = await runKilled(project, at, 'undo', '--session', 'fix-sweep');
      const half = project.exists(archived) ? project.read(archived) : project.read(active);
      expect([old, closed]).toContain(half);
      await project.run('doctor', '--fix');
      const [here, there] = [active, archived].map((path) => project.exists(path));
      expect([here, there]).toEqual([half === old, half === closed]);
      expect(project.read(half === old ? active : archived)).toBe(half);
      return killed;
    });
  });

  test('tidy keeps every old item in the session or in an entry', { timeout: 120_000 }, async () => {
    await atEveryStep(async (at) => {
      const project = makeProject({ [active]: old });
      const killed = await runKilled(project, at, 'tidy');
      const holding = Object.entries(project.tree({ local: false })).filter(([path, text]) => {
        return (
          (path === active || path.endsWith('-tidy.md')) &&
          text.includes('- [x] Find it (2025-01-15T10:30Z)\n')
        );
      });
      expect(holding.length).toBeGreaterThan(0);
      await project.run('tidy');
      expect(project.read(active)).not.toContain('Find it');
      return killed;
    });
  });
});
