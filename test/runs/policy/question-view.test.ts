import { expect, test } from 'vitest';
import { answerOf, hashedText, isAbout, signedText } from '../../../src/runs/policy/decided.ts';
import {
  couldNotAsk,
  renderPermissionRequest,
  renderPreToolUse,
} from '../../../src/runs/policy/hook-answer.ts';
import {
  decodeDecision,
  decodeQuestion,
  decodeQuestionEnd,
} from '../../../src/runs/policy/question-record.ts';
import {
  questionData,
  questionLines,
  questionStatus,
  ruleOf,
  type SeenQuestion,
  waysOf,
} from '../../../src/runs/policy/question-view.ts';
import type { PersonDecision, Question } from '../../../src/runs/state/question.ts';

const question: Question = {
  id: '0a1b2c3d',
  run: 'r',
  conversation: 'c',
  toolUseId: 't',
  tool: 'Bash',
  input: '{"command":"make"}',
  place: '/p',
  content: '',
  hash: 'h',
  request: '',
  said: '',
  agent: '',
  kind: 'permission',
  waits: 'hook',
  createdAt: 1000,
};
const decision: PersonDecision = {
  question: '0a1b2c3d',
  run: 'r',
  hash: 'h',
  verdict: 'allow',
  editedInput: '',
  text: '',
  always: '',
  decidedAt: 2000,
  decidedBy: 'terminal',
  mac: 'm',
};
const setting = { by: 'run x', when: 'now', before: undefined };

function seen(more: Partial<SeenQuestion> = {}, change: Partial<Question> = {}): SeenQuestion {
  return {
    question: { ...question, ...change },
    decision: undefined,
    end: undefined,
    isForged: false,
    ...more,
  };
}

test('where a question stands', () => {
  expect(questionStatus(seen())).toBe('pending');
  expect(questionStatus(seen({}, { waits: 'parked' }))).toBe('parked');
  expect(questionStatus(seen({ decision }))).toBe('approved');
  expect(questionStatus(seen({ decision: { ...decision, editedInput: '{}' } }))).toBe('approved, changed');
  expect(questionStatus(seen({ decision: { ...decision, verdict: 'deny' } }))).toBe('denied');
  expect(questionStatus(seen({ decision }, { kind: 'answer' }))).toBe('answered');
  expect(questionStatus(seen({ end: { kind: 'lost', at: 1 } }))).toBe('lost');
  expect(questionStatus(seen({ decision, end: { kind: 'released', at: 1 } }))).toBe('approved');
  // Nothing came of that yes.
  for (const kind of ['replaced', 'lost', 'withdrawn'] as const)
    expect(questionStatus(seen({ decision, end: { kind, at: 1 } }))).toBe(kind);
});

test('what the agent says stands below, labelled, and is no part of what is decided', () => {
  const lines = questionLines(seen({}, { said: 'Only\nbuilds', agent: 'a1' }), setting);
  expect(lines).toEqual([
    "0a1b2c3d  Bash  pending  run x, a sub-agent's (a1), now",
    '  In /p',
    '  $ make',
    '  Claude says about it: "Only\\nbuilds"',
    '  To decide: session-journal approve 0a1b2c3d, or for the rest of the run with --always · session-journal deny 0a1b2c3d --reason TEXT',
  ]);
});

test('a forged decision, one in the client, a question of Claude’s, and what has no rule', () => {
  const lines = (more: Partial<SeenQuestion>, change: Partial<Question>): string =>
    questionLines(seen(more, change), setting).join('\n');
  expect(lines({ isForged: true }, {})).toContain('A decision was forged');
  expect(lines({}, { waits: 'client' })).toContain('cannot be put away');
  expect(lines({ decision }, { waits: 'client' })).not.toContain('cannot be put away');
  expect(lines({}, { tool: 'AskUserQuestion', kind: 'answer', input: '{}' })).toContain('--answer N|TEXT');
  expect(lines({}, { tool: 'ExitPlanMode', input: '{}' })).not.toContain('--always');
  const full = { ...decision, editedInput: '{"command":"x"}', text: 'why', always: 'Bash(x)' };
  expect(lines({ decision: full }, {})).toMatch(
    /Changed to: .*\n {2}Reason: why\n {2}For the rest of the run: Bash\(x\)/,
  );
});

test('the rule of a call', () => {
  expect(ruleOf(question)).toBe('Bash(make) in /p');
  expect(ruleOf({ ...question, tool: 'Edit', place: '/p/a', input: '{}' })).toBe('Edit(/p/a)');
  expect(ruleOf({ ...question, tool: 'mcp__a__b', input: '{}' })).toBe('mcp__a__b');
  expect(ruleOf({ ...question, tool: 'WebFetch', input: '{"url":"x"}' })).toBe('WebFetch({"url":"x"}) in /p');
  expect(ruleOf({ ...question, input: '{"command":"a","x":1}' })).toBe('Bash({"command":"a","x":1}) in /p');
});

test('as data', () => {
  expect(questionData(seen())).toMatchObject({
    status: 'pending',
    decided_at: null,
    can_be_parked: true,
    untrusted: true,
  });
  expect(questionData(seen({ decision }))).toMatchObject({
    decided_at: '1970-01-01T00:00:02.000Z',
    decided_by: 'terminal',
  });
});

