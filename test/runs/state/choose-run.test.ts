import { expect, test } from 'vitest';
import { chooseRun, shortId } from '../../../src/runs/state/choose-run.ts';
import { rowOf } from '../../../src/runs/state/run-row.ts';
import { makeRun } from '../../support/make-run.ts';

const ids = ['abcd1111', 'abcd2222', 'ef000000'].map((start) => `${start}-2222-4333-8444-555555555555`);
const rows = ids.map((id, at) => rowOf(makeRun({ id, name: at === 0 ? 'api' : 'ui' })));

test.each([
  ['last', 0],
  ['api', 0],
  ['abcd2', 1],
  ['ABCD2', 1],
  ['ef00', 2],
  [ids[2] as string, 2],
])('%s names a run', (word, at) => {
  expect(chooseRun(rows, word)).toBe(rows[at]);
});

test.each([
  ['nothing', 'There is no run "nothing"'],
  ['', 'There is no run ""'],
  ['ef0', 'There is no run "ef0"'],
  ['abcd', '2 runs are meant by "abcd": abcd1111, abcd2222'],
  ['ui', '2 runs are meant by "ui": abcd2222, ef000000'],
])('%j names none: %s', (word, message) => {
  expect(() => chooseRun(rows, word)).toThrow(message);
});

test('of runs that continue each other under one name, the name means the last', () => {
  const [first = '', second = '', third = ''] = ids;
  const chain = [
    rowOf(makeRun({ id: third, name: 'api', parent: second })),
    rowOf(makeRun({ id: second, name: 'api', parent: first })),
    rowOf(makeRun({ id: first, name: 'api' })),
  ];
  expect(chooseRun(chain, 'api')).toBe(chain[0]);
  expect(chooseRun(chain, first)).toBe(chain[2]);
});

test('of many that are meant, five are named', () => {
  const many = [...'abcdef'].map((end) =>
    rowOf(makeRun({ id: `abcd000${end}-2222-4333-8444-555555555555` })),
  );
  expect(() => chooseRun(many, 'abcd')).toThrow('abcd000a, abcd000b, abcd000c, abcd000d, abcd000e …');
});

test('in a project without runs, it says how to start one', () => {
  expect(() => chooseRun([], 'last')).toThrow('There are no runs in this project');
});

test('a short id has 8 digits', () => {
  expect(shortId(ids[0] as string)).toBe('abcd1111');
});
