import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { findRun } from '../../../src/runs/files/change-run.ts';
import { answerRunHook } from '../../../src/runs/questions/answer-hook.ts';
import { findQuestion, type KnownQuestion } from '../../../src/runs/questions/approvals.ts';
import { type AskedRun, decideAs, makeAskedRun } from '../../support/asked-run.ts';

let run: AskedRun;
beforeEach(() => {
  run = makeAskedRun();
});

test('a question says who asks for what, and the run waits until it is decided', async () => {
  const answer = run.ask({ input: { command: 'make', description: 'Build it' } });
  const known = await run.asked();
  expect(known.question).toMatchObject({
    tool: 'Bash',
    place: run.cwd,
    said: 'Build it',
    waits: 'hook',
    toolUseId: 't1',
  });
  await expect.poll(() => findRun(run.folder)?.state).toBe('waiting');
  expect(findRun(run.folder)?.reason).toBe(`your decision on Bash ${known.question.id}`);
  decideAs(known);
  expect(await answer).toMatchObject({ permissionDecision: 'allow' });
  expect(findRun(run.folder)).toMatchObject({ state: 'running', reason: '' });
  expect(findQuestion(run.folder, known.question.id)?.end?.kind).toBe('released');
  expect(readFileSync(join(run.folder, 'events.jsonl'), 'utf8')).toContain('"approval.new"');
});

test('decided twice at once: the first decision counts, and the second hears who decided', async () => {
  const answer = run.ask();
  const known = await run.asked();
  decideAs(known, { verdict: 'deny', text: 'No' });
  expect(() => decideAs(known)).toThrow(/is decided already: it was denied at a terminal: No/);
  expect(await answer).toMatchObject({
    permissionDecision: 'deny',
    permissionDecisionReason: 'The person refused this: No',
  });
  expect(() => decideAs(known)).toThrow(/decided already/);
});

test('nobody answers: the call is parked, and a decision of later is found when the client asks again', async () => {
  run = makeAskedRun({ parkAfterMs: 100 });
  expect(await run.ask()).toMatchObject({ permissionDecision: 'defer' });
  const known = await run.asked();
  expect(known.question.waits).toBe('parked');
  decideAs(known);
  expect(await run.ask()).toMatchObject({ permissionDecision: 'allow' });
  expect(existsSync(join(run.folder, 'approvals', 'parked'))).toBe(false);
});

test('two questions in one message never lose one: the second is told to come again', async () => {
  run = makeAskedRun({ parkAfterMs: 100 });
  const both = await Promise.all([
    run.ask({ id: 't1' }),
    run.ask({ id: 't2', input: { command: 'make two' } }),
  ]);
  expect(both.map(({ permissionDecision }) => permissionDecision).sort()).toEqual(['defer', 'deny']);
  expect(JSON.stringify(both)).toContain('This is not a refusal');
  // While one is parked, another isn't even asked.
  expect(await run.ask({ id: 't3' })).toMatchObject({ permissionDecision: 'deny' });
  expect(run.open()).toHaveLength(1);
});

test('while a parked question can’t be read, only its own call is asked again', async () => {
  run = makeAskedRun({ parkAfterMs: 100 });
  await run.ask({ id: 't1' });
  const { question } = await run.asked();
  writeFileSync(join(run.folder, 'approvals', `${question.id}.json`), '{}');
  expect(await run.ask({ id: 't2' })).toMatchObject({ permissionDecision: 'deny' });
  expect(await run.ask({ id: 't1' })).toMatchObject({ permissionDecision: 'defer' });
  expect((await run.asked()).question).toMatchObject({ toolUseId: 't1', waits: 'parked' });
});

test('a sub-agent is never parked, even while another call is', async () => {
  run = makeAskedRun({ parkAfterMs: 100 });
  await run.ask({ id: 't1' });
  const answer = run.ask({ id: 't2', agent: 'a1' });
  await expect.poll(run.open).toHaveLength(2);
  const known = run.open().find(({ question }) => question.agent === 'a1') as KnownQuestion;
  decideAs(known);
  expect(await answer).toMatchObject({ permissionDecision: 'allow' });
});

test('edited input is what runs', async () => {
  const answer = run.ask();
  decideAs(await run.asked(), { editedInput: { command: 'make all' } });
  expect((await answer).updatedInput).toEqual({ command: 'make all' });
});

test('where nobody wants to know any more, nothing is said', async () => {
  const fields = {
    session_id: 'c',
    cwd: run.cwd,
    tool_use_id: 't',
    tool_name: 'Bash',
    tool_input: { command: 'x' },
  };
  expect(await answerRunHook(run.folder, JSON.stringify(fields), () => false)).toBe('');
});

test('input that somebody edits in the question’s file is put right, and neither shown nor run', async () => {
  const answer = run.ask();
  const { question } = await run.asked();
  const path = join(run.folder, 'approvals', `${question.id}.json`);
  const asked = readFileSync(path, 'utf8');
  writeFileSync(path, asked.replace('make', 'rm -rf build'));
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('make');
  decideAs(await run.asked());
  expect(await answer).toMatchObject({ permissionDecision: 'allow' });
});

test('a file that changes between question and release is asked about again', async () => {
  const file_path = join(run.cwd, 'a.txt');
  const answer = run.ask({ tool: 'Write', input: { file_path, content: 'new' } });
  const first = await run.asked();
  writeFileSync(file_path, 'by somebody else');
  decideAs(first);
  await expect.poll(() => run.open().map(({ question }) => question.id)).not.toContain(first.question.id);
  const second = await run.asked();
  decideAs(second, { verdict: 'deny', text: 'Keep it' });
  expect(await answer).toMatchObject({ permissionDecision: 'deny' });
});
