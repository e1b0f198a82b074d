import { readFileSync } from 'node:fs';
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
