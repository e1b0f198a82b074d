import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { answerRunHook } from '../../../src/runs/questions/answer-hook.ts';
import { findQuestion, type KnownQuestion } from '../../../src/runs/questions/approvals.ts';
import { type AskedRun, decideAs, makeAskedRun } from '../../support/asked-run.ts';

let run: AskedRun;
beforeEach(() => {
  run = makeAskedRun();
});

test('a link that was swapped between question and release is asked again', async () => {
  const link = join(run.cwd, 'link');
  for (const name of ['one', 'two']) writeFileSync(join(run.cwd, name), '');
  symlinkSync('one', link);
  const write = { tool: 'Write', input: { file_path: link, content: 'x' } };
  const answer = run.ask(write);
  const first = await run.asked();
  expect(first.question.place).toBe(join(run.cwd, 'one'));
  rmSync(link);
  symlinkSync('two', link);
  decideAs(first);
  await expect.poll(run.open).toHaveLength(1);
  const second = run.open()[0] as KnownQuestion;
  expect([second.question.id === first.question.id, second.question.place]).toEqual([
    false,
    join(run.cwd, 'two'),
  ]);
  expect(findQuestion(run.folder, first.question.id)?.end?.kind).toBe('replaced');
  decideAs(second, { verdict: 'deny', text: '' });
  expect(await answer).toMatchObject({ permissionDecision: 'deny' });
});

test('a call that changed while it was parked is asked again', async () => {
  run = makeAskedRun({ parkAfterMs: 100 });
  await run.ask();
  decideAs(await run.asked());
  await run.ask({ input: { command: 'make evil' } });
  expect(run.open().map(({ question }) => question.input)).toEqual(['{"command":"make evil"}']);
});

test('a decision that no person made is ignored, put aside and shown, and the person can still decide', async () => {
  const answer = run.ask();
  const known = await run.asked();
  const path = join(run.folder, 'approvals', `${known.question.id}.decision.json`);
  const { id, run: of, hash, createdAt } = known.question;
  const forged = {
    question: id,
    run: of,
    hash,
    verdict: 'allow',
    editedInput: '',
    text: '',
    always: '',
    decidedBy: 'terminal',
  };
  writeFileSync(path, JSON.stringify({ ...forged, decidedAt: createdAt + 1, mac: 'f'.repeat(64) }));
  await expect.poll(() => existsSync(path)).toBe(false);
  expect(findQuestion(run.folder, id)).toMatchObject({ isForged: true, decision: undefined, end: undefined });
  decideAs(known, { verdict: 'deny', text: 'I did not say so' });
  expect(await answer).toMatchObject({ permissionDecision: 'deny' });
});

test('a decision for another question, or older than its own, is a forged one', async () => {
  const first = run.ask({ id: 't1' });
  const one = await run.asked();
  decideAs(one);
  await first;
  const second = run.ask({ id: 't2' });
  const two = await run.asked();
  const approvals = join(run.folder, 'approvals');
  const copied = readFileSync(join(approvals, `${one.question.id}.decision.json`), 'utf8');
  writeFileSync(join(approvals, `${two.question.id}.decision.json`), copied);
  await expect.poll(() => findQuestion(run.folder, two.question.id)?.isForged).toBe(true);
  const text = readFileSync(join(approvals, `${two.question.id}.json`), 'utf8');
  decideAs(two, { verdict: 'deny', text: '' });
  expect(await second).toMatchObject({ permissionDecision: 'deny' });
  writeFileSync(
    join(approvals, `${two.question.id}.json`),
    text.replace(/"createdAt":\d+/, '"createdAt":99999999999999'),
  );
  expect(findQuestion(run.folder, two.question.id)).toMatchObject({ isForged: true, decision: undefined });
});

test('what is approved for the whole run is not asked again', async () => {
  const answer = run.ask();
  decideAs(await run.asked(), { always: `Bash(make) in ${run.cwd}` });
  await answer;
  expect(await run.ask({ id: 't2' })).toMatchObject({ permissionDecision: 'allow' });
  expect(
    readdirSync(join(run.folder, 'approvals')).filter((name) => /^[0-9a-f]{8}\.json$/.test(name)),
  ).toHaveLength(1);
});

test('the key is 32 bytes that only the person can read, and a key that others can read is none', async () => {
  const answer = run.ask();
  decideAs(await run.asked());
  await answer;
  const key = join(run.state, 'approval-key');
  expect(readFileSync(key)).toHaveLength(32);
  rmSync(key);
  writeFileSync(key, Buffer.alloc(32), { mode: 0o644 });
  expect((await run.ask({ id: 't1' })).permissionDecisionReason).toContain('is not as it was written');
});

test('what cannot be judged does not run', async () => {
  for (const folder of [run.folder, join(run.folder, 'x')]) {
    const answer = JSON.parse(await answerRunHook(folder, '{}', () => true));
    expect(answer.hookSpecificOutput.permissionDecision).toBe('deny');
  }
});

test('mode edits changes files of the run’s folder, and asks where a link leads out of it', async () => {
  run = makeAskedRun({ mode: 'edits' });
  symlinkSync('/etc', join(run.cwd, 'etc'));
  symlinkSync('nowhere/../../outside', join(run.cwd, 'dangling'));
  const write = (path: string, id: string) =>
    run.ask({ id, tool: 'Write', input: { file_path: path, content: '' } });
  expect((await write(join(run.cwd, 'deep/new.ts'), 'a')).permissionDecision).toBe('allow');
  for (const [id, path] of [
    ['b', 'etc/hosts'],
    ['c', 'dangling'],
    ['d', '.git/config'],
    ['e', '../x'],
  ] as const) {
    const answer = write(join(run.cwd, path), id);
    decideAs(await run.asked(), { verdict: 'deny', text: '' });
    expect((await answer).permissionDecision).toBe('deny');
  }
});

test('Write and Edit of a decision file are refused, by a link too', async () => {
  run = makeAskedRun({ mode: 'bypass', bypassUntil: Date.now() + 60_000, allow: ['Edit', 'Write'] });
  symlinkSync(join(run.folder, 'approvals'), join(run.cwd, 'a'));
  for (const path of [join(run.folder, 'approvals/0.decision.json'), join(run.cwd, 'a/0.decision.json')]) {
    const answer = await run.ask({ tool: 'Write', input: { file_path: path, content: '{}' } });
    expect(answer.permissionDecision).toBe('deny');
  }
});
