import { expect, test } from 'vitest';
import { makeRunsPlace, type RunsPlace } from '../support/runs-place.ts';

async function withSession(): Promise<RunsPlace> {
  const place = await makeRunsPlace();
  await place.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
  await place.journal(
    'log',
    '--progress',
    'begun',
    '--step',
    'Write the parser',
    '--step',
    'Test it',
    '--session',
    'sweep',
  );
  return place;
}

const session = (place: RunsPlace): string =>
  Object.entries(place.project.tree({ local: false })).find(([path]) =>
    path.startsWith('.sessions/active/sweep'),
  )?.[1] ?? '';
const count = (text: string, word: string): number => text.split(word).length - 1;

test('a run leaves one line in the journal of its session, and ticks its step', async () => {
  const place = await withSession();
  const flags = ['--session', 'sweep', '--step', 'parser', '--tick', '--name', 'api-tests'];
  const ran = await place.journal(
    'run',
    JSON.stringify([{ say: 'All green after 2 fixes. More to say.' }]),
    ...flags,
    '--wait',
  );
  expect(ran.code).toBe(0);
  while (!session(place).includes('[x]')) await new Promise((done) => setTimeout(done, 20));
  expect(session(place)).toContain('Run api-tests: All green after 2 fixes (1 turn, under a minute)');
  expect(session(place)).toMatch(/\[x\].*Write the parser/);
  expect(count(session(place), 'Run api-tests')).toBe(1);
  await place.look();
  expect(count(session(place), 'Run api-tests')).toBe(1);
});

test('of two runs with the same name and result, each leaves its line', async () => {
  const place = await withSession();
  for (const at of [1, 2]) {
    await place.until(await place.start([{ say: 'ok' }], '--session', 'sweep', '--name', 'api-tests'));
    await expect.poll(() => count(session(place), 'Run api-tests: ok (1 turn, under a minute)')).toBe(at);
  }
});

test('a run that failed is a blocker, and its step stays open', async () => {
  const place = await withSession();
  const id = await place.start(
    [{ exit: 7 }],
    '--session',
    'sweep',
    '--step',
    'parser',
    '--tick',
    '--name',
    'api',
  );
  await place.until(id);
  while (!session(place).includes('Run api')) await new Promise((done) => setTimeout(done, 20));
  expect(session(place)).toContain('Run api: failed, ended without a result (exit code 7)');
  expect(session(place)).not.toContain('[x]');
});

test('a run for no session leaves nothing', async () => {
  const place = await withSession();
  const before = session(place);
  await place.until(await place.start([{ say: 'hi' }], '--session', 'none'));
  await new Promise((done) => setTimeout(done, 300));
  expect(session(place)).toBe(before);
});

test('a run works for the only session that a person could mean, as their log does', async () => {
  const place = await withSession();
  const id = await place.start([{ say: 'ok' }]);
  expect((await place.until(id)).place.sessionFile).toContain('.sessions/active/sweep-');
  await place.journal('init', '--name', 'docs', '--goal', 'Write the docs');
  const other = await place.start([{ say: 'ok' }]);
  expect((await place.until(other)).place.sessionFile).toBe('');
});

test('runs are listed and shown with the name of their session, and its id as JSON', async () => {
  const place = await withSession();
  const id = await place.start([{ say: 'ok' }], '--session', 'sweep');
  const { session: sessionId } = (await place.until(id)).place;
  const [list, shown, json] = await Promise.all([
    place.journal('runs'),
    place.journal('runs', 'show', id),
    place.journal('runs', 'show', id, '--json'),
  ]);
  expect(list.stdout).toMatch(/completed +sweep +1 /);
  expect(shown.stdout).toMatch(/^Session: +sweep$/m);
  expect(shown.stdout + list.stdout).not.toContain(sessionId);
  expect(JSON.parse(json.stdout).session).toBe(sessionId);
});

test('--tick without a step is refused', async () => {
  const place = await withSession();
  const { code, stderr } = await place.journal('run', '[]', '--tick');
  expect([code, stderr.split('\n')[0]]).toEqual([2, '--tick needs a step']);
});
