import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ensureProjectState } from '../../../src/io/project/project-state.ts';
import { createRun, pathIn } from '../../../src/runs/files/run-folder.ts';
import { makeProject } from '../../support/make-project.ts';
import { makeRun } from '../../support/make-run.ts';

const key = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';
const alive = { pid: process.pid, started: '', at: Date.now() };

test('settings and doctor --privacy say what runs are, what they may cost, and how long they are kept', async () => {
  const project = makeProject();
  await project.run('init', '--goal', 'Sweep');
  createRun(
    ensureProjectState(project.root, project.env),
    makeRun({ state: 'running', since: Date.now(), client: alive, runner: alive }),
  );
  for (const argv of [['settings'], ['doctor', '--privacy']]) {
    const { stdout } = await project.run(...argv);
    expect(stdout).toContain('Runs: Claude Code at work without a terminal');
    expect(stdout).toContain('1 now');
    expect(stdout).toContain('$5 a run, $25 a day');
    expect(stdout).toContain('for 90 days, the raw stream for 14 days');
  }
  expect((await project.run('settings', 'run.budget', 'none')).stdout).toContain('run.budget');
  expect((await project.run('settings')).stdout).toContain('no limit a run');
});

test('doctor --secrets looks through what runs leave', async () => {
  const project = makeProject();
  await project.run('init', '--goal', 'Sweep');
  const folder = createRun(ensureProjectState(project.root, project.env), makeRun({ state: 'completed' }));
  appendFileSync(pathIn(folder, 'raw'), `{"type":"x","text":"${key}"}\n`);
  const { code, stdout } = await project.run('doctor', '--secrets');
  expect(code).toBe(1);
  expect(stdout).toContain('raw.jsonl');
  expect(stdout).not.toContain(key);
});

test('uninstall removes all of runs, and refuses while one is at work', async () => {
  const project = makeProject();
  await project.run('init', '--goal', 'Sweep');
  const state = ensureProjectState(project.root, project.env);
  createRun(state, makeRun({ state: 'running', since: Date.now(), client: alive, runner: alive }));
  const { code, stderr } = await project.run('uninstall', '--yes');
  expect(code).toBe(1);
  expect(stderr).toContain('1 run at work, in /srv/project');
  expect(stderr).toContain('session-journal runs stop --all');
});
