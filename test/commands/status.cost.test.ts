import { expect, test } from 'vitest';
import { keepAskedCost } from '../../src/io/client/asked-costs.ts';
import { question, withClient } from '../support/client-in-place.ts';
import { makeProject } from '../support/make-project.ts';
import { makeRunsPlace } from '../support/runs-place.ts';
import { ask, done, refused, sample } from '../support/verbs.ts';

const keys = ['needs_you', 'sessions', 'conversations', 'runs', 'terminals', 'cost_today_usd'];

test('a question to a conversation is a part of what today cost', async () => {
  const { project, env } = withClient();
  await done(project, question, { env });
  await done(project, question, { env });
  expect(await ask(project, ['status'])).toMatchObject({
    cost_today: { conversations: null, runs: 0, questions: 0.04 },
    cost_today_usd: 0.04,
  });
  expect(await done(project, ['status'])).toContain('$0.04 today in questions to conversations');
});

test('a question that was stopped at its limit has cost something all the same', async () => {
  const { project, env } = withClient({
    type: 'result',
    subtype: 'error_max_budget_usd',
    is_error: true,
    total_cost_usd: 0.61,
  });
  await refused(project, question, { env });
  expect(await ask(project, ['status'])).toMatchObject({ cost_today: { questions: 0.61 } });
});

test('what an answer cost is not known if the client does not say it, and yesterday is not today', async () => {
  const { project, env } = withClient({ type: 'result', is_error: false, result: 'Yes' });
  await done(project, question, { env });
  // A day has 25 hours where summer time ends.
  keepAskedCost(project.env, { at: Date.now() - 25 * 60 * 60_000 - 1, usd: 3 });
  expect(await ask(project, ['status'])).toMatchObject({
    cost_today: { questions: 0 },
    cost_today_usd: null,
  });
});

test('the JSON of status has the same keys with a journal and without one', async () => {
  const [bare, full] = [makeProject(), makeProject({ '.sessions/active/fix-sweep-bug-890abc.md': sample() })];
  const [without, within] = [await ask(bare, ['status']), await ask(full, ['status'])];
  expect(Object.keys(without)).toEqual(expect.arrayContaining(keys));
  expect(Object.keys(without).sort()).toEqual(Object.keys(within).sort());
});

test('a need has a kind, an id, a text and a time in the JSON of status', async () => {
  const path = '.sessions/active/fix-sweep-bug-890abc.md';
  const blocked = sample().replace(/## Blockers\n/, '## Blockers\n- Needs a key\n');
  const project = makeProject({ [path]: blocked, '.sessions/active/broken.md': '<<<<<<< HEAD\nx' });
  const { needs_you: needs } = await ask(project, ['status']);
  expect(needs.length).toBeGreaterThan(0);
  for (const need of needs) expect(Object.keys(need).sort()).toEqual(['hint', 'id', 'kind', 'since', 'text']);
});

test('status --all shows a project in which only a run is at work', async () => {
  const place = await makeRunsPlace({ '.sessions/archive/old.md': sample({ status: 'completed' }) });
  const id = await place.start([{ pause: 60_000 }], '--name', 'lonely');
  const { stdout } = await place.journal('status', '--all', '--json');
  const projects = JSON.parse(stdout).projects as { runs: { name: string }[] }[];
  expect(projects.flatMap(({ runs }) => runs.map(({ name }) => name))).toEqual(['lonely']);
  await place.journal('runs', 'stop', id.slice(0, 8));
});
