import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRunsPlace } from '../../support/runs-place.ts';

test('a run begins, works and ends, and nothing of it is left', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ say: 'All green' }]);
  const run = await place.until(id);
  expect(run).toMatchObject({
    state: 'completed',
    reason: '',
    end: { result: 'All green', exitCode: 0, signal: '' },
  });
  expect(run).toMatchObject({
    client: undefined,
    runner: undefined,
    clientVersion: '0.0.0',
    usedModel: 'scripted',
  });
  expect(place.processes(id)).toEqual([]);
  expect(readFileSync(join(place.folder(id), 'runner-errors'), 'utf8')).toBe('');
});

test('a run waits for its background tasks, and what they lead to is its result', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ say: 'begun' }, { task: 700 }]);
  await place.until(id, ({ reason }) => reason === 'waiting for 1 task');
  expect((await place.until(id)).end?.result).toBe('after the task');
});

test.each([
  [[{ exit: 3 }], { state: 'failed', reason: 'ended without a result (exit code 3)' }],
  [[{ exit: 'SIGKILL' }], { state: 'failed', reason: 'ended without a result (SIGKILL)' }],
  [[{ stderr: 'Out of luck' }, { exit: 1 }], { state: 'failed', end: { error: 'Out of luck' } }],
  [
    [
      {
        result: { is_error: true, terminal_reason: 'api_error', api_error_status: 529, result: 'Overloaded' },
      },
    ],
    { state: 'failed', reason: 'API error 529', end: { error: 'Overloaded' } },
  ],
  [
    [{ result: { is_error: true, terminal_reason: 'max_turns', result: undefined } }],
    { state: 'failed', reason: '--max-turns reached' },
  ],
])('a run whose client does %j ends so', async (steps, expected) => {
  const place = await makeRunsPlace();
  const run = await place.until(await place.start(steps));
  expect(run).toMatchObject(expected);
});

test('a client that refuses its flags is told with its own words', async () => {
  const place = await makeRunsPlace();
  const run = await place.until(await place.start([], '--model', 'refused'));
  expect(run).toMatchObject({ state: 'failed', end: { error: 'Error: no such model', exitCode: 1 } });
});
