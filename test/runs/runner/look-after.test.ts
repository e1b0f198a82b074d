import { expect, test } from 'vitest';
import { makeRunsPlace } from '../../support/runs-place.ts';

const isRunning = ({ state }: { readonly state: string }) => state === 'running';
const gone = (pid: number | undefined) => process.kill(pid ?? 0, 'SIGKILL');

test('a run goes on when its runner is killed, and the next command that looks follows it again', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ pause: 800 }, { say: 'finished alone' }]);
  const { runner } = await place.until(id, isRunning);
  gone(runner?.pid);
  await place.look();
  const run = await place.until(id);
  expect(run).toMatchObject({ state: 'completed', end: { result: 'finished alone' } });
});

test('a run that ended while nobody followed it is completed', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ say: 'finished alone' }, { pause: 300 }]);
  const { runner, client } = await place.until(id, isRunning);
  gone(runner?.pid);
  while (!place.raw(id).includes('"result"')) await new Promise((done) => setTimeout(done, 10));
  gone(client?.pid);
  await place.look();
  expect(place.run(id)).toMatchObject({ state: 'completed', end: { result: 'finished alone' } });
});

test('a run whose runner and client were killed is lost, and never running', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ pause: 600_000 }]);
  const { runner, client } = await place.until(id, isRunning);
  gone(runner?.pid);
  gone(client?.pid);
  await place.look();
  expect(place.run(id)).toMatchObject({
    state: 'lost',
    reason: 'ended without a result, and nobody saw how',
  });
});

test('a run whose client was killed has failed, with the signal', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ pause: 600_000 }]);
  gone((await place.until(id, isRunning)).client?.pid);
  expect(await place.until(id)).toMatchObject({
    state: 'failed',
    reason: 'ended without a result (SIGKILL)',
  });
});
