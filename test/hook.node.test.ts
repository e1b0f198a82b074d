import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyHooks, type LineOptions, runLine, watchedNode } from './support/hook-line.ts';
import type { TestProject } from './support/make-project.ts';
import { makeProject } from './support/make-project.ts';
import { shells } from './support/real-shells.ts';
import { sample } from './support/verbs.ts';

const files = { '.sessions/active/fix-sweep-bug-890abc.md': sample() };

/** Puts a program `node` into a folder of the repository; it leaves a mark if it is run. */
function bringNode(folder: string): () => boolean {
  mkdirSync(folder, { recursive: true });
  const mark = join(folder, 'was-run');
  writeFileSync(join(folder, 'node'), `#!/bin/sh\n: > '${mark}'\n`);
  chmodSync(join(folder, 'node'), 0o755);
  return () => existsSync(mark);
}

async function started(
  project: TestProject,
  path: readonly string[],
  more: Pick<LineOptions, 'plugin' | 'shell' | 'cwd'>,
): Promise<string> {
  const env = { PATH: path.join(delimiter) };
  const fields = { prompt: 'continue', source: 'startup' };
  const { code, stdout } = await runLine(project, 'SessionStart', { env, fields, ...more });
  expect(code).toBe(0);
  return stdout;
}

describe('attack test: no node that the repository brings is started', () => {
  test.each(shells)('by %s, from a relative folder or its own', async (name) => {
    const shell = existsSync(`/bin/${name}`) ? `/bin/${name}` : name;
    const project = makeProject(files);
    const plugin = copyHooks(project);
    const wasRun = bringNode(project.path('bin'));
    const { PATH, wasStarted } = watchedNode(project);
    for (const entries of [['bin', '.', ''], [project.path('bin')], [`${project.root}/bin/`]]) {
      expect(await started(project, [...entries, PATH], { plugin, shell })).toContain('fix-sweep-bug');
      expect(wasStarted()).toBe(true);
    }
    expect(await started(project, ['bin', 'node_modules/.bin'], { plugin, shell })).toContain(
      'there is no node on PATH',
    );
    expect(wasRun()).toBe(false);
  });

  test('nor one in the main worktree of a linked one', async () => {
    const project = makeProject(files, { commit: true });
    const plugin = copyHooks(project);
    const wasRun = bringNode(project.path('bin'));
    const tree = join(dirname(project.root), 'tree');
    project.git('worktree', 'add', '--quiet', tree, '-b', 'topic');
    const { PATH } = watchedNode(project);
    expect(await started(project, [project.path('bin'), PATH], { plugin, cwd: tree })).toContain(
      'fix-sweep-bug',
    );
    expect(wasRun()).toBe(false);
  });
});

test('a node in the repository is taken if there is no other, for a home may be a repository', async () => {
  const project = makeProject(files);
  const plugin = copyHooks(project);
  const PATH = project.path('bin');
  mkdirSync(PATH);
  symlinkSync(process.execPath, join(PATH, 'node'));
  expect(await started(project, [PATH], { plugin })).toContain('fix-sweep-bug');
});
