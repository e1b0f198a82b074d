import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodeOwnLine } from '../../../src/core/stream/own-line.ts';
import { changeRun } from '../../../src/runs/files/change-run.ts';
import { eventsBegin, readEvents } from '../../../src/runs/files/read-events.ts';
import { makeRunsPlace, type RunsPlace } from '../../support/runs-place.ts';
import type { ScriptStep } from '../../support/scripted-client.ts';

const killed = { pid: 4_194_000, started: '1', at: 1 };
const isLimited = ({ state }: { readonly state: string }) => state === 'limited';

// What a client prints that reaches the limit of a subscription, which ends so many seconds from now.
function limitIn(seconds: number): readonly ScriptStep[] {
  const resetsAt = Math.floor(Date.now() / 1000) + seconds;
  const info = { status: 'rejected', resetsAt, rateLimitType: 'five_hour' };
  const result = { is_error: true, terminal_reason: 'api_error', api_error_status: 429, result: 'Limit' };
  return [{ print: { type: 'rate_limit_event', rate_limit_info: info } }, { result }];
}

// An event of a state also says that its reason is another one.
function statesOf(place: RunsPlace, id: string): unknown[] {
  const states = [...readEvents(place.folder(id), eventsBegin)].flatMap(({ event }) =>
    event.type === 'run.state' ? [event.data.state] : [],
  );
  return states.filter((state, at) => state !== states[at - 1]);
}

function answer(place: RunsPlace, steps: readonly ScriptStep[]): void {
  writeFileSync(join(place.project.root, 'answer.json'), JSON.stringify(steps));
}

test('a run that reached the usage limit goes on in its conversation a minute after the limit has ended', async () => {
  const place = await makeRunsPlace();
  answer(place, [{ say: 'went on' }]);
  const id = await place.start(limitIn(-57), '--wait-for-limit');
  const limited = await place.until(id, isLimited);
  expect(limited).toMatchObject({ reason: 'usage limit reached', client: undefined });
  expect(place.processes(id)).toEqual([]);
  const due = (limited.limitedUntil ?? 0) + 60_000;
  const run = await place.until(id);
  expect(run).toMatchObject({ state: 'completed', end: { result: 'went on' }, limitedUntil: undefined });
  expect(run.conversation).toBe(limited.conversation);
  expect(run.end?.at).toBeGreaterThanOrEqual(due);
  expect(statesOf(place, id)).toEqual(expect.arrayContaining(['limited', 'starting']));
});

test('it goes on once only', async () => {
  const place = await makeRunsPlace();
  answer(place, limitIn(600));
  const run = await place.until(await place.start(limitIn(-60), '--wait-for-limit'));
  expect(run).toMatchObject({ state: 'failed', reason: 'usage limit reached', limitWaits: 1 });
});

test('without --wait-for-limit it has failed', async () => {
  const place = await makeRunsPlace();
  const run = await place.until(await place.start(limitIn(-60)));
  expect(run).toMatchObject({ state: 'failed', reason: 'usage limit reached', end: { error: 'Limit' } });
});

test('a run that waits for the limit is stopped at once, and never starts again', async () => {
  const place = await makeRunsPlace();
  const id = await place.start(limitIn(600), '--wait-for-limit');
  await place.until(id, isLimited);
  await place.journal('runs', 'stop', id);
  expect(place.run(id).state).toBe('interrupted');
});

test('a run whose runner was killed while it waited goes on all the same', async () => {
  const place = await makeRunsPlace();
  answer(place, [{ say: 'went on' }]);
  const id = await place.start(limitIn(-55), '--wait-for-limit');
  const { runner } = await place.until(id, (run) => isLimited(run) && run.runner !== undefined);
  process.kill(runner?.pid ?? 0, 'SIGKILL');
  await place.look();
  expect(await place.until(id)).toMatchObject({ state: 'completed', end: { result: 'went on' } });
});

test('a run that went on, and whose next client never started, goes on in its conversation', async () => {
  const place = await makeRunsPlace();
  answer(place, [{ say: 'went on' }]);
  const id = await place.start(limitIn(600), '--wait-for-limit');
  const { runner } = await place.until(id, (run) => isLimited(run) && run.runner !== undefined);
  process.kill(runner?.pid ?? 0, 'SIGKILL');
  const begun = encodeOwnLine({ step: 'started', code: undefined, signal: '', at: Date.now() });
  appendFileSync(join(place.folder(id), 'raw.jsonl'), begun);
  await changeRun(place.folder(id), (run) => {
    return { run: { ...run, state: 'starting', runner: killed }, found: undefined };
  });
  await place.look();
  expect(await place.until(id)).toMatchObject({ state: 'completed', end: { result: 'went on' } });
});
