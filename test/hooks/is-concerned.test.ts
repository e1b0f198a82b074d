import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { boundTo, hook, prompt, statePath, traced } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const events = {
  SessionStart: { source: 'startup' },
  UserPromptSubmit: { prompt: 'continue' },
  PreCompact: { trigger: 'auto' },
  PostToolUse: { tool_name: 'Read' },
  PreToolUse: { tool_name: 'Bash', tool_input: { command: 'ls' } },
  UserPromptExpansion: { command_name: 'other:log', command_args: 'x' },
};

async function all(project: TestProject, more: object = {}, options = {}): Promise<string> {
  let said = '';
  for (const [name, fields] of Object.entries(events)) {
    said += (await hook(project, name, { ...fields, ...more, run: options })).raw;
  }
  return said;
}

describe('nothing is said, loaded or written', () => {
  test('in a project without sessions', async () => {
    const project = makeProject({ 'a.txt': 'a' });
    const trace = traced(project);
    expect(await all(project, {}, trace)).toBe('');
    expect(trace.loaded().sort()).toEqual(['hook.cjs', 'look.cjs']);
    expect(trace.started()).toBe('');
    expect(project.tree()).toEqual({ 'a.txt': 'a' });
    expect(existsSync(statePath(project, ''))).toBe(false);
  });

  test.each([
    ['turned off', { SESSION_JOURNAL: '0' }, {}],
    ['in CI', { CI: 'true' }, {}],
    ['in CI, turned on elsewhere only', { CI: '1', SESSION_JOURNAL: 'yes' }, {}],
    ['in a sub-agent', {}, { agent_id: 'agent-1' }],
  ])('%s', async (_, env, more) => {
    const project = makeProject({ [session]: sample() });
    const trace = traced(project);
    const command = { command_name: 'session:log', tool_input: { command: 'session-journal view' } };
    expect(await all(project, { ...command, ...more }, { ...trace, env: { ...trace.env, ...env } })).toBe('');
    expect(trace.loaded().sort()).toEqual(['hook.cjs', 'look.cjs']);
    expect(project.tree()).toEqual({ [session]: sample() });
    for (const name of ['conversations', 'clients']) expect(existsSync(statePath(project, name))).toBe(false);
  });

  test('for a prompt without intent, once the conversation is known', async () => {
    const project = makeProject({ [session]: sample() });
    await prompt(project, 'hello');
    const before = project.tree();
    const trace = traced(project);
    for (const text of ['fix the lexer', 'use the continue statement', 'ok', '', 'x'.repeat(100_000)]) {
      expect((await prompt(project, text, { run: trace })).raw).toBe('');
    }
    expect(trace.loaded().sort()).toEqual(['hook.cjs', 'look.cjs', 'phrases.cjs']);
    expect(trace.started()).toBe('');
    expect(project.tree()).toEqual(before);
  });

  test('for such a prompt where several sessions could be meant', async () => {
    const other = sample({ id: '019abc12-3456-7def-8901-234567890def', shortname: 'other' });
    const project = makeProject({ [session]: sample(), '.sessions/active/other-890def.md': other });
    await prompt(project, 'hello');
    const trace = traced(project);
    expect((await prompt(project, 'fix the lexer', { run: trace })).raw).toBe('');
    expect(trace.loaded().sort()).toEqual(['hook.cjs', 'look.cjs', 'phrases.cjs']);
  });

  test.each([
    ['another program’s command', 'UserPromptExpansion', { command_name: 'other:log', command_args: 'x' }],
    ['another tool', 'PreToolUse', { tool_name: 'Read', tool_input: { file_path: 'session-journal' } }],
    ['a command line that is not ours', 'PreToolUse', { tool_name: 'Bash', tool_input: { command: 'ls' } }],
    ['an event that we do not know', 'Notification', { message: 'session-journal' }],
  ])('for %s', async (_, name, fields) => {
    const project = makeProject({ [session]: sample() });
    const trace = traced(project);
    expect((await hook(project, name, { ...fields, run: trace })).raw).toBe('');
    expect(trace.loaded().sort()).toEqual(['hook.cjs', 'look.cjs']);
    expect(trace.started()).toBe('');
    expect(project.tree()).toEqual({ [session]: sample() });
  });

  test('after a tool call while no memory is waited for', async () => {
    const project = makeProject({ [session]: sample() });
    await prompt(project, 'hello');
    const trace = traced(project);
    expect((await hook(project, 'PostToolUse', { tool_name: 'Read', run: trace })).raw).toBe('');
    expect(trace.loaded().sort()).toEqual(['hook.cjs', 'look.cjs']);
  });
});

test('in CI the hooks work where they are asked to', async () => {
  const project = makeProject({ [session]: sample() });
  const told = await prompt(project, 'continue', { run: { env: { CI: 'true', SESSION_JOURNAL: '1' } } });
  expect(told.context).toContain('Fixing the race');
});

test('"continue" and the first prompt start no git either', async () => {
  const project = makeProject({ [session]: sample() }, { commit: true });
  const head = project.git('rev-parse', '--short=7', 'HEAD');
  project.write(session, sample({ head: `log_commit: '${head}'` }));
  const trace = traced(project);
  expect((await prompt(project, 'continue', { run: trace })).context).toContain('Fixing the race');
  expect(trace.started()).toBe('');
  expect(trace.loaded().sort()).toEqual([
    'ask-capture.cjs',
    'hook.cjs',
    'hooks.cjs',
    'look.cjs',
    'phrases.cjs',
  ]);
});

test('a read-only project: what is asked for is answered, and no litter stays', async () => {
  const project = makeProject({ [session]: sample(), '.sessions/.local': 'in the way' });
  expect((await hook(project, 'SessionStart', { source: 'startup' })).context).toContain('fix-sweep-bug');
  expect((await prompt(project, 'continue')).context).toContain('Fixing the race');
  expect(boundTo(project)).toBe('019abc12-3456-7def-8901-234567890abc');
  expect((await hook(project, 'PreCompact')).context).toContain('given back in full');
  expect((await hook(project, 'SessionStart', { source: 'compact' })).context).toContain('Fixing the race');
  expect(readdirSync(project.path('.sessions')).sort()).toEqual(['.local', 'active']);
  expect(project.read(session)).toBe(sample());
});

test('a home folder that cannot be written: the answers come all the same', async () => {
  const project = makeProject({ [session]: sample(), '../home/.local/state': 'in the way' });
  expect((await hook(project, 'SessionStart', { source: 'startup' })).context).toContain('fix-sweep-bug');
  expect((await prompt(project, 'continue')).context).toContain('Fixing the race');
  expect((await prompt(project, 'fix it')).raw).toBe('');
});
