import { expect, test } from 'vitest';
import { budgetLeft, familyCost } from '../../../src/runs/state/budget.ts';
import { rowOf } from '../../../src/runs/state/run-row.ts';
import { makeRun } from '../../support/make-run.ts';

const row = (id: string, parent: string, costUsd: number) => {
  const run = makeRun({ id, parent });
  return { ...rowOf(run), costUsd };
};

test('a budget holds over all runs that go back to the same one', () => {
  const rows = [
    row('c', 'b', 0.1),
    row('b', 'a', 0.2),
    row('a', '', 0.3),
    row('d', 'a', 0.4),
    row('x', '', 5),
  ];
  for (const id of ['a', 'b', 'c', 'd']) expect(familyCost(rows, id)).toBeCloseTo(1);
  expect(familyCost(rows, 'x')).toBe(5);
  expect(familyCost(rows, 'unknown')).toBe(0);
  // The run that it continues was removed.
  expect(familyCost([row('e', 'gone', 2)], 'e')).toBe(2);
});

test('runs that name each other as their parent do not hang', () => {
  expect(familyCost([row('a', 'b', 1), row('b', 'a', 2)], 'a')).toBeGreaterThan(0);
});

test('what is left is an amount that the client takes, and never below nothing', () => {
  expect(budgetLeft(undefined, 3)).toBeUndefined();
  expect(budgetLeft(0.5, 0.2)).toBe(0.3);
  expect(budgetLeft(1, 3)).toBe(0);
});
