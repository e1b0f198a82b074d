import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compact, hook, prompt, writeBoundary } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { ask, sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const run = { env: { CLAUDE_CODE_SESSION_ID: 'c1' } };

async function begun(): Promise<TestProject> {
  const project = makeProject({ [session]: sample(), '../transcript.jsonl': '{"type":"user"}\n' });
  await prompt(project, 'hello');
  await project.runWith(run, 'log', '--key-context', 'NEVER restart tile-worker-1');
  return project;
}

test('view --compactions lists what the summary lost, as it was at the compaction', async () => {
  const project = await begun();
  const told = await compact(project);
  writeBoundary(project, told.context);
  await project.runWith(run, 'log', '--key-context', 'Logged after it: tile-worker-2');
  const before = (await project.run('view', '--compactions')).stdout;
  expect(before).not.toContain('not in the summary');
  await prompt(project, 'hello');
  const { stdout } = await project.run('view', '--compactions');
  expect(stdout).toMatch(/Compaction #3: \d+ entr\w+ not in the summary, given back by the journal:/);
  expect(stdout).toContain('- Key context: NEVER restart tile-worker-1 (missing: tile-worker-1)');
  expect(stdout).not.toContain('tile-worker-2');
  const { compactions } = await ask(project, ['view', '--compactions']);
  expect(JSON.stringify(compactions[0].not_in_summary)).toContain('"missing":["tile-worker-1"]');
});

test('what the journal held is kept where PreCompact never came, and once', async () => {
  const project = await begun();
  await hook(project, 'SessionStart', { source: 'compact' });
  const folder = '.sessions/.local/summaries';
  const [name = '', ...more] = readdirSync(project.path(folder));
  expect(more).toEqual([]);
  const kept = project.read(`${folder}/${name}`);
  expect(kept).toContain('NEVER restart tile-worker-1');
  await hook(project, 'SessionStart', { source: 'compact' });
  expect(project.read(`${folder}/${name}`)).toBe(kept);
});
