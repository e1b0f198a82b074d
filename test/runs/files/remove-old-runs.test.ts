import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeOldRuns } from '../../../src/runs/files/remove-old-runs.ts';
import { createRun, pathIn, runsFolder } from '../../../src/runs/files/run-folder.ts';
import type { Run } from '../../../src/runs/state/run.ts';
import { makeFolder } from '../../support/folder.ts';
import { makeRun } from '../../support/make-run.ts';

const day = 24 * 60 * 60_000;
const now = Date.now();
const days = { keepDays: 90, keepRawDays: 14, now };

function make(state: string, age: number, changes: Partial<Run> = {}): string {
  const id = `${String(Math.round(age * 10)).padStart(8, '0')}-2222-4333-8444-555555555555`;
  const folder = createRun(state, makeRun({ id, state: 'completed', since: now - age * day, ...changes }));
  writeFileSync(pathIn(folder, 'raw'), '{}\n');
  mkdirSync(pathIn(folder, 'snapshots'));
  writeFileSync(join(pathIn(folder, 'snapshots'), 'abc'), 'text');
  return folder;
}

function left(folder: string): string {
  const [run, raw, files] = [
    existsSync(folder),
    existsSync(pathIn(folder, 'raw')),
    existsSync(pathIn(folder, 'snapshots')),
  ];
  return `${run ? 'run' : 'none'}${raw ? ' raw' : ''}${files ? ' snapshots' : ''}`;
}

test.each<{ what: string; age: number; changes?: Partial<Run>; expected: string }>([
  { what: 'a run that ended yesterday', age: 1, expected: 'run raw snapshots' },
  { what: 'one that ended 13.9 days ago', age: 13.9, expected: 'run raw snapshots' },
  { what: 'one that ended 14 days ago', age: 14, expected: 'run' },
  { what: 'one that ended 89 days ago', age: 89, expected: 'run' },
  { what: 'one that ended 90 days ago', age: 90, expected: 'none' },
  { what: 'an archived one', age: 400, changes: { isArchived: true }, expected: 'run' },
  {
    what: 'one that waiting for your decision since a year',
    age: 365,
    changes: { state: 'parked' },
    expected: 'run raw snapshots',
  },
  {
    what: 'one that is at work since a year',
    age: 365,
    changes: { state: 'running' },
    expected: 'run raw snapshots',
  },
  { what: 'a draft', age: 365, changes: { state: 'draft' }, expected: 'run raw snapshots' },
])('of $what, $expected is left', ({ age, changes, expected }) => {
  const state = makeFolder();
  const folder = make(state, age, changes);
  removeOldRuns(state, days);
  expect(left(folder)).toBe(expected);
});

test('it is looked for once a day', () => {
  const state = makeFolder();
  removeOldRuns(state, days);
  expect(existsSync(runsFolder(state))).toBe(false);
  const [one, other] = [make(state, 100), make(state, 101)];
  rmSync(other, { recursive: true });
  removeOldRuns(state, days);
  expect(left(one)).toBe('none');
  const later = make(state, 100);
  removeOldRuns(state, days);
  expect(left(later)).toBe('run raw snapshots');
  removeOldRuns(state, { ...days, now: now + 1.1 * day });
  expect(left(later)).toBe('none');
});

test('questions go with the raw stream, and those of a conversation when nothing was asked since', () => {
  const state = makeFolder();
  const [old, young] = [make(state, 20), make(state, 2)];
  const [asked, fresh] = ['old', 'new'].map((name) => join(state, 'asked', name)) as [string, string];
  for (const folder of [asked, fresh]) mkdirSync(join(folder, 'approvals'), { recursive: true });
  utimesSync(join(asked, 'approvals'), 1, 1);
  removeOldRuns(state, days);
  expect([old, young].map((folder) => existsSync(pathIn(folder, 'approvals')))).toEqual([false, true]);
  expect([asked, fresh].map((folder) => existsSync(folder))).toEqual([false, true]);
});
