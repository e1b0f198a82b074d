import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRunsPlace, type RunsPlace } from '../../support/runs-place.ts';

interface Said {
  readonly of: string;
  readonly text: string;
}

function saidIn(place: RunsPlace, ...ids: string[]): Said[] {
  const lines = ids.flatMap((id) =>
    readFileSync(join(place.folder(id), 'events.jsonl'), 'utf8')
      .trimEnd()
      .split('\n'),
  );
  return lines
    .map((line) => JSON.parse(line))
    .filter(({ type }) => type === 'run.budget')
    .map(({ data }) => data);
}

const isTold = ({ toldBudgets }: { readonly toldBudgets: readonly unknown[] }) => toldBudgets.length > 0;

test('while a run is at work it says once that most of its budget is used, and every view shows it', async () => {
  const place = await makeRunsPlace();
  const steps = [{ say: 'a' }, { spend: 3 }, { say: 'b' }, { spend: 1.1 }, { say: 'c' }, { pause: 600_000 }];
  const id = await place.start(steps, '--budget', '5');
  const run = await place.until(id, isTold);
  expect([run.state, run.figures]).toMatchObject(['running', { costUsd: 4.1, isPartial: true }]);
  const words = '82 % of its budget of $5.00 is used: $4.10';
  expect((await place.journal('runs', 'log', id)).stdout).toContain(`❗ ${words}`);
  expect((await place.journal('runs', 'events', '--type', 'run.budget')).stdout).toContain(words);
  const near = 'over 80 % of its budget of $5.00 is used';
  expect((await place.journal('status')).stdout).toContain(near);
  expect((await place.journal('runs', 'show', id)).stdout).toContain(near);
  await place.journal('runs', 'stop', id);
  expect((await place.journal('runs', 'show', id)).stdout).not.toContain(near);
  expect(saidIn(place, id)).toHaveLength(1);
});

test('who waits for a run is told of it, and nothing else of what happens', async () => {
  const place = await makeRunsPlace();
  const query = JSON.stringify([{ say: 'a' }, { spend: 4.5 }, { pause: 3000 }, { say: 'Done' }]);
  const { stdout } = await place.journal('run', query, '--wait');
  expect(stdout).toContain('❗ 90 % of its budget of $5.00 is used: $4.50');
  expect(stdout).not.toContain('Claude:');
});

test('a runner that is killed after it was said does not make it said again', async () => {
  const place = await makeRunsPlace();
  const steps = [
    { say: 'a' },
    { spend: 4.5 },
    { pause: 2500 },
    { say: 'b' },
    { spend: 0.1 },
    { pause: 2500 },
  ];
  const id = await place.start(steps, '--budget', '5');
  const { runner } = await place.until(id, isTold);
  process.kill(runner?.pid as number, 'SIGKILL');
  while (place.run(id).state === 'running') await place.look();
  expect([place.run(id).state, saidIn(place, id).map(({ of }) => of)]).toEqual(['completed', ['run']]);
});

test('what a client used that nobody followed to its end is said, too', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ say: 'a' }, { pause: 2500 }, { say: 'b' }], '--budget', '0.3');
  const { runner, client } = await place.until(id, ({ state, client }) => state === 'running' && !!client);
  process.kill(runner?.pid as number, 'SIGKILL');
  while (!place.raw(id).includes('"result"')) await new Promise((done) => setTimeout(done, 10));
  process.kill(client?.pid as number, 'SIGKILL');
  await place.look();
  expect((await place.until(id)).state).toBe('completed');
  expect(saidIn(place, id)).toEqual([expect.objectContaining({ of: 'run', spentUsd: 0.25 })]);
});

test("a day's budget is said once, by one of all runs that use it", async () => {
  const place = await makeRunsPlace();
  await place.journal('settings', 'run.daily_budget', '1');
  await place.journal('settings', 'max_runs', '3');
  const steps = [{ say: 'a' }, { spend: 0.3 }, { pause: 2500 }, { say: 'b' }];
  const ids = [await place.start(steps), await place.start(steps), await place.start(steps)];
  for (const id of ids) await place.until(id);
  const said = saidIn(place, ...ids);
  expect(said.map(({ of }) => of)).toEqual(['day']);
  expect(said[0]?.text).toMatch(/^\d+ % of today's budget of \$1\.00 is used: \$\d\.\d\d$/);
});

test('what those before it have used is said when a run begins, and not again while it is at work', async () => {
  const place = await makeRunsPlace();
  await place.until(await place.start([{ say: 'one' }], '--name', 'a'));
  const query = JSON.stringify([{ say: 'two' }]);
  const of = async (budget: string): Promise<string[]> => {
    const { stdout } = await place.journal(
      'run',
      query,
      '--continue',
      'a',
      '--budget',
      budget,
      '--wait',
      '--json',
    );
    return saidIn(place, JSON.parse(stdout).id).map(({ text }) => text);
  };
  expect(await of('0.31')).toEqual([]);
  expect(await of('0.9')).toEqual(['83 % of its budget of $0.90 is used: $0.75']);
});