test('as data, a permission has its hash and its rule, and a question of Claude’s what can be chosen', () => {
  expect(questionData(seen())).toMatchObject({ hash: 'h', rule: 'Bash(make) in /p', choices: [] });
  const asked = { question: 'Which?', options: ['odd', { label: 'A', description: 'a' }], multiSelect: true };
  const answer = { ...question, kind: 'answer', input: JSON.stringify({ questions: [asked] }) } as const;
  // The number of an option is its place here.
  const options = [
    { label: '', about: '' },
    { label: 'A', about: 'a' },
  ];
  expect(questionData({ ...seen(), question: answer })).toMatchObject({
    choices: [{ question: 'Which?', options, takes_several: true }],
  });
});

test('a decision is about one question, and not older', () => {
  expect(isAbout(decision, question)).toBe(true);
  for (const change of [{ question: 'x' }, { run: 'x' }, { hash: 'x' }, { decidedAt: 999 }])
    expect(isAbout({ ...decision, ...change }, question)).toBe(false);
});

test('what is approved is the tool, the exact input and the place', () => {
  expect(hashedText({ ...question, content: 'c' })).toMatch(/,"\/p","c"\]$/);
  expect(hashedText(question)).toBe('["Bash","{\\"command\\":\\"make\\"}","/p"]');
});

test('every field but the MAC is signed', () => {
  const texts = new Set([signedText(decision)]);
  for (const key of Object.keys(decision).filter((one) => one !== 'mac'))
    texts.add(signedText({ ...decision, [key]: 'another' } as PersonDecision));
  expect(texts.size).toBe(Object.keys(decision).length);
  expect(signedText({ ...decision, mac: 'x' } as PersonDecision)).toBe(signedText(decision));
});

test('what the client is told', () => {
  expect(answerOf({ ...decision, verdict: 'deny' })).toMatchObject({
    kind: 'deny',
    reason: expect.stringContaining('no reason'),
  });
  expect(answerOf({ ...decision, verdict: 'deny', text: 'No' })).toMatchObject({
    reason: 'The person refused this: No',
  });
  const changed = answerOf({ ...decision, editedInput: '{"a":1}' });
  expect(JSON.parse(renderPreToolUse(changed)).hookSpecificOutput.updatedInput).toEqual({ a: 1 });
  expect(JSON.parse(renderPermissionRequest(changed)).hookSpecificOutput.decision).toEqual({
    behavior: 'allow',
    updatedInput: { a: 1 },
  });
  expect(JSON.parse(renderPermissionRequest(answerOf(decision))).hookSpecificOutput.decision).toEqual({
    behavior: 'allow',
  });
  const denied = renderPermissionRequest({ kind: 'deny', reason: 'No' });
  expect(JSON.parse(denied).hookSpecificOutput.decision).toEqual({ behavior: 'deny', message: 'No' });
  expect(JSON.parse(renderPreToolUse({ kind: 'deny', reason: 'No' })).hookSpecificOutput).not.toHaveProperty(
    'updatedInput',
  );
  expect(couldNotAsk('the disk is full')).toContain('This is not a refusal: the disk is full');
  expect(renderPermissionRequest({ kind: 'defer', reason: '' })).toBe('');
});

test('records that are not as we write them are none', () => {
  expect(decodeQuestion(JSON.parse(JSON.stringify(question)))).toEqual(question);
  for (const change of [{ id: 'x' }, { kind: 'x' }, { waits: 7 }, { createdAt: Number.NaN }, { tool: 7 }])
    expect(decodeQuestion({ ...question, ...change })).toBe(undefined);
  expect(decodeDecision(decision)).toEqual(decision);
  for (const change of [{ verdict: 'maybe' }, { decidedAt: 'x' }, { mac: undefined }])
    expect(decodeDecision({ ...decision, ...change })).toBe(undefined);
  expect(decodeQuestionEnd({ kind: 'lost', at: 1 })).toEqual({ kind: 'lost', at: 1 });
  for (const bad of [{ kind: 'x', at: 1 }, { kind: 'lost' }, undefined])
    expect(decodeQuestionEnd(bad)).toBe(undefined);
});

test('the commands that decide, in short', () => {
  expect(waysOf(question)).toBe(
    'session-journal approve 0a1b2c3d · session-journal deny 0a1b2c3d --reason TEXT',
  );
});

test('a question is answered by its options, and the answer is shown', () => {
  const input = JSON.stringify({ questions: [{ question: 'Which?', options: [{ label: 'Red' }] }] });
  const asked = { kind: 'answer', tool: 'AskUserQuestion', input } as const;
  expect(questionLines(seen({}, asked), setting).at(-1)).toBe(
    '  To answer: session-journal approve 0a1b2c3d --answer N|TEXT',
  );
  const editedInput = JSON.stringify({ answers: { 'Which?': 'Red' } });
  const answered = seen({ decision: { ...decision, editedInput } }, asked);
  expect(questionLines(answered, setting).at(-1)).toBe('  Your answer: Red');
});
