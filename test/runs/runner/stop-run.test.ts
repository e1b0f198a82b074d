import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning as isProcess } from '../../../src/io/disk/seen-process.ts';
import { sendSignal } from '../../../src/io/process/end-processes.ts';
import { listQuestions } from '../../../src/runs/questions/approvals.ts';
import { makeRunsPlace, type RunsPlace } from '../../support/runs-place.ts';
import type { ScriptStep } from '../../support/scripted-client.ts';

const isRunning = ({ state }: { readonly state: string }) => state === 'running';

// What the real client prints of a call.
function calling(command: string): readonly ScriptStep[] {
  const call = { type: 'tool_use', id: 'toolu_1', name: 'Bash', input: { command } };
  const outcome = { type: 'tool_result', tool_use_id: 'toolu_1', content: 'done' };
  return [
    { print: { type: 'assistant', message: { id: 'msg_1', model: 'scripted', content: [call] } } },
    { tool: command },
    { print: { type: 'user', message: { content: [outcome] } } },
  ];
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

async function startAtWork(
  steps: readonly ScriptStep[],
  ...flags: string[]
): Promise<{ place: RunsPlace; id: string }> {
  const place = await makeRunsPlace();
  const id = await place.start(steps, ...flags);
  await place.until(id, isRunning);
  return { place, id };
}

test('a stopped run is interrupted, and its tools, in sessions of their own, have gone', async () => {
  const { place, id } = await startAtWork([{ tool: 'setsid sleep 600 & sleep 600' }]);
  while (place.processes(id).length < 4) await new Promise((done) => setTimeout(done, 10));
  const { code, stdout } = await place.journal('runs', 'stop', 'last');
  expect([code, stdout]).toEqual([0, expect.stringContaining('interrupted')]);
  expect(place.run(id)).toMatchObject({
    state: 'interrupted',
    client: undefined,
    intent: { kind: 'interrupt' },
  });
  expect(place.processes(id)).toEqual([]);
});

test('a stopped run leaves nothing that a tool started without its variables, in a session of its own', async () => {
  const alone = "env -i /usr/bin/setsid /bin/sh -c 'echo $$ > alone; exec sleep 600'";
  const { place, id } = await startAtWork([{ tool: `${alone} & sleep 600` }]);
  const path = place.project.path('alone');
  while (!existsSync(path) || readFileSync(path, 'utf8') === '')
    await new Promise((done) => setTimeout(done, 10));
  const pid = Number(readFileSync(path, 'utf8'));
  onTestFinished(() => sendSignal(pid, 'SIGKILL'));
  expect(isProcess(pid)).toBe(true);
  await place.journal('runs', 'stop', id);
  expect(isProcess(pid)).toBe(false);
});

test.each(['lives', 'was killed'])(
  'what has no variable, and whose parents ended long before, is stopped when the runner %s',
  async (how) => {
    const alone = "env -i /usr/bin/setsid /bin/sh -c 'echo $$ > alone; exec sleep 600' >/dev/null 2>&1 &";
    const steps = calling(`${alone} until [ -e go ]; do sleep 0.05; done`);
    const { place, id } = await startAtWork([...steps, { pause: 600_000 }]);
    const path = place.project.path('alone');
    while (textOf(path) === '') await new Promise((done) => setTimeout(done, 10));
    const pid = Number(textOf(path));
    onTestFinished(() => sendSignal(pid, 'SIGKILL'));
    const noted = join(place.folder(id), 'processes');
    while (!textOf(noted).includes(`${pid} `)) await new Promise((done) => setTimeout(done, 10));
    place.project.write('go', '');
    while (!place.raw(id).includes('tool_result')) await new Promise((done) => setTimeout(done, 10));
    while (place.processes(id).length > 1) await new Promise((done) => setTimeout(done, 10));
    if (how === 'was killed') process.kill(place.run(id).runner?.pid ?? 0, 'SIGKILL');
    expect([isProcess(pid), place.processes(id).includes(pid)]).toEqual([true, false]);
    await place.journal('runs', 'stop', id);
    expect([place.run(id).state, isProcess(pid)]).toEqual(['interrupted', false]);
  },
);

test('what is written down of a process that has gone does not lead to another one with its id', async () => {
  const { place, id } = await startAtWork([{ pause: 600_000 }]);
  const stranger = spawn('/bin/sleep', ['600'], { stdio: 'ignore' });
  onTestFinished(() => void stranger.kill('SIGKILL'));
  const lines = [`${stranger.pid} 1 ${Date.now()}`, `1 1 ${Date.now()}`, `${stranger.pid} - 5`, 'x', ''];
  writeFileSync(join(place.folder(id), 'processes'), lines.join('\n'));
  expect((await place.journal('runs', 'stop', id)).code).toBe(0);
  expect([place.processes(id), isProcess(stranger.pid as number)]).toEqual([[], true]);
});

test('a client that hears nothing is killed with all that it started', async () => {
  const { place, id } = await startAtWork([{ deaf: true }, { tool: 'sleep 600' }]);
  await place.journal('runs', 'stop', id, '--timeout', '400ms');
  expect(place.run(id)).toMatchObject({ state: 'interrupted', end: { signal: 'SIGKILL' } });
  expect(place.processes(id)).toEqual([]);
});

test('all runs are stopped at once, also one that does not want to', async () => {
  const { place, id } = await startAtWork([{ pause: 600_000 }]);
  const more = await place.start([{ deaf: true }, { pause: 600_000 }]);
  await place.until(more, isRunning);
  const { code, stdout } = await place.journal('runs', 'stop', '--all', '--timeout', '400ms', '--json');
  expect([code, JSON.parse(stdout).runs.map(({ status }: { status: string }) => status)]).toEqual([
    0,
    ['interrupted', 'interrupted'],
  ]);
  expect([place.processes(id), place.processes(more)]).toEqual([[], []]);
  expect((await place.journal('runs', 'stop', '--all')).stdout).toContain(
    'No run of this project is at work',
  );
});

test('what a run left behind when it ended is ended by runs stop', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ tool: 'setsid sleep 600 >/dev/null 2>&1 &' }, { say: 'done' }]);
  expect((await place.until(id)).state).toBe('completed');
  expect(place.processes(id)).toHaveLength(1);
  const { stdout } = await place.journal('runs', 'stop', id);
  expect(stdout).toContain('had ended before (completed)');
  expect(place.processes(id)).toEqual([]);
  expect(place.run(id).state).toBe('completed');
});

