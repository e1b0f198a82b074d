import { expect, test } from 'vitest';
import type { Run } from '../../../src/runs/state/run.ts';
import { type RunRow, rowOf } from '../../../src/runs/state/run-row.ts';
import { chainOf, foldersOf, hasWords, selectRuns } from '../../../src/runs/view/select-runs.ts';
import { makeRun } from '../../support/make-run.ts';

function row(id: string, changes: Partial<Run> = {}): RunRow {
  return rowOf(makeRun({ id, name: id, ...changes }));
}

const wish = { all: false, session: '', state: undefined };

function ids(rows: readonly RunRow[]): string[] {
  return rows.map(({ id }) => id);
}

test.each([
  ['a line', [row('a'), row('b', { parent: 'a' }), row('c', { parent: 'b' })], ['c']],
  ['a fork', [row('a'), row('b', { parent: 'a' }), row('c', { parent: 'a' })], ['b', 'c']],
  [
    'a tree',
    [row('a'), row('b', { parent: 'a' }), row('c', { parent: 'b' }), row('d', { parent: 'a' }), row('e')],
    ['c', 'd', 'e'],
  ],
  ['a parent that is gone', [row('b', { parent: 'gone' })], ['b']],
])('of %s, the last runs stand for all', (_, rows, left) => {
  expect(ids(selectRuns(rows, wish)).sort()).toEqual(left);
  expect(ids(selectRuns(rows, { ...wish, all: true })).sort()).toEqual(ids(rows).sort());
});

test('archived runs are left out, and what changed last comes first', () => {
  const rows = [row('a', { since: 5 }), row('b', { since: 9 }), row('c', { isArchived: true })];
  expect(ids(selectRuns(rows, wish))).toEqual(['b', 'a']);
});

test('of one session or state', () => {
  const place = { ...makeRun().place, session: 's' };
  const rows = [row('a', { place }), row('b', { place, state: 'failed' }), row('c', { state: 'failed' })];
  expect(ids(selectRuns(rows, { ...wish, session: 's' })).sort()).toEqual(['a', 'b']);
  expect(ids(selectRuns(rows, { ...wish, session: 's', state: 'failed' }))).toEqual(['b']);
});

test('folders, the last used first, without those that are none', () => {
  const at = (cwd: string, createdAt: number) =>
    row(`${createdAt}`, { place: { ...makeRun().place, cwd }, createdAt });
  expect(foldersOf([at('/a', 1), at('/b', 2), at('/a', 3), at('', 4), at('.', 5)])).toEqual([
    { path: '/a', runs: 2, lastAt: 3 },
    { path: '/b', runs: 1, lastAt: 2 },
  ]);
  expect(foldersOf(Array.from({ length: 30 }, (_, n) => at(`/${n}`, n)))).toHaveLength(20);
});

test.each([
  [['api'], true],
  [['API', 'test'], true],
  [['tests', 'green'], true],
  [['ui'], false],
])('a run with all of %j in its name or query is found: %s', (words, isFound) => {
  expect(hasWords({ name: 'Api tests', query: 'Make them green' }, words)).toBe(isFound);
});

test('a chain is given from its first run, and no circle is endless', () => {
  const rows = [
    row('c', { parent: 'b' }),
    row('b', { parent: 'a' }),
    row('a'),
    row('x', { parent: 'y' }),
    row('y', { parent: 'x' }),
  ];
  expect(ids(chainOf(rows, 'c'))).toEqual(['a', 'b', 'c']);
  expect(ids(chainOf(rows, 'b'))).toEqual(['a', 'b']);
  expect(ids(chainOf(rows, 'none'))).toEqual([]);
  expect(ids(chainOf(rows, 'x'))).toEqual(['y', 'x']);
});
