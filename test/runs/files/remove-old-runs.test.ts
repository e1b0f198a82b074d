import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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

test.each<[string, number, Partial<Run>, string]>([
  ['a run that ended yesterday', 1, {}, 'run raw snapshots'],
  ['one that ended 13.9 days ago', 13.9, {}, 'run raw snapshots'],
  ['one that ended 14 days ago', 14, {}, 'run'],
  ['one that ended 89 days ago', 89, {}, 'run'],
  ['one that ended 90 days ago', 90, {}, 'none'],
  ['an archived one', 400, { isArchived: true }, 'run'],
  ['one that waits for a decision since a year', 365, { state: 'parked' }, 'run raw snapshots'],
  ['one that is at work since a year', 365, { state: 'running' }, 'run raw snapshots'],
  ['a draft', 365, { state: 'draft' }, 'run raw snapshots'],
])('of %s, %s days old (%j), %s is left', (_, age, changes, expected) => {
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
