import { expect, test } from 'vitest';
import { changeRun } from '../../../src/runs/files/change-run.ts';
import { costSince, costsBetween, makeCostCounter } from '../../../src/runs/files/day-cost.ts';
import { listRuns } from '../../../src/runs/files/list-runs.ts';
import { createRun } from '../../../src/runs/files/run-folder.ts';
import type { Run } from '../../../src/runs/state/run.ts';
import { makeFolder } from '../../support/folder.ts';
import { makeRun } from '../../support/make-run.ts';

function idOf(at: number): string {
  return `${String(at).padStart(8, '0')}-2222-4333-8444-555555555555`;
}

async function spend(
  folder: string,
  ...told: readonly [at: number, costUsd: number, isPartial?: boolean][]
): Promise<void> {
  const events = told.map(([at, costUsd, isPartial = false]) => ({
    type: 'run.tokens' as const,
    at,
    data: { costUsd, isPartial },
    from: undefined,
  }));
  await changeRun(folder, (run) => ({ run, events, found: undefined }));
}

function make(state: string, at: number, changes: Partial<Run> = {}): string {
  return createRun(state, makeRun({ id: idOf(at), state: 'completed', since: 200, ...changes }));
}

const costing = (costUsd: number) => ({ ...makeRun().figures, costUsd });

const costOf = (states: string[], since: number) =>
  costSince(
    states.map((state) => ({ state, rows: listRuns(state) })),
    since,
  );

test('the cost of a day is the sum of what each run has cost more since midnight, over all projects', async () => {
  const [one, other] = [makeFolder(), makeFolder()];
  await spend(make(one, 1), [50, 1], [90, 2], [150, 5]);
  await spend(make(one, 2), [120, 0.5]);
  await spend(make(other, 3), [110, 0.25], [130, 0.75]);
  await spend(make(other, 4, { since: 99 }), [50, 100]);
  await spend(make(other, 5, { since: 50, state: 'running' }), [50, 10], [160, 11]);
  expect(costOf([one, other], 100)).toEqual({ costUsd: 3 + 0.5 + 0.75 + 1, isPartial: false });
});

test('where a part is unknown, it says so', async () => {
  const state = makeFolder();
  await spend(make(state, 1), [120, 1, true]);
  expect(costOf([state], 100)).toEqual({ costUsd: 1, isPartial: true });
  await spend(make(state, 2), [90, 1, true]);
  expect(costOf([state], 130)).toEqual({ costUsd: 0, isPartial: false });
});

test('without runs, nothing was spent', () => {
  expect(costOf([makeFolder()], 0)).toEqual({ costUsd: 0, isPartial: false });
});

test('the cost of several days goes to the day on which it was spent', async () => {
  const [one, other] = [makeFolder(), makeFolder()];
  await spend(make(one, 1, { since: 350, createdAt: 50 }), [50, 1], [150, 3], [250, 3.5], [350, 10]);
  await spend(make(one, 2, { since: 290, createdAt: 210, figures: costing(8) }), [220, 8]);
  await spend(make(other, 3, { since: 99, createdAt: 90 }), [95, 100]);
  await spend(make(other, 4, { since: 220, createdAt: 220, state: 'running' }), [230, 0.25]);
  const rows = (state: string) => ({ state, rows: listRuns(state) });
  expect(costsBetween([rows(one), rows(other)], [100, 200, 300])).toEqual([2, 8.75, 6.5]);
  expect(costsBetween([rows(one)], [])).toEqual([]);
});

test('a counter counts what comes, and begins anew on another day', async () => {
  const [one, other] = [makeFolder(), makeFolder()];
  const count = makeCostCounter();
  const first = make(one, 1, { state: 'running' });
  await spend(first, [50, 1], [150, 3]);
  expect(count([one, other], 100)).toBe(2);
  expect(count([one, other], 100)).toBe(2);
  await spend(first, [160, 3.5]);
  await spend(make(other, 2), [170, 1]);
  expect(count([one, other], 100)).toBe(3.5);
  expect(count([one, other], 155)).toBe(1.5);
  expect(count([one], Date.now() + 60_000)).toBe(0);
});
