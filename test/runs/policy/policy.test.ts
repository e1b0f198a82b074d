import { expect, test } from 'vitest';
import { type AskedCall, decodeHookCall } from '../../../src/runs/policy/asked-call.ts';
import { type Circumstances, opinionOn, opinionOnRequest } from '../../../src/runs/policy/policy.ts';
import type { RunMode } from '../../../src/runs/state/run.ts';

function callOf(tool: string, input: object, more: object = {}): AskedCall {
  const fields = {
    session_id: 'c',
    cwd: '/srv/p',
    tool_use_id: 't',
    tool_name: tool,
    tool_input: input,
    ...more,
  };
  return decodeHookCall(JSON.stringify(fields)) as AskedCall;
}

const bash = (command: string, more: object = {}): AskedCall => callOf('Bash', { command }, more);
const edit = (path: string): AskedCall =>
  callOf('Edit', { file_path: path, old_string: 'a', new_string: 'b' });

function aboutRun(mode: RunMode, more: Partial<Circumstances> = {}): Circumstances {
  const none = { bypassUntil: undefined, allow: [], deny: [], isApproved: () => false };
  return { mode, ...none, place: '/srv/p', now: 1000, roots: ['/srv/p'], state: '/home/a/state', ...more };
}

function kinds(call: AskedCall, more: Partial<Circumstances> = {}): string[] {
  const modes: readonly RunMode[] = ['ask', 'edits', 'plan', 'unattended', 'bypass'];
  return modes.map((mode) => opinionOn(call, aboutRun(mode, { bypassUntil: 2000, ...more })).kind);
}

test('the table of modes and calls', () => {
  const inPlan = { permission_mode: 'plan' };
  const file = { place: '/srv/p/src/a.ts' };
  //                                                            ask      edits    plan    unattended bypass
  expect(kinds(callOf('Read', { file_path: '/srv/p/a' }))).toEqual(['none', 'none', 'none', 'none', 'allow']);
  for (const tool of ['Grep', 'Glob', 'LS', 'TodoWrite', 'TaskUpdate', 'Agent', 'Task'])
    expect(kinds(callOf(tool, {}))).toEqual(['none', 'none', 'none', 'none', 'allow']);
  expect(kinds(bash('mkdir x'))).toEqual(['ask', 'ask', 'ask', 'deny', 'allow']);
  expect(kinds(bash('mkdir x', inPlan))).toEqual(['ask', 'ask', 'none', 'deny', 'allow']);
  expect(kinds(edit('/srv/p/src/a.ts'), file)).toEqual(['ask', 'allow', 'ask', 'deny', 'allow']);
  expect(kinds(edit('/etc/hosts'), { place: '/etc/hosts' })).toEqual(['ask', 'ask', 'ask', 'deny', 'allow']);
  expect(kinds(callOf('mcp__db__query', {}))).toEqual(['ask', 'ask', 'ask', 'deny', 'allow']);
  expect(kinds(callOf('WebFetch', { url: 'https://example.com' }))).toEqual([
    'ask',
    'ask',
    'ask',
    'deny',
    'allow',
  ]);
  expect(kinds(callOf('ANewTool', {}))).toEqual(['ask', 'ask', 'ask', 'deny', 'allow']);
  expect(kinds(callOf('AskUserQuestion', { questions: [] }))).toEqual(['ask', 'ask', 'ask', 'deny', 'ask']);
  expect(kinds(callOf('ExitPlanMode', { plan: 'x' }, inPlan))).toEqual([
    'ask',
    'ask',
    'ask',
    'deny',
    'allow',
  ]);
});

test('what the client asks about itself is a question, unless nobody is there or all passes', () => {
  const read = callOf('Read', { file_path: '/etc/x' });
  const modes: readonly RunMode[] = ['ask', 'edits', 'plan', 'unattended', 'bypass'];
  const kindsOf = (call: AskedCall) =>
    modes.map((mode) => opinionOnRequest(call, aboutRun(mode, { bypassUntil: 2000 })).kind);
  expect(kindsOf(read)).toEqual(['ask', 'ask', 'ask', 'deny', 'allow']);
  expect(kindsOf(bash('mkdir x'))).toEqual(['ask', 'ask', 'ask', 'deny', 'allow']);
});

test('a question of Claude’s wants an answer, every other call a permission', () => {
  expect(opinionOn(callOf('AskUserQuestion', {}), aboutRun('bypass', { bypassUntil: 2000 }))).toEqual({
    kind: 'ask',
    wants: 'answer',
  });
  expect(opinionOn(bash('make'), aboutRun('ask'))).toEqual({ kind: 'ask', wants: 'permission' });
});

test('an expired bypass asks, and so does one without an end', () => {
  for (const bypassUntil of [undefined, 999, 1000])
    expect(opinionOn(bash('make'), aboutRun('bypass', { bypassUntil })).kind).toBe('ask');
});

test('what --allow names is left to the client, what --deny names is denied in every mode', () => {
  expect(kinds(bash('npm test'), { allow: ['Bash(npm test)'] })).toEqual([
    'none',
    'none',
    'none',
    'none',
    'allow',
  ]);
  expect(kinds(bash('npm test'), { allow: ['Bash'], deny: ['Bash(npm *)'] })).toEqual(Array(5).fill('deny'));
});

test('what the person approved for the whole run is allowed, and nothing that looks like it', () => {
  const always = ['Bash(make) in /srv/p', 'Edit(/srv/p/a)', 'mcp__db__query'];
  const kindOf = (call: AskedCall, place = '/srv/p'): string =>
    opinionOn(call, aboutRun('ask', { isApproved: (rule) => always.includes(rule), place })).kind;
  expect(kindOf(bash('make'))).toBe('allow');
  expect(kindOf(bash('make'), '/srv/p/sub')).toBe('ask');
  expect(kindOf(bash('make '))).toBe('ask');
  expect(kindOf(callOf('Bash', { command: 'make', dangerouslyDisableSandbox: true }))).toBe('ask');
  expect(kindOf(callOf('Write', { file_path: '/srv/p/link', content: '' }), '/srv/p/a')).toBe('allow');
  expect(kindOf(edit('/srv/p/a'), '/srv/p/b')).toBe('ask');
  expect(kindOf(callOf('mcp__db__query', { sql: 'drop' }))).toBe('allow');
  expect(kindOf(callOf('mcp__db__delete', {}))).toBe('ask');
  expect(kindOf(callOf('WebFetch', {}))).toBe('ask');
});

test('an agent cannot approve: our verbs and our state are denied in every mode, whatever the rules allow', () => {
  const allow = ['Bash', 'Edit', 'Read'];
  const denied = Array(5).fill('deny');
  expect(kinds(bash('session-journal settings not_secrets x'), { allow })).toEqual(denied);
  const place = '/home/a/state/projects/1/runs/2/approvals/0.decision.json';
  for (const tool of ['Edit', 'Write', 'MultiEdit', 'NotebookEdit'])
    expect(kinds(callOf(tool, { file_path: '/srv/p/link' }), { allow, place })).toEqual(denied);
  const key = { allow, place: '/home/a/state/approval-key' };
  expect(kinds(callOf('Read', { file_path: '/x' }), key)).toEqual(['ask', 'ask', 'ask', 'deny', 'allow']);
});

test('logging to the journal asks nobody', () => {
  expect(kinds(bash('session-journal log --progress x'))).toEqual(['none', 'none', 'none', 'none', 'allow']);
  expect(kinds(bash('session-journal log --progress x; make'))).toEqual([
    'ask',
    'ask',
    'ask',
    'deny',
    'allow',
  ]);
});
