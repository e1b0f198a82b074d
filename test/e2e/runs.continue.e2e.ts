import { afterEach, expect, test } from 'vitest';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';

let place: RunsPlace;
afterEach(() => place.close());

test('a run is continued over three generations, with its conversation and its budget', async () => {
  place = await makeRunsPlace(({ last }) => ({ text: `Answer to ${last.split('\n').at(-1)}` }));
  const first = await place.start('Question one', '--budget', '2');
  await place.until(first);
  const second = await place.start('Question two', '--continue', first);
  await place.until(second);
  const third = await place.start('Question three', '--continue', second.slice(0, 8));
  const run = await place.until(third);
  expect(run).toMatchObject({ state: 'completed', parent: second, settings: { budgetUsd: 2 } });
  const { text = '' } = place.api.requests.filter(({ kind }) => kind === 'turn').at(-1) ?? {};
  for (const said of ['Question one', 'Question two', 'Question three']) expect(text).toContain(said);
  expect(new Set([first, second, third].map((id) => place.run(id).conversation)).size).toBe(3);
});

test('an unknown model, a refused request and a limit of turns end as they are', async () => {
  place = await makeRunsPlace(({ kind }) => (kind === 'turn' ? { refusal: 'no such thing' } : 'OK'));
  const refused = await place.until(await place.start('Do it'));
  expect(refused).toMatchObject({ state: 'failed', reason: 'API error 400' });
  place.api.play(({ kind }) =>
    kind === 'turn' ? { tools: [{ name: 'Glob', input: { pattern: '*' } }] } : 'OK',
  );
  const turns = await place.until(await place.start('Do it', '--max-turns', '2'));
  expect(turns).toMatchObject({ state: 'failed', reason: '--max-turns reached' });
});

test('run --wait gives the answer, and exits with 0', async () => {
  place = await makeRunsPlace(() => ({ text: 'All green' }));
  const { code, stdout } = await place.journal('run', 'Do it', '--wait');
  expect([code, stdout]).toEqual([0, expect.stringContaining('All green')]);
});
