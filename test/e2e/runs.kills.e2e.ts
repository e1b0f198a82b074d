import { afterEach, expect, test } from 'vitest';
import { inTurn } from './support/messages-api.ts';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';

let place: RunsPlace;
afterEach(() => place.close());

const said = (): string => place.api.requests.map(({ text }) => text).at(-1) ?? '';

/** Starts a run whose client has a question of its own open; returns the ids of the run and of the question. */
async function waitingInClient(): Promise<{ run: string; question: string }> {
  const read = { tools: [{ name: 'Read', input: { file_path: '/etc/hostname' } }] };
  place = await makeRunsPlace(inTurn([read, 'Done']));
  const run = await place.start('go');
  await place.until(run, ({ reason }) => reason.includes('cannot be put away'));
  const [asked] = JSON.parse((await place.journal('approvals', '--json')).stdout).approvals;
  return { run, question: asked.id };
}

function killRunner(run: string): void {
  process.kill(place.run(run).runner?.pid as number, 'SIGKILL');
}

test('a question that the client has open outlives the runner, is shown as before, and is answered', async () => {
  const { run, question } = await waitingInClient();
  const { client } = place.run(run);
  killRunner(run);
  expect((await place.journal('runs')).stdout).toContain('waiting');
  await expect.poll(() => place.run(run).runner !== undefined && place.run(run).reason).toContain(question);
  await place.journal('approve', question);
  expect(await place.until(run)).toMatchObject({ state: 'completed', end: { result: 'Done' } });
  expect(place.api.requests.filter(({ kind }) => kind === 'turn')).toHaveLength(2);
  expect(client).toBeDefined();
});

test('the decision itself is told to the client when the runner was killed, and another one takes over', async () => {
  const { run, question } = await waitingInClient();
  killRunner(run);
  expect((await place.journal('deny', question, '--reason', 'Not this file')).code).toBe(0);
  const ended = await place.until(run);
  expect(ended).toMatchObject({ state: 'completed', reason: '1 call was denied: Read' });
  expect(said()).toContain('Not this file');
});

test('when runner and client are killed, the run is lost, and its question too, which is said', async () => {
  const { run, question } = await waitingInClient();
  const { client, runner } = place.run(run);
  for (const seen of [runner, client]) process.kill(seen?.pid as number, 'SIGKILL');
  // A process that was killed takes a moment to go.
  await expect.poll(async () => (await place.journal('runs', 'show', run)).stdout).toContain('lost');
  expect(place.run(run)).toMatchObject({
    state: 'lost',
    reason: 'ended without a result, and nobody saw how',
  });
  const refused = await place.journal('approve', question);
  expect(refused.stderr).toContain('the client ended while it was open');
});
