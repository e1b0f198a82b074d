import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { bash } from './support/journal.ts';
import type { Reply } from './support/message-wire.ts';
import { inTurn } from './support/messages-api.ts';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';

let place: RunsPlace;
afterEach(() => place.close());

const made = (name: string): boolean => existsSync(join(place.project, name));

interface Shown {
  readonly id: string;
  readonly tool: string;
  readonly status: string;
  readonly kind: string;
  readonly agent: string;
}

async function approvals(...flags: string[]): Promise<Shown[]> {
  const { stdout } = await place.journal('approvals', '--json', ...flags);
  return JSON.parse(stdout).approvals;
}

/** Waits until one question waits for the person. */
async function question(): Promise<Shown> {
  await expect.poll(async () => (await approvals()).length, { timeout: 40_000, interval: 300 }).toBe(1);
  return (await approvals())[0] as Shown;
}

const said = (): string => place.api.requests.map(({ text }) => text).at(-1) ?? '';

async function begin(replies: readonly (Reply | string)[], ...flags: string[]): Promise<string> {
  place = await makeRunsPlace(inTurn(replies));
  return place.start('go', ...flags);
}

test('a question is approved while the run waits, and another denied with the reason', async () => {
  const id = await begin([{ tools: [bash('mkdir one')] }, { tools: [bash('mkdir two')] }, 'Done']);
  const first = await question();
  expect(place.run(id)).toMatchObject({ state: 'waiting', reason: `your decision on Bash ${first.id}` });
  expect((await place.journal('approvals')).stdout).toContain('$ mkdir one');
  expect((await place.journal('approve', first.id)).stdout).toContain('approved');
  const second = await question();
  expect(made('one')).toBe(true);
  await place.journal('deny', second.id, '--reason', 'Not on a Sunday');
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
  expect(made('two')).toBe(false);
  expect(said()).toContain('Not on a Sunday');
  expect((await place.journal('approve', second.id)).stderr).toContain('decided already: it was denied');
});

test('parked after 2 s, decided when nothing of it was left, then resumed by itself and finished', async () => {
  const id = await begin([{ tools: [bash('mkdir one')] }, 'Done'], '--park-after', '2s');
  const parked = await place.until(id, ({ state }) => state === 'parked');
  expect(parked.client).toBe(undefined);
  const { id: asked, status } = await question();
  expect(status).toBe('parked');
  await place.journal('approve', asked);
  expect(await place.until(id)).toMatchObject({ state: 'completed', end: { result: 'Done' } });
  expect(made('one')).toBe(true);
});

test('two questions in one message never lose one', async () => {
  const both = { tools: [bash('mkdir one'), bash('mkdir two')] };
  const id = await begin([both, { tools: [bash('mkdir two')] }, 'Done'], '--park-after', '1s');
  for (const name of ['one', 'two']) {
    const { id: asked } = await question();
    await place.until(id, ({ state }) => state === 'parked');
    await place.journal('approve', asked);
    await expect.poll(() => made(name), { timeout: 40_000 }).toBe(true);
  }
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
});

test('unattended, what the person’s own rules ask about is refused with a clear text, and the run goes on', async () => {
  place = await makeRunsPlace(inTurn([{ tools: [bash('mkdir one')] }, 'Done']));
  // What the person's rules ask about, a hook's yes doesn't answer.
  mkdirSync(join(place.home, '.claude'), { recursive: true });
  writeFileSync(
    join(place.home, '.claude/settings.json'),
    JSON.stringify({ permissions: { ask: ['Bash(mkdir *)'] } }),
  );
  const id = await place.start('go', '--permission-mode', 'unattended', '--allow', 'Bash(mkdir *)');
  const ended = await place.until(id);
  expect(ended).toMatchObject({ state: 'completed' });
  expect(made('one')).toBe(false);
  expect(said()).toContain('the run is unattended');
});

test('a question of the client’s waits in it, and is answered by whoever holds the decision', async () => {
  place = await makeRunsPlace(
    inTurn([{ tools: [{ name: 'Read', input: { file_path: '/etc/hostname' } }] }, 'Done']),
  );
  const id = await place.start('go', '--park-after', '1s');
  const asked = await question();
  await expect.poll(() => place.run(id).reason).toContain('cannot be put away');
  await place.journal('approve', asked.id);
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
});

test('a question that the client had open when it died is a lost question, and no denial', async () => {
  place = await makeRunsPlace(
    inTurn([{ tools: [{ name: 'Read', input: { file_path: '/etc/hostname' } }] }, 'Done']),
  );
  const id = await place.start('go');
  const asked = await question();
  process.kill(place.run(id).client?.pid as number, 'SIGKILL');
  await place.until(id);
  expect(await approvals('--all')).toMatchObject([{ id: asked.id, status: 'lost' }]);
  expect((await place.journal('approve', asked.id)).stderr).toContain('the client ended while it was open');
});

