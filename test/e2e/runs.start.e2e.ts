import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';

let place: RunsPlace;
afterEach(() => place.close());

test('a run begins, works and ends, and nothing of it is left', async () => {
  place = await makeRunsPlace(() => ({ text: 'All green' }));
  const id = await place.start('Make the tests pass');
  const run = await place.until(id);
  expect(run).toMatchObject({ state: 'completed', reason: '', end: { result: 'All green', exitCode: 0 } });
  expect(place.api.requests.filter(({ kind }) => kind === 'turn').map(({ last }) => last)).toEqual([
    expect.stringContaining('Make the tests pass'),
  ]);
  expect(readFileSync(join(place.folder(id), 'runner-errors'), 'utf8')).toBe('');
});

test('where the plugin is not installed, a run for a session has its hooks and its briefing', async () => {
  place = await makeRunsPlace(() => ({ text: 'All green' }));
  await place.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
  // What it keeps of a conversation goes on when the run has ended, and the test.
  writeFileSync(join(place.project, '.sessions/config.json'), JSON.stringify({ capture: 'off' }));
  const id = await place.start('Make the tests pass', '--session', 'sweep');
  await place.until(id);
  const [first] = place.api.requests.filter(({ kind }) => kind === 'turn');
  expect(first?.text).toContain('Fix the sweep');
  expect(readFileSync(join(place.folder(id), 'raw.jsonl'), 'utf8')).not.toContain('Failed to run');
});
