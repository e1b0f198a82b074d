import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { git } from '../../support/git.ts';
import { makeRunsPlace, type RunsPlace } from '../../support/runs-place.ts';

async function withWorktree(): Promise<{ place: RunsPlace; id: string; path: string }> {
  const place = await makeRunsPlace({ 'sub/a.txt': 'one\n' });
  place.project.git('add', '--all');
  place.project.git('commit', '--quiet', '--message', 'Start');
  const id = await place.start([{ tell: 'told.json' }], '--worktree', '--name', 'Fix: the API!');
  await place.until(id);
  return { place, id, path: place.run(id).place.worktree };
}

const remove = async (place: RunsPlace, id: string): Promise<string> => {
  const { code, stdout, stderr } = await place.journal('runs', 'worktree', 'remove', id);
  return code === 0 ? stdout : stderr;
};
const commit = (path: string, message: string): void => {
  git(path, 'add', '--all');
  git(path, '-c', 'user.name=Ana', '-c', 'user.email=a@x.org', 'commit', '--quiet', '--message', message);
};

test('a run works in a worktree of its own, on a branch of its name, which is kept while something is uncommitted', async () => {
  const { place, id, path } = await withWorktree();
  expect(path).toBe(place.project.path('.claude/worktrees/fix-the-api'));
  expect(place.run(id).place).toMatchObject({
    cwd: path,
    worktreeBase: place.project.git('rev-parse', 'HEAD'),
  });
  expect(git(path, 'branch', '--show-current').trim()).toBe('fix-the-api');
  expect(await remove(place, id)).toContain('1 uncommitted file: told.json');
  expect(existsSync(path)).toBe(true);
});

test('a worktree with a commit that is nowhere else is kept, and one whose work was squashed is removed', async () => {
  const { place, id, path } = await withWorktree();
  commit(path, 'One');
  writeFileSync(join(path, 'more.txt'), 'more\n');
  commit(path, 'Two');
  expect(await remove(place, id)).toContain('2 commits that no other branch has');
  place.project.git('merge', '--quiet', '--squash', basename(path));
  place.project.git('commit', '--quiet', '--message', 'Squashed');
  expect(await remove(place, id)).toContain('Removed');
  expect(existsSync(path)).toBe(false);
  expect(place.project.git('branch', '--list', basename(path))).toBe('');
});

test('a worktree in which a process works is kept', async () => {
  const { place, id, path } = await withWorktree();
  git(path, 'clean', '--quiet', '--force');
  const sleeper = spawn('sleep', ['600'], { cwd: path, stdio: 'ignore' });
  onTestFinished(() => void sleeper.kill('SIGKILL'));
  expect(await remove(place, id)).toContain(`processes work in it: ${sleeper.pid}`);
  sleeper.kill('SIGKILL');
  await new Promise((done) => sleeper.on('close', done));
  expect(await remove(place, id)).toContain('Removed');
});

test('a run without a worktree, and one outside git, say so', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ say: 'hi' }]);
  await place.until(id);
  expect(await remove(place, id)).toContain('has no worktree');
  expect((await place.journal('run', 'x', '--worktree')).stderr).toContain('first commit');
});

test('a draft waits until it is started', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ say: 'hi' }], '--draft');
  expect(place.run(id).state).toBe('draft');
  expect((await place.journal('runs', 'start', id)).code).toBe(0);
  expect((await place.until(id)).state).toBe('completed');
  expect((await place.journal('runs', 'start', id)).stderr).toContain('is no draft');
});

test('a worktree gets the name that was given, and another run does not get the same', async () => {
  const place = await makeRunsPlace({ 'a.txt': 'one\n' });
  place.project.git('add', '--all');
  place.project.git('commit', '--quiet', '--message', 'Start');
  const id = await place.start([{ say: 'hi' }], '--worktree', 'fix/login.2');
  expect((await place.until(id)).place.worktree).toBe(place.project.path('.claude/worktrees/fix/login.2'));
  expect(git(place.run(id).place.worktree, 'branch', '--show-current').trim()).toBe('fix/login.2');
  const again = await place.journal('run', 'Do it', '--worktree=fix/login.2');
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('There is already a branch')]);
  for (const name of [
    '../out',
    'a/../b',
    '/abs',
    '.git',
    'a/.git',
    'x.lock',
    'x.lock/y',
    'a..b',
    'a b',
    'a.',
    'a//b',
    'x~1',
  ]) {
    const { code, stderr } = await place.journal('run', 'Do it', `--worktree=${name}`);
    expect([name, code, stderr]).toEqual([
      name,
      2,
      expect.stringContaining('cannot be the name of a worktree'),
    ]);
  }
  expect(place.project.git('branch', '--list').split('\n')).toHaveLength(2);
});
