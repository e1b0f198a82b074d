import { expect, test } from 'vitest';
import { decodeRun, encodeRun } from '../../../src/runs/state/run-record.ts';
import { makeRun } from '../../support/make-run.ts';

const full = makeRun({
  state: 'failed',
  client: { pid: 42, started: '77', at: 5 },
  runner: { pid: 43, started: '', at: 5 },
  intent: { kind: 'timeout', at: 6 },
  end: { at: 7, result: 'r', error: 'e', denials: ['Bash'], exitCode: 1, signal: '' },
  limitedUntil: 8,
  isArchived: true,
  lostStarts: 2,
  limitWaits: 1,
});

function again(value: unknown): unknown {
  return decodeRun(JSON.parse(JSON.stringify(value)));
}

test.each([
  ['a new run', makeRun()],
  ['a run that has ended', full],
])('%s is the same after writing and reading', (_, run) => {
  expect(again(encodeRun(run))).toEqual(run);
});

test.each([
  ['no object', 'run'],
  ['another version', { ...encodeRun(full), schema: 2 }],
  ['an unknown state', { ...encodeRun(full), state: 'zombie' }],
  ['an id that leads elsewhere', { ...encodeRun(full), id: '../../etc' }],
])('%s is no run', (_, value) => {
  expect(again(value)).toBeUndefined();
});

test('what is missing or of another kind is empty, and the mode the strictest', () => {
  const { id } = full;
  const run = decodeRun({
    schema: 1,
    id,
    state: 'running',
    settings: { mode: 'yolo', allow: [1, 'a'] },
    end: {},
  });
  expect(run).toMatchObject({
    name: '',
    since: 0,
    settings: { mode: 'ask', allow: ['a'], parkAfterMs: 0, snapshots: false },
    place: { cwd: '' },
    figures: { costUsd: 0, isPartial: false },
    end: { at: 0, denials: [], exitCode: undefined },
    client: undefined,
    intent: undefined,
  });
});

test.each([0, -1, 1, 1.5, '42', Number.NaN])('the process id %s is never sent a signal', (pid) => {
  expect(decodeRun({ ...encodeRun(full), client: { pid, started: '', at: 1 } })?.client).toBeUndefined();
});

test('a process and an intent without a time are from the beginning', () => {
  const run = decodeRun({ ...encodeRun(full), client: { pid: 5 }, intent: { kind: 'interrupt' } });
  expect(run).toMatchObject({ client: { pid: 5, started: '', at: 0 }, intent: { kind: 'interrupt', at: 0 } });
});
