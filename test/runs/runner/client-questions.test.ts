import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allowAnswer } from '../../../src/core/stream/control-line.ts';
import { findText } from '../../../src/io/disk/read.ts';
import { processStat } from '../../../src/io/disk/seen-process.ts';
import { sayToClient } from '../../../src/runs/launch/say.ts';
import { listQuestions } from '../../../src/runs/questions/approvals.ts';
import type { Run } from '../../../src/runs/state/run.ts';
import { decideAs } from '../../support/asked-run.ts';
import { makeRunsPlace, type RunsPlace } from '../../support/runs-place.ts';

const isWaiting = ({ state, reason }: Run) => state === 'waiting' && reason !== '';

async function waiting(steps: Parameters<RunsPlace['start']>[0]) {
  const place = await makeRunsPlace();
  const id = await place.start(steps);
  const run = await place.until(id, isWaiting);
  const [known] = listQuestions(place.folder(id));
  if (known === undefined) throw new Error('Nothing was asked');
  return { place, id, run, known };
}

const kill = ({ runner }: Run) => process.kill(runner?.pid ?? 0, 'SIGKILL');

/** Stops a process at a moment at which something is so. */
async function stopBetween(pid: number, isSo: () => boolean): Promise<void> {
  for (;;) {
    process.kill(pid, 'SIGSTOP');
    while (!isStopped(pid)) await new Promise((resolve) => setTimeout(resolve, 1));
    if (isSo()) return;
    process.kill(pid, 'SIGCONT');
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}

function isStopped(pid: number): boolean {
  const { state } = processStat(pid);
  return state === 'T' || state === '';
}

const ends = (folder: string) => listQuestions(folder).map(({ end }) => end?.kind);

test('a decision that the client was told, by a runner that was killed then, is not lost and not shown as open', async () => {
  const { place, id, run, known } = await waiting([{ ask: 'a.txt' }, { pause: 600_000 }]);
  kill(run);
  decideAs(known);
  await sayToClient(place.folder(id), allowAnswer(known.question.request, { file_path: 'a.txt' }));
  await place.look();
  expect(await place.until(id, ({ state }) => state === 'running')).toMatchObject({ reason: '' });
  await expect.poll(() => ends(place.folder(id))).toEqual(['released']);
  await place.journal('runs', 'stop', id);
  expect(ends(place.folder(id))).toEqual(['released']);
});

test('while what it was told goes on, another runner shows that it runs', async () => {
  const { place, id, run, known } = await waiting([{ ask: 'a.txt' }, { say: 'Done' }]);
  kill(run);
  decideAs(known);
  await place.journal('approvals');
  expect((await place.until(id)).state).toBe('completed');
  expect(ends(place.folder(id))).toEqual(['released']);
});

test('a question of the client’s whose file somebody edits is asked again while the client waits', async () => {
  const { place, id, known } = await waiting([{ ask: 'a.txt' }, { say: 'Done' }]);
  const file = join(place.folder(id), 'approvals', `${known.question.id}.json`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('a.txt', 'b.txt'));
  const open = () => listQuestions(place.folder(id)).map(({ question }) => question);
  await expect.poll(open).toMatchObject([{ request: known.question.request, input: known.question.input }]);
  await place.journal('approve', open()[0]?.id as string);
  expect((await place.until(id)).state).toBe('completed');
});

test('whoever decides sees to it that somebody follows the run whose runner was killed', async () => {
  const { place, id, run, known } = await waiting([{ ask: 'a.txt' }, { say: 'Done' }]);
  kill(run);
  await place.journal('approve', known.question.id);
  expect((await place.until(id)).state).toBe('completed');
});

test('an answer longer than a pipe holds, whose writers were killed in the middle, is told whole by the next runner', async () => {
  const { place, id, run, known } = await waiting([{ ask: 'a.txt' }, { say: 'Done' }]);
  const client = run.client?.pid ?? 0;
  process.kill(client, 'SIGSTOP');
  decideAs(known, { editedInput: { file_path: 'a.txt', note: 'x'.repeat(300_000) } });
  const taken = () => findText(join(place.folder(id), 'long-line-taken')) ?? '';
  await expect.poll(taken).toMatch(/"taken":[1-9]/);
  await stopBetween(run.runner?.pid ?? 0, () => taken().includes('"isSure":true'));
  kill(run);
  process.kill(client, 'SIGCONT');
  await place.look();
  expect((await place.until(id)).state).toBe('completed');
  expect(place.raw(id)).toContain('"content":"read"');
  expect(ends(place.folder(id))).toEqual(['released']);
});
