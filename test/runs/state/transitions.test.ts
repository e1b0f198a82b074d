import { expect, test } from 'vitest';
import type { RunState } from '../../../src/runs/state/run.ts';
import { hasClient, isFinal, mayFollow, moveRun } from '../../../src/runs/state/transitions.ts';
import { makeRun } from '../../support/make-run.ts';

const states = [
  'draft',
  'queued',
  'starting',
  'running',
  'waiting',
  'parked',
  'limited',
  'interrupting',
  'completed',
  'failed',
  'interrupted',
  'lost',
] as const satisfies readonly RunState[];

// A line for each state, a column for each that may follow it, in the same order.
const table = `
draft        . q s . . . . . . . i .
queued       . . s . . . . . . f i .
starting     . q . r w p l I c f i L
running      . . . . w p l I c f i L
waiting      . . . r . p l I c f i L
parked       . q s . . . . . . f i .
limited      . q s . . . . . . f i .
interrupting . . . . . . . . c f i L
completed    . . . . . . . . . . . .
failed       . . . . . . . . . . . .
interrupted  . . . . . . . . . . . .
lost         . . . . . . . . . . . .
`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/));

test.each(rows)('what may follow %s is in the table, and nothing else', (from, ...marks) => {
  const followers = states.filter((to) => mayFollow(from as RunState, to));
  expect(followers).toEqual(states.filter((_, at) => marks[at] !== '.'));
});

test('the table has a line for every state', () => {
  expect(rows.map(([from]) => from)).toEqual([...states]);
});

test('a run that has ended never goes on', () => {
  expect(states.filter(isFinal)).toEqual(['completed', 'failed', 'interrupted', 'lost']);
});

test('a run has a client from its start until its end, except while it is put away', () => {
  expect(states.filter(hasClient)).toEqual(['starting', 'running', 'waiting', 'interrupting']);
});

test('a move says since when', () => {
  const run = makeRun({ state: 'running', since: 1 });
  expect(moveRun(run, { state: 'waiting', reason: 'Bash', at: 7 })).toMatchObject({
    state: 'waiting',
    reason: 'Bash',
    since: 7,
  });
});

test('another reason in the same state leaves the time of the state', () => {
  const run = makeRun({ state: 'running', since: 1 });
  expect(moveRun(run, { state: 'running', reason: 'no output since 12:03', at: 7 })).toMatchObject({
    reason: 'no output since 12:03',
    since: 1,
  });
  expect(moveRun(run, { state: 'running', reason: '', at: 7 })).toBe(run);
});

test('who comes too late changes nothing', () => {
  const run = makeRun({ state: 'completed' });
  expect(moveRun(run, { state: 'interrupting', reason: '', at: 7 })).toBeUndefined();
  const stopped = makeRun({ state: 'interrupting' });
  expect(moveRun(stopped, { state: 'running', reason: '', at: 7 })).toBeUndefined();
});
