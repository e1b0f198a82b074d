import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ensureProjectState } from '../../src/io/project/project-state.ts';
import { createRun } from '../../src/runs/files/run-folder.ts';
import type { TestProject } from '../support/make-project.ts';
import { makeProject } from '../support/make-project.ts';
import { makeRun } from '../support/make-run.ts';
import { done, refused, sample } from '../support/verbs.ts';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

async function planned(): Promise<TestProject> {
  const project = makeProject();
  await done(project, ['init', '--goal', 'Sweep', '--step', 'Reproduce it', '--step', 'Fix it']);
  await done(project, ['log', '--blocker', 'No access']);
  return project;
}

async function offered(project: TestProject, ...words: string[]): Promise<string[]> {
  const out = await done(project, ['completion', '--words', '--', ...words.map((word) => `=${word}`)]);
  return out.split('\n').flatMap((line) => (line === '' ? [] : [line.replace(/\t.*/, '')]));
}

test('after `run`, its flags are offered, and after words about a run the names of those that are there', async () => {
  const project = await planned();
  expect(await offered(project, 'run', '')).toEqual(expect.arrayContaining(['--worktree', '--continue']));
  const state = ensureProjectState(project.root, project.env);
  createRun(state, makeRun({ id: idOf(1), name: 'api-tests', state: 'completed' }));
  createRun(state, makeRun({ id: idOf(2), name: 'Fix it', state: 'draft' }));
  const names = ['00000002', 'api-tests', 'last'];
  expect(await offered(project, 'runs', 'show', '')).toEqual(names);
  expect(await offered(project, 'runs', 'stop', 'last', 'api')).toEqual(['api-tests']);
  expect(await offered(project, 'run', '--continue', '')).toEqual(names);
  expect(await offered(project, 'runs', 'show', 'last', '')).toEqual([]);
});

function idOf(at: number): string {
  return `0000000${at}-2222-4333-8444-555555555555`;
}

describe('what may come next', () => {
  test.each([
    [['com'], ['completion']],
    [['help', 'al'], ['all']],
    [['view', ''], ['sweep']],
    [['--session', 'sw'], ['sweep']],
    [
      ['log', '--done', ''],
      ['Reproduce it', 'Fix it'],
    ],
    [['log', '--session', 'sweep', '--current', 'F'], ['Fix it']],
    [['log', '--done=Fi'], ['--done=Fix it']],
    [['log', '--resolved', ''], ['No access']],
    [['log', '--decision', ''], []],
    [
      ['log', '--res'],
      ['--result', '--resolved'],
    ],
    [['list', '--status', 'p'], ['paused']],
    [['init', '--from', 'PL'], [':files']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [
      ['captures', 's'],
      ['show', 'share', 'sync'],
    ],
    [
      ['captures', 'share', 'o'],
      ['on', 'off'],
    ],
    [['captures', 'sync', ''], []],
    [
      ['runs', 's'],
      ['search', 'show', 'set', 'start', 'stop'],
    ],
    [['runs', 'list', '--status', 'p'], ['parked']],
    [['runs', 'worktree', ''], ['remove']],
    [['runs', 'show', ''], []],
    [['run', '--permission-mode', 'un'], ['unattended']],
    [['run', '--step', 'F'], ['Fix it']],
    [['approve', ''], []],
    [['leave', ''], []],
    [['nothing', '--js'], ['--json']],
  ])('%j', async (words, expected) => {
    expect(await offered(await planned(), ...words)).toEqual(expected);
  });

  test('is every command first, and nothing of the journal where there is none', async () => {
    const project = makeProject();
    expect(await offered(project, '')).toEqual(
      expect.arrayContaining(['init', 'status', 'help', 'completion']),
    );
    expect(await offered(project, 'view', '')).toEqual([]);
    expect(await offered(project, 'log', '--done', '')).toEqual([]);
  });

  test('is an id for sessions of one name', async () => {
    const project = makeProject({
      '.sessions/active/fix-sweep-bug-abc123.md': sample(),
      '.sessions/active/fix-sweep-bug-def456.md': sample({ id: '019abc12-3456-7def-8901-234567def456' }),
    });
    expect((await offered(project, 'resume', '')).sort()).toEqual(['abc123', 'def456']);
  });
});

test('bash completes a step with its spaces', async () => {
  const project = await planned();
  project.write('bin/session-journal', `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
  chmodSync(project.path('bin/session-journal'), 0o755);
  const script = [
    'eval "$(session-journal completion bash)"',
    'COMP_WORDS=(session-journal log --done Re); COMP_CWORD=3; _session_journal session-journal',
    `printf "%s\\n" "\${COMPREPLY[@]}"`,
  ].join('\n');
  const env = { ...project.env, PATH: `${project.path('bin')}:${process.env.PATH}` };
  const out = execFileSync('bash', ['--norc', '-c', script], { cwd: project.root, env, encoding: 'utf8' });
  expect(out).toBe('Reproduce\\ it\n');
});

test('a shell that has no completion is refused, with those that have', async () => {
  expect(await refused(makeProject(), ['completion', 'tcsh'], { code: 2 })).toContain(
    'Give one of: bash, zsh, fish',
  );
  expect(await refused(makeProject(), ['completion'], { code: 2 })).toContain('Which shell?');
  expect(await done(makeProject(), ['completion', 'zsh'])).toMatch(/^#compdef session-journal\n/);
});
