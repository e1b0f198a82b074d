import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { changeRun } from '../../../src/runs/files/change-run.ts';
import { listQuestions } from '../../../src/runs/questions/approvals.ts';
import { type AskedRun, makeAskedRun } from '../../support/asked-run.ts';

// A client that is killed before its hook has begun leaves a hook whose parent stays: it would wait for minutes.

let run: AskedRun;
beforeEach(() => {
  run = makeAskedRun();
});

const endNow = () =>
  changeRun(run.folder, (found) => ({ run: { ...found, state: 'failed' as const }, found: undefined }));

const asksIn = (): number =>
  readFileSync(join(run.folder, 'events.jsonl'), 'utf8').split('approval.new').length - 1;

test('a hook that begins when its run has ended asks nothing', async () => {
  await endNow();
  expect(await run.ask()).toEqual({});
  expect(listQuestions(run.folder)).toEqual([]);
  expect(asksIn()).toBe(0);
});

test('a hook whose run ends without it says nothing, and its question is lost', async () => {
  const answer = run.ask();
  await run.asked();
  await endNow();
  expect(await answer).toEqual({});
  expect(listQuestions(run.folder).map(({ end }) => end?.kind)).toEqual(['lost']);
});
