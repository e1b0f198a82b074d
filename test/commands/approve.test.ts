import { expect, test } from 'vitest';
import { findQuestion } from '../../src/runs/questions/approvals.ts';
import { waiting } from '../support/waiting-question.ts';

const agent = { env: { CLAUDECODE: '1', CLAUDE_CODE_SESSION_ID: 'c9' } };

test('approvals shows the whole call, and below it what Claude says', async () => {
  const { question, run, project } = waiting('Bash', {
    command: 'make \u202eall',
    description: 'Builds',
    timeout: 5,
  });
  const { stdout } = await run('approvals');
  expect(stdout).toContain(
    `1 question waits for you\n\n${question.id}  Bash  pending  run api-tests (11111111)`,
  );
  expect(stdout).toContain(
    `\n  In ${project.root}\n  $ make \\u{202e}all\n  timeout: 5\n  Claude says about it: "Builds"\n`,
  );
  const data = JSON.parse((await run('approvals', '--json')).stdout).approvals;
  expect(data).toMatchObject([
    {
      id: question.id,
      tool: 'Bash',
      kind: 'permission',
      status: 'pending',
      reason: 'Builds',
      decided_at: null,
    },
  ]);
});

test('a model gets the questions as one labelled block', async () => {
  const { project } = waiting();
  const { stdout } = await project.runWith(agent, 'approvals');
  expect(stdout).toMatch(/^\[session-journal reply/);
});

test('guarantee: an agent cannot approve: approve and deny are refused below a client', async () => {
  const { project, question, folder } = waiting();
  for (const words of [
    ['approve', question.id],
    ['deny', question.id, '--reason', 'x'],
  ]) {
    const { code, stderr } = await project.runWith(agent, ...words);
    expect([code, stderr.split('\n')[0]]).toEqual([1, 'Only a person can do this']);
  }
  expect(findQuestion(folder, question.id)?.decision).toBe(undefined);
});

test('guarantee: an agent cannot approve: runs set lets a run do more for a person only', async () => {
  const { project, folder } = waiting();
  for (const more of [
    ['--permission-mode', 'bypass'],
    ['--permission-mode', 'acceptEdits'],
    ['--bypass-for', '1h'],
    ['--and-pending'],
    ['--draft', 'x'],
  ]) {
    const { code, stderr } = await project.runWith(agent, 'runs', 'set', 'last', ...more);
    expect([code, stderr.split('\n')[0]]).toEqual([1, 'Only a person can do this']);
  }
  expect(folder).not.toBe('');
});

test('the first decision counts, and the second hears what was decided', async () => {
  const { question, run, folder } = waiting();
  const { stdout } = await run('approve', question.id.slice(0, 6), '--always');
  expect(stdout).toContain(`✅ ${question.id} approved, for run api-tests`);
  expect(stdout).toContain('For the rest of the run: Bash(make all) in ');
  expect(findQuestion(folder, question.id)?.decision).toMatchObject({
    verdict: 'allow',
    decidedBy: 'terminal',
  });
  const second = await run('deny', question.id, '--reason', 'No');
  expect([second.code, second.stderr]).toEqual([
    1,
    `Question ${question.id} is decided already: it was approved at a terminal\n  The first decision counts\n`,
  ]);
  expect((await run('approvals')).stdout).toBe('Nothing waits for you\n');
  expect((await run('approvals', '--all')).stdout).toContain('approved');
});

test('with --shown, only what had that hash is decided', async () => {
  const { question, run, folder } = waiting();
  for (const words of [['approve'], ['deny', '--reason=No']]) {
    const { code, stderr } = await run(...words, question.id, '--shown', 'a'.repeat(64));
    expect([code, stderr]).toEqual([1, expect.stringContaining('is not what was shown to you')]);
  }
  expect(findQuestion(folder, question.id)?.decision).toBe(undefined);
  const [shown] = JSON.parse((await run('approvals', '--json')).stdout).approvals;
  expect((await run('approve', question.id, '--shown', shown.hash)).code).toBe(0);
});

test.each([
  [['approve'], 'Which question?'],
  [['approve', 'last'], 'No question has the id "last"'],
  [['approve', '0123'], 'No question has the id "0123"'],
  [['approve', '00000000'], 'There is no question "00000000"'],
])('%j is refused', async (words, message) => {
  const { stderr } = await waiting().run(...words);
  expect(stderr.split('\n')[0]).toBe(message);
});

test.each([
  [['approve', '--edit', '[1]'], 'Invalid --edit: it must be a JSON object, the whole input of the tool'],
  [['approve', '--edit', 'x'], 'Invalid --edit: it must be a JSON object, the whole input of the tool'],
  [['approve', '--answer', '1'], 'This wants your permission, and no answer'],
  [['approve', '--always', '--edit', '{}'], 'Only what was asked can be approved for the rest of the run'],
  [['deny'], 'Say why with --reason TEXT: Claude reads it'],
])('%j is refused for a call', async ([verb = '', ...flags], message) => {
  const { run, question } = waiting();
  const { stderr } = await run(verb, question.id, ...flags);
  expect(stderr.split('\n')[0]).toBe(message);
});

test('a question of Claude’s wants an answer, and gets it by the number of an option', async () => {
  const input = { questions: [{ question: 'Which?', options: [{ label: 'Red' }, { label: 'Blue' }] }] };
  const { run, question, folder } = waiting('AskUserQuestion', input);
  expect((await run('approvals')).stdout).toContain('Which?\n    1 Red\n    2 Blue\n');
  expect((await run('approve', question.id)).stderr).toContain('it wants an answer');
  expect((await run('approve', question.id, '--always')).stderr).toContain('wants an answer');
  const status = (await run('status')).stdout;
  expect(status).toContain(
    `api-tests: asks: Which?\n      session-journal approve ${question.id} --answer N|TEXT\n`,
  );
  const { stdout } = await run('approve', question.id, '--answer', '2');
  expect(stdout).toContain(`${question.id} answered, for run api-tests`);
  expect(stdout).toMatch(/2 Blue\n {2}Your answer: Blue\n$/);
  expect((await run('approvals', '--all')).stdout).toContain('  Your answer: Blue\n');
  const { editedInput = '' } = findQuestion(folder, question.id)?.decision ?? {};
  expect(JSON.parse(editedInput).answers).toEqual({ 'Which?': 'Blue' });
});
