import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeRun, completeRun, findRun, readDone, readRun } from '../../../src/runs/files/change-run.ts';
import { eventsBegin, readEvents } from '../../../src/runs/files/read-events.ts';
import { createRun, pathIn, runFolder, runIds } from '../../../src/runs/files/run-folder.ts';
import type { RunEvent } from '../../../src/runs/state/run-event.ts';
import { moveRun } from '../../../src/runs/state/transitions.ts';
import { makeFolder } from '../../support/folder.ts';
import { makeRun } from '../../support/make-run.ts';

function make(): string {
  return createRun(makeFolder(), makeRun());
}

function move(folder: string, state: 'running' | 'waiting' | 'completed', reason = ''): Promise<boolean> {
  return changeRun(folder, (run) => {
    const moved = moveRun(run, { state, reason, at: 2_000 });
    return { run: moved ?? run, found: moved !== undefined };
  });
}

function said(end: number, part = 0): RunEvent {
  return { type: 'run.message', at: 5, data: { text: `${end} ${part}` }, from: { end, part } };
}

function add(folder: string, events: readonly RunEvent[]): Promise<void> {
  return changeRun(folder, (run) => ({ run, events, found: undefined }));
}

function shown(folder: string): string[] {
  return [...readEvents(folder, eventsBegin)].map(({ seq, event: { type, data } }) => {
    return `${seq} ${type} ${data.state ?? data.text}`;
  });
}

test('a new run lies in a folder that only the person can read, with its first event', () => {
  const state = makeFolder();
  const folder = createRun(state, makeRun());
  expect(runIds(state)).toEqual([makeRun().id]);
  expect(folder).toBe(runFolder(state, makeRun().id));
  expect(readRun(folder)).toEqual(makeRun());
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(pathIn(folder, 'record')).mode & 0o777).toBe(0o600);
  expect(statSync(pathIn(folder, 'events')).mode & 0o777).toBe(0o600);
  expect(shown(folder)).toEqual(['1 run.state starting']);
});

test('the same id is not made twice', () => {
  const state = makeFolder();
  createRun(state, makeRun());
  expect(() => createRun(state, makeRun({ query: 'other' }))).toThrow('There is already a run');
});

test('a change of the state writes its event in the same lock', async () => {
  const folder = make();
  expect(await move(folder, 'running')).toBe(true);
  expect(readRun(folder)).toMatchObject({ state: 'running', since: 2_000 });
  expect(shown(folder)).toEqual(['1 run.state starting', '2 run.state running']);
});

test('of two who decide the end, the first does', async () => {
  const folder = make();
  const [one, two] = await Promise.all([move(folder, 'completed'), move(folder, 'waiting')]);
  expect([one, two].filter(Boolean).length).toBeGreaterThan(0);
  expect(await move(folder, 'running')).toBe(false);
  expect(readRun(folder).state).toBe('completed');
});

test('a change that changes nothing writes nothing', async () => {
  const folder = make();
  const before = statSync(pathIn(folder, 'record')).mtimeMs;
  expect(await changeRun(folder, (run) => ({ run, found: run.name }))).toBe('Make the tests pass');
  expect(statSync(pathIn(folder, 'record')).mtimeMs).toBe(before);
});

test('an event of a line of the raw stream is written once, whoever brings it again', async () => {
  const folder = make();
  await add(folder, [said(10), said(20, 0), said(20, 1)]);
  await add(folder, [said(10), said(20, 0), said(20, 1), said(30)]);
  expect(shown(folder).slice(1)).toEqual([
    '2 run.message 10 0',
    '3 run.message 20 0',
    '4 run.message 20 1',
    '5 run.message 30 0',
  ]);
  expect(readDone(folder)).toEqual({ end: 30, part: 0 });
});

test.each([0, 1, 30, 1000])(
  'of a killed writer that got %d bytes of its events written, nothing is lost',
  async (bytes) => {
    const folder = make();
    const events = pathIn(folder, 'events');
    const before = statSync(events).size;
    await add(folder, [said(10), said(20)]);
    const whole = readFileSync(events, 'utf8');
    truncateSync(events, Math.min(statSync(events).size, before + bytes));
    await add(folder, [said(20), said(30)]);
    expect(readFileSync(events, 'utf8')).toMatch(whole);
    expect(shown(folder).slice(1)).toEqual([
      '2 run.message 10 0',
      '3 run.message 20 0',
      '4 run.message 30 0',
    ]);
  },
);

test('the last event of a run is completed without a further change', async () => {
  const folder = make();
  const events = pathIn(folder, 'events');
  await add(folder, [said(10)]);
  const whole = readFileSync(events, 'utf8');
  truncateSync(events, statSync(events).size - 5);
  await completeRun(folder);
  await completeRun(folder);
  expect(readFileSync(events, 'utf8')).toBe(whole);
});

test('a line that is being written is left for the next reading', async () => {
  const folder = make();
  appendFileSync(pathIn(folder, 'events'), '{"type":"run.mess');
  const events = readEvents(folder, eventsBegin);
  expect(events.next().value).toMatchObject({ seq: 1 });
  const rest = events.next();
  expect(rest.done).toBe(true);
  appendFileSync(pathIn(folder, 'events'), 'age","at":1}\n');
  const since = rest.value as typeof eventsBegin;
  expect([...readEvents(folder, since)]).toMatchObject([{ seq: 2, event: { type: 'run.message' } }]);
});

test('a line that is no event has a number and is passed', () => {
  const folder = make();
  appendFileSync(pathIn(folder, 'events'), 'what\n{"type":"run.tool","at":1}\n');
  expect([...readEvents(folder, eventsBegin)].map(({ seq }) => seq)).toEqual([1, 3]);
});

test('a run that is gone or damaged is none, and a change of it says so', async () => {
  const folder = make();
  writeFileSync(pathIn(folder, 'record'), '{}');
  expect(findRun(folder)).toBeUndefined();
  await expect(move(folder, 'running')).rejects.toThrow('Cannot read the run in');
  expect([...readEvents(join(folder, 'none'), eventsBegin)]).toEqual([]);
});