test('a run that takes longer than --timeout is interrupted, and has failed', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ tool: 'sleep 600' }], '--timeout', '500ms');
  expect(await place.until(id)).toMatchObject({ state: 'failed', reason: 'timeout' });
  expect(place.processes(id)).toEqual([]);
});

test('a run is stopped while it is starting', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ pause: 600_000 }]);
  await place.journal('runs', 'stop', id);
  expect(place.run(id).state).toBe('interrupted');
  expect(place.processes(id)).toEqual([]);
});

test('a run whose runner was killed is stopped by whoever stops it', async () => {
  const { place, id } = await startAtWork([{ tool: 'sleep 600' }]);
  process.kill(place.run(id).runner?.pid ?? 0, 'SIGKILL');
  await place.journal('runs', 'stop', id);
  expect(place.run(id)).toMatchObject({ state: 'interrupted', runner: undefined });
  expect(place.processes(id)).toEqual([]);
});

test('a run that is stopped before it began has its line in the journal, and a draft has none', async () => {
  const place = await makeRunsPlace();
  await place.journal('init', '--goal', 'Many runs', '--name', 'many');
  await place.journal('settings', 'max_runs', '1');
  const first = await place.start([{ pause: 600_000 }], '--session', 'none');
  await place.until(first, isRunning);
  const waits = await place.start([{ say: 'x' }], '--session', 'many', '--name', 'waits');
  await place.until(waits, ({ state }) => state === 'queued');
  const draft = await place.start([{ say: 'x' }], '--session', 'many', '--name', 'draft', '--draft');
  const stopped = await place.journal('runs', 'stop', waits, draft, first);
  expect(stopped.stdout).not.toContain('had ended before');
  expect(place.run(draft)).toMatchObject({ state: 'interrupted', reason: 'was not started' });
  const { stdout } = await place.journal('view', 'many', '--raw');
  expect(stdout.match(/^- Run .*/gm)).toEqual([
    expect.stringContaining('Run waits: interrupted, was not started'),
  ]);
});

test('a parked run that is stopped has ended then, and its question with it', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ call: 'touch asked' }], '--park-after', '1s');
  await place.until(id, ({ state }) => state === 'parked');
  const [known] = listQuestions(place.folder(id));
  const { stdout } = await place.journal('runs', 'stop', id);
  expect(stdout).toContain(': interrupted');
  expect(stdout).not.toContain('had ended before');
  expect(place.run(id)).toMatchObject({ state: 'interrupted', reason: '' });
  expect((await place.journal('runs', 'show', id)).stdout).not.toContain('Waits for');
  const { code, stderr } = await place.journal('approve', known?.question.id as string);
  expect([code, stderr]).toEqual([1, expect.stringContaining('is over: it is no longer needed')]);
});
