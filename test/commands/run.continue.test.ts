import { expect, test } from 'vitest';
import { makeRunsPlace } from '../support/runs-place.ts';

const isRunning = ({ state }: { readonly state: string }) => state === 'running';
const steps = (name: string) => JSON.stringify([{ tell: `../home/${name}` }, { say: name }]);

test('a run is continued over three generations, with what the first was allowed and its name', async () => {
  const place = await makeRunsPlace();
  const flags = [
    '--name',
    'api 🙂 tests',
    '--model',
    'opus',
    '--allow',
    'Bash(ls *)',
    '--deny',
    'Write',
    '--max-turns',
    '9',
    '--timeout',
    '1h',
  ];
  const first = await place.start([{ say: 'one' }], ...flags);
  const one = await place.until(first);
  const go = async (query: string, of: string, ...more: string[]) => {
    const ran = await place.journal('run', query, '--continue', of, ...more, '--wait', '--json');
    return place.run(JSON.parse(ran.stdout).id);
  };
  const two = await go(steps('two'), first);
  const three = await go(steps('three'), two.id.slice(0, 8), '--model', 'sonnet', '--name', 'renamed');
  expect(two).toMatchObject({ parent: first, name: one.name, state: 'completed', place: one.place });
  expect(two.settings).toEqual({ ...one.settings, maxTurns: undefined, timeoutMs: undefined });
  expect(three).toMatchObject({
    parent: two.id,
    name: 'renamed',
    settings: { model: 'sonnet', deny: ['Write'] },
  });
  const { args } = JSON.parse(place.project.read('../home/three'));
  expect(args.join(' ')).toContain(
    `--resume ${two.conversation} --fork-session --session-id ${three.conversation}`,
  );
  // Each of the scripted turns costs 0.25.
  expect(args.join(' ')).toContain('--max-budget-usd 4.5');
});

test('a budget holds over all continuations, and is refused when it is used up', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ say: 'one' }], '--budget', '0.25');
  await place.until(id);
  const { code, stderr } = await place.journal('run', 'more', '--continue', id);
  expect([code, stderr]).toEqual([1, expect.stringContaining('The budget of $0.25 is used up')]);
  expect((await place.journal('run', '[]', '--continue', id, '--budget', '1', '--wait')).code).toBe(0);
});

test("a day's budget is refused when it is used up", async () => {
  const place = await makeRunsPlace();
  await place.journal('settings', 'run.daily_budget', '0.2');
  await place.until(await place.start([{ say: 'one' }]));
  const { code, stderr } = await place.journal('run', 'more');
  expect([code, stderr]).toEqual([1, expect.stringContaining("Today's budget of $0.20 is used up")]);
});

test('what is used up by four fifths is said when a run starts: of a run each time, of a day once', async () => {
  const place = await makeRunsPlace();
  await place.journal('settings', 'run.daily_budget', '1');
  const say = JSON.stringify([{ say: 'one' }]);
  await place.journal('run', say, '--name', 'a', '--wait');
  const remarks = async (...more: string[]): Promise<string[]> => {
    const { stdout } = await place.journal('run', say, '--json', '--wait', ...more);
    return JSON.parse(stdout).remarks;
  };
  expect(await remarks('--continue', 'a', '--budget', '0.3')).toEqual([
    '83 % of its budget of $0.30 is used: $0.25',
  ]);
  expect(await remarks()).toEqual([]);
  await place.journal('settings', 'run.daily_budget', '0.8');
  expect(await remarks()).toEqual(["93 % of today's budget of $0.80 is used: $0.75"]);
  await place.journal('settings', 'run.daily_budget', '1.2');
  expect(await remarks()).toEqual([]);
});

test('a parent that is running is interrupted first, and one that is not there is refused', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ tool: 'sleep 600' }]);
  await place.until(id, isRunning);
  const { code } = await place.journal('run', steps('two'), '--continue', 'last', '--wait');
  expect([code, place.run(id).state, place.processes(id)]).toEqual([0, 'interrupted', []]);
  expect((await place.journal('run', 'more', '--continue', 'nothing')).stderr).toContain('There is no run');
});

test('a bypass that is over is not inherited', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ say: 'one' }], '--permission-mode', 'bypass', '--bypass-for', '1ms');
  await place.until(id);
  const { stdout } = await place.journal('run', '[]', '--continue', id, '--wait', '--json');
  expect(place.run(JSON.parse(stdout).id).settings).toMatchObject({ mode: 'ask', bypassUntil: undefined });
});

test('run --json has the same fields of a run as runs show, before it has ended and after', async () => {
  const place = await makeRunsPlace();
  const parsed = async (...words: string[]) => JSON.parse((await place.journal(...words, '--json')).stdout);
  const { remarks, ...begun } = await parsed('run', '[{"pause":600000}]', '--name', 'slow');
  expect(remarks).toEqual([]);
  expect(Object.keys(await parsed('runs', 'show', begun.id))).toEqual(Object.keys(begun));
  expect(begun).toMatchObject({ name: 'slow', status: 'queued', permission_mode: 'ask', budget_usd: 5 });
  await place.journal('runs', 'stop', 'slow');
  const ended = await parsed('run', '[{"say":"Done"}]', '--wait');
  expect(ended).toEqual({ ...(await parsed('runs', 'show', ended.id)), remarks: [] });
  expect(ended).toMatchObject({ status: 'completed', result: 'Done', turns: 1 });
});
