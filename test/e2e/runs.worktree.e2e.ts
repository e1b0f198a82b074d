import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isRunning } from '../../src/io/disk/seen-process.ts';
import { bash } from './support/journal.ts';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';
import { gitEnvironment } from './support/workplace.ts';

let place: RunsPlace;
afterEach(() => place.close());

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, env: gitEnvironment(place.home), encoding: 'utf8' });
}

/** Commits a file, leaves another one uncommitted, and a process that works there. */
const work = (): string =>
  [
    'echo one > one.txt && git add one.txt && git commit -qm One && echo two > two.txt',
    `(setsid sleep 600 > /dev/null 2>&1 & echo $! > '${place.root}/sleeper')`,
  ].join(' && ');

/** Tries to remove the worktree of a run, and returns what is said. */
async function remove(id: string): Promise<string> {
  const { stdout, stderr } = await place.journal('runs', 'worktree', 'remove', id);
  return stdout + stderr;
}

/** Has a run do its work, and returns its id when it has ended. While it is at work, its worktree can't be removed. */
async function runInWorktree(): Promise<string> {
  let goOn = (): void => {};
  const isLookedAt = new Promise<void>((done) => {
    goOn = done;
  });
  let turn = 0;
  place = await makeRunsPlace(async ({ kind }) => {
    if (kind !== 'turn') return 'OK';
    turn += 1;
    if (turn === 1) return { tools: [bash(work())] };
    await isLookedAt;
    return 'Done';
  });
  const id = await place.start('Fix the API', '--worktree', 'fix-api', '--allow', 'Bash');
  await expect.poll(() => turn).toBe(2);
  expect(await remove(id)).toContain('works in it: it is running');
  goOn();
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
  return id;
}

test('the worktree of a run is kept while it works, with what is uncommitted, unmerged or at work there, and removed after a squash', async () => {
  const id = await runInWorktree();
  const { worktree } = place.run(id).place;
  expect(worktree).toBe(join(place.project, '.claude/worktrees/fix-api'));
  const sleeper = Number(readFileSync(join(place.root, 'sleeper'), 'utf8'));
  const atWork = `processes work in it: ${sleeper}`;
  const kept = `"${worktree}" is kept: `;
  const both = `1 uncommitted file: two.txt; 1 commit that no other branch has; ${atWork}`;
  expect(await remove(id)).toContain(kept + both);
  git(worktree, 'add', 'two.txt');
  git(worktree, 'commit', '--quiet', '--message', 'Two');
  expect(await remove(id)).toContain(`${kept}2 commits that no other branch has; ${atWork}`);
  git(place.project, 'merge', '--quiet', '--squash', 'fix-api');
  // Merged, but in no commit.
  expect(await remove(id)).toContain(`${kept}2 commits that no other branch has; ${atWork}`);
  git(place.project, 'commit', '--quiet', '--message', 'Fix the API');
  expect(await remove(id)).toContain(`${kept}${atWork}`);
  await place.journal('runs', 'stop', id);
  expect([isRunning(sleeper), existsSync(worktree)]).toEqual([false, true]);
  expect(await remove(id)).toContain(`✅ Removed ${worktree}`);
  expect(existsSync(worktree)).toBe(false);
  expect(git(place.project, 'branch', '--list')).toBe('* main\n');
  expect(readFileSync(join(place.project, 'two.txt'), 'utf8')).toBe('two\n');
});
