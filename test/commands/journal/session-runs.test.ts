import { expect, test } from 'vitest';
import { ensureProjectState } from '../../../src/io/project/project-state.ts';
import { createRun } from '../../../src/runs/files/run-folder.ts';
import { makeProject } from '../../support/make-project.ts';
import { makeRun } from '../../support/make-run.ts';
import { sample } from '../../support/verbs.ts';

const at = (time: string): number => Date.parse(`2025-03-01T${time}:00Z`);

test('the timeline has when the runs for a session began and ended, and no others', async () => {
  const project = makeProject({ '.sessions/active/fix-sweep-bug-890abc.md': sample() });
  const { id: session } = JSON.parse((await project.run('view', '--json')).stdout);
  const state = ensureProjectState(project.root, project.env);
  const place = { ...makeRun().place, session };
  const times = { createdAt: at('10:00'), since: at('10:30') };
  const ended = { state: 'failed', reason: 'exit code 1', name: 'api-tests', ...times } as const;
  createRun(state, makeRun({ ...ended, place }));
  createRun(
    state,
    makeRun({ id: '22222222-2222-4333-8444-555555555555', place, state: 'draft', name: 'next' }),
  );
  createRun(state, makeRun({ id: '33333333-2222-4333-8444-555555555555', name: 'other' }));
  const { stdout } = await project.run('view', '--timeline', '--json');
  const rows = JSON.parse(stdout).timeline.filter(({ what }: { what: string }) => what === 'Run');
  expect(rows.map(({ text }: { text: string }) => text)).toEqual([
    'next (22222222) drafted',
    'api-tests (11111111) started',
    'api-tests (11111111) failed: exit code 1',
  ]);
  expect((await project.run('view', '--timeline')).stdout).toContain(
    'api-tests (11111111) failed: exit code 1',
  );
});
