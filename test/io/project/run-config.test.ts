import { expect, test } from 'vitest';
import { accepts } from '../../../src/io/project/config.ts';
import { type RunConfig, runKeys, usualRunConfig } from '../../../src/io/project/run-config.ts';

test.each<[string, unknown, Partial<RunConfig> | undefined]>([
  ['max_runs', 3, { maxRuns: 3 }],
  ['max_runs', 0, undefined],
  ['max_runs', 65, undefined],
  ['max_runs', 1.5, undefined],
  ['max_runs', '3', undefined],
  ['runs.keep', 30, { keepDays: 30 }],
  ['runs.keep', -1, undefined],
  ['keep_raw_days', 1, { keepRawDays: 1 }],
  ['keep_raw_days', 40_000, undefined],
  ['run.budget', 0.5, { budget: 0.5 }],
  ['run.budget', 'none', { budget: undefined }],
  ['run.budget', 0, undefined],
  ['run.budget', Number.POSITIVE_INFINITY, undefined],
  ['run.daily_budget', 100, { dailyBudget: 100 }],
  ['run.daily_budget', 'much', undefined],
  ['run_cost_in_journal', true, { costInJournal: true }],
  ['run_cost_in_journal', 'yes', undefined],
  ['approvals', 'everywhere', { approvalsEverywhere: true }],
  ['approvals', 'runs', { approvalsEverywhere: false }],
  ['approvals', 'off', undefined],
])('%s: %j says %j', (key, value, said) => {
  expect(runKeys.get(key)?.read(value)).toEqual(said);
  expect(accepts(key, 'person', value)).toBe(said !== undefined);
});

test.each([...runKeys.keys()])('a project cannot set %s', (key) => {
  const values = [1, true, 'none', 'everywhere'];
  expect(values.some((value) => accepts(key, 'person', value))).toBe(true);
  expect(values.some((value) => accepts(key, 'project', value))).toBe(false);
});

test('without a file, a run costs 5 dollars at most and a day 25', () => {
  expect(usualRunConfig).toMatchObject({ budget: 5, dailyBudget: 25, keepDays: 90, keepRawDays: 14 });
});
