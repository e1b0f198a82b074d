import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { familyOf, listProcesses, processesWith } from '../../src/io/process/list-processes.ts';
import type { Run } from '../../src/runs/state/run.ts';
import { chosenAge, clientProgram } from './support/client-install.ts';
import { bash } from './support/journal.ts';
import { inTurn, type Script } from './support/messages-api.ts';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';

let place: RunsPlace;
afterEach(() => place.close());

const processes = (id: string) => familyOf(processesWith('SESSION_JOURNAL_RUN', id), listProcesses());
const never: Script = ({ kind }) => (kind === 'turn' ? new Promise(() => {}) : 'OK');

test.each([
  [400, 'API error 400', 'no such thing'],
  [401, 'API error 401', ''],
  [404, 'API error 404', ''],
  [429, 'API error 429', ''],
  [529, 'API error 529', ''],
])('an API that answers with %i: the run has failed, and says so', async (status, reason, said) => {
  place = await makeRunsPlace(({ kind }) => (kind === 'turn' ? { refusal: 'no such thing', status } : 'OK'));
  const id = await place.start('Do it');
  if (status === 529) {
    await expect.poll(() => place.run(id).reason).toMatch(/^trying again \d\/\d+ \(529\)$/);
  }
  const run = await place.until(id);
  expect(run).toMatchObject({ state: 'failed', reason });
  expect(run.end?.error).toContain(said);
  expect(run.end?.error).not.toBe('');
});

test('an API whose connection breaks off: the run has failed, and says so', async () => {
  place = await makeRunsPlace(({ kind }) => (kind === 'turn' ? { refusal: 'gone', status: 0 } : 'OK'));
  expect(await place.until(await place.start('Do it'))).toMatchObject({
    state: 'failed',
    reason: 'no connection to the API',
  });
});

test('nobody is logged in: the run has failed, and says how to log in', async () => {
  place = await makeRunsPlace();
  const { stdout, code } = await place.journalWith({ ANTHROPIC_API_KEY: '' }, 'run', 'Do it', '--json');
  expect(code).toBe(0);
  const run = await place.until(JSON.parse(stdout).id);
  expect(run).toMatchObject({ state: 'failed', reason: 'not logged in' });
  expect(run.end?.error).toContain('/login');
  expect(place.api.requests.filter(({ kind }) => kind === 'turn')).toEqual([]);
});

test('its time is up in a tool: it has failed with that reason, and nothing of it is left', async () => {
  place = await makeRunsPlace(({ kind }) =>
    kind === 'turn' ? { tools: [bash('sleep 300; echo x')] } : 'OK',
  );
  const id = await place.start('Wait', '--allow', 'Bash', '--timeout', '4s');
  expect(await place.until(id)).toMatchObject({ state: 'failed', reason: 'timeout' });
  expect(processes(id)).toEqual([]);
});

test('its money is used up: it has failed with that reason, and says what it cost', async () => {
  place = await makeRunsPlace(({ kind }) =>
    kind === 'turn' ? { tools: [{ name: 'Glob', input: { pattern: '*' } }], inputTokens: 150_000 } : 'OK',
  );
  const run = await place.until(await place.start('Do it', '--budget', '0.4'));
  expect(run).toMatchObject({ state: 'failed', reason: 'budget used up' });
  expect(run.figures.costUsd).toBeGreaterThan(0.4);
});

test('most of its money is used up while it is at work: it says so then, and once', async () => {
  const dear = { tools: [bash('sleep 1; echo x')], inputTokens: 30_000 };
  const last = { tools: [bash('sleep 5; echo x')], inputTokens: 10 };
  place = await makeRunsPlace(inTurn([dear, dear, dear, dear, last, last, 'Done']));
  // The usual model of this client costs $0.48 for these, or $0.60.
  const budget = chosenAge() === 'oldest' ? '0.7' : '0.56';
  const id = await place.start('Do it', '--allow', 'Bash', '--budget', budget);
  const isTold = ({ toldBudgets }: Run): boolean => toldBudgets.length > 0;
  expect(await place.until(id, isTold)).toMatchObject({ state: 'running', figures: { turns: 0 } });
  expect((await place.until(id)).toldBudgets).toHaveLength(1);
});

test('a flag that the client refuses: the run has failed, with what the client said', async () => {
  place = await makeRunsPlace();
  const program = join(place.root, 'claude');
  writeFileSync(program, `#!/bin/sh\nexec '${clientProgram(chosenAge())}' "$@" --no-such-flag\n`);
  chmodSync(program, 0o755);
  const { stdout } = await place.journalWith({ SESSION_JOURNAL_CLAUDE: program }, 'run', 'Do it', '--json');
  const run = await place.until(JSON.parse(stdout).id);
  expect(run).toMatchObject({ state: 'failed', reason: 'ended without a result (exit code 1)' });
  expect(run.end?.error).toContain('--no-such-flag');
});

test('a conversation that has gone: the run that continues it has failed, and says so', async () => {
  place = await makeRunsPlace();
  const first = await place.start('Question one');
  await place.until(first);
  const projects = join(place.home, '.claude/projects');
  for (const name of readdirSync(projects)) rmSync(join(projects, name), { recursive: true });
  const run = await place.until(await place.start('Question two', '--continue', first));
  expect(run.state).toBe('failed');
  expect(`${run.reason} ${run.end?.error}`).toContain(place.run(first).conversation);
});

test.each([
  ['SIGTERM', { state: 'failed', reason: 'ended without a result (SIGTERM)' }],
  ['SIGHUP', { state: 'failed', reason: 'ended without a result (SIGHUP)' }],
  ['SIGKILL', { state: 'failed', reason: 'ended without a result (SIGKILL)' }],
  ['SIGINT', { state: 'interrupted', reason: 'interrupted by somebody else' }],
] as const)('%s to the client: the run ends as it is, in a tool too', async (signal, expected) => {
  place = await makeRunsPlace(({ kind }) =>
    kind === 'turn' ? { tools: [bash('touch begun; sleep 300')] } : 'OK',
  );
  const id = await place.start('Wait', '--allow', 'Bash');
  await expect.poll(() => existsSync(join(place.project, 'begun')), { timeout: 60_000 }).toBe(true);
  process.kill(place.run(id).client?.pid as number, signal);
  expect(await place.until(id)).toMatchObject(expected);
});

test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
  '%s to the runner: the client goes on, another one follows it',
  async (signal) => {
    place = await makeRunsPlace(never);
    const id = await place.start('Wait');
    const { client, runner } = await place.until(id, ({ state }: Run) => state === 'running');
    process.kill(runner?.pid as number, signal);
    const isGone = () => listProcesses().every(({ pid }) => pid !== runner?.pid);
    await expect.poll(isGone).toBe(true);
    expect((await place.journal('runs')).stdout).toContain('running');
    const now = await place.until(id, (run) => run.runner !== undefined && run.runner.pid !== runner?.pid);
    expect(now.client?.pid).toBe(client?.pid);
    await place.journal('runs', 'stop', id);
    expect(place.run(id).state).toBe('interrupted');
  },
);
