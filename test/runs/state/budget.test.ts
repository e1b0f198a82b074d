import { expect, test } from 'vitest';
import { budgetLeft, budgetText, familyCost, isScarce, tellBudget } from '../../../src/runs/state/budget.ts';
import { decodeEvent, encodeEvent } from '../../../src/runs/state/event-record.ts';
import { decodeRun, encodeRun } from '../../../src/runs/state/run-record.ts';
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

const ofRun = { of: 'run', day: 0, spentUsd: 4.15, mostUsd: 5 } as const;

test.each([
  [3.99, 5, false],
  [4, 5, true],
  [9, 5, true],
  [9, undefined, false],
  [0, 0, false],
])('of $%d of a budget of $%s, a person should know: %s', (spent, most, isSo) => {
  expect(isScarce(spent, most)).toBe(isSo);
});

test('how much is used is said in words', () => {
  expect(budgetText(ofRun)).toBe('83 % of its budget of $5.00 is used: $4.15');
  const ofDay = { of: 'day', spentUsd: 30, mostUsd: 25 } as const;
  expect(budgetText(ofDay)).toBe("120 % of today's budget of $25.00 is used: $30.00");
});

test('it is said once of the run, and once of each day', () => {
  const first = tellBudget(makeRun(), ofRun, 7);
  expect(first?.events).toEqual([
    {
      type: 'run.budget',
      at: 7,
      data: { of: 'run', spentUsd: 4.15, mostUsd: 5, text: '83 % of its budget of $5.00 is used: $4.15' },
      from: undefined,
    },
  ]);
  const told = first?.run ?? makeRun();
  expect(tellBudget(told, { ...ofRun, spentUsd: 4.9 }, 8)).toBeUndefined();
  const monday = tellBudget(told, { ...ofRun, of: 'day', day: 1 }, 8)?.run ?? told;
  expect(tellBudget(monday, { ...ofRun, of: 'day', day: 1 }, 9)).toBeUndefined();
  expect(tellBudget(monday, { ...ofRun, of: 'day', day: 2 }, 9)?.run.toldBudgets).toHaveLength(3);
});

test('that it was said is kept, and a list shows it', () => {
  const { run, events } = tellBudget(makeRun(), ofRun, 7) as NonNullable<ReturnType<typeof tellBudget>>;
  expect(decodeRun(JSON.parse(JSON.stringify(encodeRun(run))))).toEqual(run);
  expect(events.map((event) => decodeEvent(encodeEvent(event).trimEnd()))).toEqual(events);
  expect([rowOf(run).scarceUsd, rowOf(makeRun()).scarceUsd]).toEqual([5, undefined]);
  const broken = { ...encodeRun(run), toldBudgets: [{ of: 'day' }, 'x'] };
  const nothing = { day: 0, spentUsd: 0, mostUsd: 0 };
  expect(decodeRun(broken)?.toldBudgets).toEqual([
    { of: 'day', ...nothing },
    { of: 'run', ...nothing },
  ]);
});
