import { expect, test } from 'vitest';
import { makeRunsPlace } from '../../support/runs-place.ts';

const steps = [{ say: 'begun' }, { pause: 250 }, { say: 'done' }];

test('of eight runs at once, no more work than there are slots, and each is right', async () => {
  const place = await makeRunsPlace();
  await place.journal('settings', 'max_runs', '2');
  const ids = await Promise.all(
    Array.from({ length: 8 }, (_, n) => place.start([...steps, { say: `result ${n}` }])),
  );
  let most = 0;
  const clients = () => ids.filter((id) => place.run(id).client !== undefined).length;
  while (ids.some((id) => place.run(id).state !== 'completed')) {
    most = Math.max(most, clients());
    await new Promise((done) => setTimeout(done, 10));
  }
  expect(most).toBe(2);
  expect(ids.map((id) => place.run(id).end?.result)).toEqual(ids.map((_, n) => `result ${n}`));
});

test('a queued run has no process, says why it waits, and is stopped without ever starting', async () => {
  const place = await makeRunsPlace();
  await place.journal('settings', 'max_runs', '1');
  const first = await place.start([{ pause: 600_000 }]);
  await place.until(first, ({ state }) => state === 'running');
  const second = await place.start(steps);
  const queued = await place.until(second, ({ reason }) => reason !== '');
  expect(queued).toMatchObject({ state: 'queued', reason: 'waiting for a free slot', runner: undefined });
  await place.journal('runs', 'stop', second);
  await place.journal('runs', 'stop', first);
  expect(place.run(second)).toMatchObject({ state: 'interrupted', reason: 'was not started' });
});

test('a queued run starts when the one before it was killed with its runner, at the next look', async () => {
  const place = await makeRunsPlace();
  await place.journal('settings', 'max_runs', '1');
  const first = await place.start([{ pause: 600_000 }]);
  const { runner, client } = await place.until(first, ({ state }) => state === 'running');
  const second = await place.start(steps);
  await place.until(second, ({ reason }) => reason !== '');
  for (const seen of [runner, client]) process.kill(seen?.pid ?? 0, 'SIGKILL');
  await place.look();
  expect((await place.until(second)).state).toBe('completed');
  expect(place.run(first).state).toBe('lost');
});

test('a queued run that needs a variable waits for somebody who has it', async () => {
  const place = await makeRunsPlace();
  await place.journal('settings', 'max_runs', '1');
  const first = await place.start([{ pause: 600_000 }]);
  await place.until(first, ({ state }) => state === 'running');
  const env = { ...place.env, MY_KEY: 'x' };
  const { stdout } = await place.project.runWith(
    { env },
    'run',
    JSON.stringify(steps),
    '--env',
    'MY_KEY',
    '--json',
  );
  const { id } = JSON.parse(stdout);
  await place.until(id, ({ reason }) => reason !== '');
  await place.journal('runs', 'stop', first);
  await place.look();
  expect(place.run(id).state).toBe('queued');
  await place.project.runWith({ env }, 'runs', 'stop', 'no-such-run');
  expect((await place.until(id)).state).toBe('completed');
});
