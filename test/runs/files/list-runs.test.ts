import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeRun } from '../../../src/runs/files/change-run.ts';
import { listAgain, listRuns } from '../../../src/runs/files/list-runs.ts';
import { createRun, pathIn, runFolder, runsFolder } from '../../../src/runs/files/run-folder.ts';
import type { RunState } from '../../../src/runs/state/run.ts';
import { makeFolder } from '../../support/folder.ts';
import { makeRun } from '../../support/make-run.ts';

function idOf(at: number): string {
  return `${String(at).padStart(8, '0')}-2222-4333-8444-555555555555`;
}

function fill(...states: RunState[]): string {
  const folder = makeFolder();
  for (const [at, state] of states.entries()) {
    createRun(folder, makeRun({ id: idOf(at), name: `run ${at}`, state, createdAt: at }));
  }
  return folder;
}

function names(state: string): string[] {
  return listRuns(state).map(({ name, state: now }) => `${name} ${now}`);
}

test('a project without runs has none', () => {
  const folder = makeFolder();
  expect(listRuns(folder)).toEqual([]);
  expect(listRuns(join(folder, 'nowhere'))).toEqual([]);
});

test('the newest run comes first', () => {
  expect(names(fill('completed', 'running', 'failed'))).toEqual([
    'run 2 failed',
    'run 1 running',
    'run 0 completed',
  ]);
});

test('what ended is kept, and read again once it changes', async () => {
  const state = fill('completed', 'running');
  names(state);
  expect(readFileSync(join(runsFolder(state), 'ended.rows'), 'utf8')).toContain('run 0');
  expect(readFileSync(join(runsFolder(state), 'ended.rows'), 'utf8')).not.toContain('run 1');
  const folder = runFolder(state, idOf(0));
  await changeRun(folder, (run) => ({ run: { ...run, name: 'renamed' }, found: undefined }));
  expect(names(state)).toEqual(['run 1 running', 'renamed completed']);
  expect(names(state)).toEqual(['run 1 running', 'renamed completed']);
});

test('a run that was removed, a folder without a run and a foreign name are left out', () => {
  const state = fill('completed', 'running', 'completed');
  names(state);
  rmSync(runFolder(state, idOf(0)), { recursive: true });
  writeFileSync(pathIn(runFolder(state, idOf(1)), 'record'), 'no');
  mkdirSync(join(runsFolder(state), 'else'));
  expect(names(state)).toEqual(['run 2 completed']);
});

test('the file of a run that ended is not looked at again, unless we changed the run since', async () => {
  const state = fill('completed', 'completed');
  names(state);
  for (const at of [0, 1]) rmSync(pathIn(runFolder(state, idOf(at)), 'record'));
  expect(names(state)).toEqual(['run 1 completed', 'run 0 completed']);
  writeFileSync(join(runsFolder(state), 'changed-after-end'), `${idOf(1)} 0\n`);
  expect(names(state)).toEqual(['run 0 completed']);
});

test('a list that is taken while a run changes does not hide the change from the next list', async () => {
  const state = fill('completed');
  names(state);
  const index = join(runsFolder(state), 'ended.rows');
  const before = readFileSync(index);
  const rename = (name: string) =>
    changeRun(runFolder(state, idOf(0)), (run) => ({ run: { ...run, name }, found: undefined }));
  await rename('second');
  expect(names(state)).toEqual(['second completed']);
  // The list that began before the change keeps what it saw last.
  writeFileSync(index, before);
  expect(names(state)).toEqual(['second completed']);
  await rename('third');
  expect(names(state)).toEqual(['third completed']);
});

test('a damaged index is not believed', () => {
  const state = fill('completed');
  names(state);
  const index = join(runsFolder(state), 'ended.rows');
  writeFileSync(index, readFileSync(index, 'utf8').replace('completed', 'failed'));
  expect(names(state)).toEqual(['run 0 completed']);
});

test('a list that is taken again knows what became of those that went on, and leaves out what is gone', async () => {
  const state = fill('running', 'running', 'queued', 'completed');
  const rows = listRuns(state);
  await changeRun(runFolder(state, idOf(0)), (run) => ({
    run: { ...run, state: 'failed' },
    found: undefined,
  }));
  rmSync(runFolder(state, idOf(2)), { recursive: true });
  expect(listAgain({ state, rows })).toEqual({ state, rows: listRuns(state) });
});
