import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ensureProjectState } from '../../../src/io/project/project-state.ts';
import { createRun } from '../../../src/runs/files/run-folder.ts';
import { makeFolder } from '../../support/folder.ts';
import { makeProject } from '../../support/make-project.ts';
import { makeRun } from '../../support/make-run.ts';
import { makeScriptedClient } from '../../support/scripted-client.ts';
import { canWatch } from '../../support/strace.ts';

// Where there are thousands of runs, a list of them is what takes time.

const cli = fileURLToPath(new URL('../../../dist/cli.cjs', import.meta.url));

test
  .skipIf(!canWatch)
  .each([
    [['run', '--continue', 'old', '--draft', 'go on']],
    [['runs', 'start', 'draft']],
    [['approvals']],
    [['runs', 'log', 'old']],
    [['runs', 'show', 'old']],
  ])('%j lists the runs of the project once', async (words) => {
  const project = makeProject();
  const env = { ...project.env, SESSION_JOURNAL_CLAUDE: makeScriptedClient() };
  await project.runWith({ env }, 'trust');
  const state = ensureProjectState(project.root, project.env);
  const base = makeRun({
    since: Date.now(),
    createdAt: Date.now(),
    place: { ...makeRun().place, cwd: project.root },
  });
  createRun(state, { ...base, state: 'completed', name: 'old' });
  createRun(state, {
    ...base,
    id: base.id.replaceAll('1', '2'),
    state: 'draft',
    name: 'draft',
    startedAt: undefined,
  });
  await project.runWith({ env }, 'runs');
  const out = join(makeFolder(), 'calls');
  const call = ['-qq', '-f', '-s', '4096', '-e', 'trace=openat', '-o', out, process.execPath, cli, ...words];
  const { status, stderr } = spawnSync('strace', call, { cwd: project.root, env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const [first = '', ...more] = readFileSync(out, 'utf8').split('\n');
  const own = [first, ...more].filter((line) => line.startsWith(`${first.split(' ')[0]} `));
  expect(own.filter((line) => /ended\.rows", O_RDONLY/.test(line))).toHaveLength(1);
});