test('Claude’s question is answered with an option', async () => {
  const options = [
    { label: 'Red', description: 'r' },
    { label: 'Blue', description: 'b' },
  ];
  const input = { questions: [{ question: 'Which colour?', header: 'Colour', options, multiSelect: false }] };
  const id = await begin([{ tools: [{ name: 'AskUserQuestion', input }] }, 'Done']);
  const { id: asked, kind } = await question();
  expect(kind).toBe('answer');
  await place.journal('approve', asked, '--answer', '2');
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
  expect(said()).toContain('Blue');
});

test('decided after runner and client were killed, it is resumed and finished', async () => {
  const id = await begin([{ tools: [bash('mkdir one')] }, 'Done'], '--park-after', '1s');
  await place.until(id, ({ state }) => state === 'parked');
  rmSync(join(place.folder(id), 'in'), { force: true });
  const { id: asked } = await question();
  await place.journal('approve', asked, '--always');
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
  expect(made('one')).toBe(true);
});

test('a bypass that has expired asks again, and one that begins approves what waits only if it is told to', async () => {
  const id = await begin([
    { tools: [bash('mkdir one')] },
    { tools: [bash('sleep 3')] },
    { tools: [bash('mkdir two')] },
    'Done',
  ]);
  const { id: asked } = await question();
  await place.journal('runs', 'set', 'last', '--permission-mode', 'bypass', '--bypass-for', '2s');
  expect((await question()).id).toBe(asked);
  const set = await place.journal(
    'runs',
    'set',
    'last',
    '--permission-mode',
    'bypass',
    '--bypass-for',
    '3s',
    '--and-pending',
  );
  expect(set.stdout).toContain(`Approved what was waiting: ${asked}`);
  expect((await question()).tool).toBe('Bash');
  expect([made('one'), made('two')]).toEqual([true, false]);
  await place.journal('approve', (await question()).id);
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
  expect(made('two')).toBe(true);
});

test('a sub-agent’s question waits, is never put away, and is answered', async () => {
  let isFirst = true;
  place = await makeRunsPlace(({ kind, text }) => {
    if (kind !== 'turn') return undefined;
    if (!text.includes('Main task'))
      return text.includes('mkdir sub') ? 'Sub done' : { tools: [bash('mkdir sub')] };
    const reply = isFirst ? { tools: [agentCall] } : 'Done';
    isFirst = false;
    return reply;
  });
  const id = await place.start('Main task', '--park-after', '1s');
  const asked = await question();
  expect(asked.agent).not.toBe('');
  await new Promise((done) => setTimeout(done, 2500));
  expect(place.run(id).state).toBe('waiting');
  await place.journal('approve', asked.id);
  await expect.poll(() => made('sub'), { timeout: 30_000 }).toBe(true);
  await place.until(id);
});

const agentCall = {
  name: 'Agent',
  input: { description: 'Sub', prompt: 'Sub task', subagent_type: 'general-purpose' },
};

test('mode edits changes the files of the run’s folder, and asks about what acts', async () => {
  const write = (path: string) => ({
    name: 'Write',
    input: { file_path: join(place.project, path), content: 'x' },
  });
  place = await makeRunsPlace();
  place.api.play(inTurn([{ tools: [write('a.txt')] }, { tools: [write('.envrc')] }, 'Done']));
  const id = await place.start('go', '--permission-mode', 'edits');
  const asked = await question();
  expect([made('a.txt'), made('.envrc')]).toEqual([true, false]);
  await place.journal('deny', asked.id, '--reason', 'No');
  await place.until(id);
  expect(made('.envrc')).toBe(false);
});

test('a plan is a question, and what follows it is asked about', async () => {
  const plan = { name: 'ExitPlanMode', input: { plan: 'Make a folder' } };
  const id = await begin(
    [{ tools: [plan] }, { tools: [bash('mkdir one')] }, 'Done'],
    '--permission-mode',
    'plan',
  );
  const first = await question();
  expect(first.tool).toBe('ExitPlanMode');
  await place.journal('approve', first.id);
  await expect
    .poll(async () => (await approvals()).map(({ tool }) => tool), { timeout: 30_000 })
    .toEqual(['Bash']);
  await place.journal('approve', (await question()).id);
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
  expect(made('one')).toBe(true);
});

test('what is missing or has changed at the decision is named, the decision is kept, and runs resume tries again', async () => {
  const id = await begin([{ tools: [bash('mkdir one')] }, 'Done'], '--park-after', '1s');
  await place.until(id, ({ state }) => state === 'parked');
  const { id: asked } = await question();
  const decided = await place.journalWith({ ANTHROPIC_API_KEY: '' }, 'approve', asked);
  expect(decided.stdout).toContain('The run was not resumed: ANTHROPIC_API_KEY is not set, and paid for it');
  expect(place.run(id).state).toBe('parked');
  const refused = await place.journalWith({ ANTHROPIC_API_KEY: '' }, 'runs', 'resume', 'last');
  expect(refused.stderr).toContain('--as-is');
  expect((await place.journal('runs', 'resume', 'last')).code).toBe(0);
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
  expect(made('one')).toBe(true);
});
