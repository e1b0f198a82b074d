import { expect, test } from 'vitest';
import { errorsOf, eventText, hook } from '../support/hook-run.ts';
import { makeProject } from '../support/make-project.ts';
import { sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const events = [
  'SessionStart',
  'UserPromptSubmit',
  'UserPromptExpansion',
  'PreCompact',
  'PreToolUse',
  'PostToolUse',
];

const malformed: readonly string[] = [
  '',
  '\n',
  '{',
  '{"hook_event_name":"UserPromptSubmit","session_id":"c1"',
  '[1]',
  'null',
  '1e9999',
  '"text"',
  '\u0000',
  '{"prompt":null}',
  '{"hook_event_name":"\u0007","session_id":"c1"}',
];

test('input that is no event: silence, exit 0, and a line in the error log that doctor shows', async () => {
  const project = makeProject({ [session]: sample() });
  for (const input of malformed) {
    expect(await project.runWith({ program: 'hook', input })).toEqual({ code: 0, stdout: '', stderr: '' });
  }
  expect(errorsOf(project).length).toBe(malformed.length);
  const doctor = await project.run('doctor');
  expect(doctor.stdout).toContain('Invalid hook event');
  expect(project.tree({ local: false })).toEqual({ [session]: sample() });
});

test.each(events)('%s without what every event has, or with nonsense: the same', async (name) => {
  const project = makeProject({ [session]: sample() });
  const bad = [
    { cwd: undefined },
    { cwd: 'sub/folder' },
    { cwd: 7 },
    { session_id: null },
    ...(name === 'UserPromptSubmit' ? [{ prompt: null }, { prompt: ['continue'] }, {}] : []),
  ];
  for (const fields of bad) {
    const input = eventText(project, name, fields);
    expect(await project.runWith({ program: 'hook', input })).toEqual({ code: 0, stdout: '', stderr: '' });
  }
  expect(errorsOf(project).length).toBe(bad.length);
});

test.each(events)('%s with odd but readable fields is calm, and no trouble', async (name) => {
  const project = makeProject({ [session]: sample() });
  const base = {
    prompt: 'fix it',
    source: 'odd',
    trigger: 'manual',
    command_name: 'other:log',
    tool_name: 'Bash',
  };
  for (const fields of [
    { session_id: '../../x' },
    { session_id: 'n\u0000l' },
    { session_id: 'x'.repeat(5000) },
    { cwd: '/nowhere/at/all' },
    { cwd: `${project.root}\u0000` },
    { transcript_path: 'a\u0000b' },
    { transcript_path: project.root },
    { transcript_path: 7, source: 7, trigger: null, prompt_id: {}, tool_input: 'text', session_title: [] },
    { unknown: { deep: [1e308, -0, 1e-300] }, prompt: '\u0000\ud800' },
    { prompt: 'x'.repeat(10_000_000), compact_summary: 'y'.repeat(100_000) },
    { tool_input: { command: 'session-journal close' } },
  ]) {
    await hook(project, name, { ...base, ...fields });
  }
  expect(errorsOf(project)).toEqual([]);
});

test('unknown events are nobody’s business', async () => {
  const project = makeProject({ [session]: sample() });
  for (const name of ['Stop', 'SessionEnd', 'toString', '__proto__', 'constructor', '']) {
    expect((await hook(project, name)).raw).toBe('');
  }
  expect(project.tree()).toEqual({ [session]: sample() });
});

test('outside a project nothing is written for bad input, and with hooks off nothing at all', async () => {
  const outside = makeProject({ 'a.txt': 'a' });
  const off = makeProject({ [session]: sample() });
  for (const input of malformed) {
    await outside.runWith({ program: 'hook', input });
    await off.runWith({ program: 'hook', input, env: { SESSION_JOURNAL: '0' } });
  }
  expect(errorsOf(outside)).toEqual([]);
  expect(off.tree()).toEqual({ [session]: sample() });
});

test('damaged session files: one line at the start, a line in the log elsewhere, and the bytes stay', async () => {
  for (const text of [
    '',
    '---\nid: a\n',
    '---\nid: a\nid: b\n---\n',
    '<<<<<<< ours\n---\nid: a\n',
    '---\nid: &a b\n---\n',
  ]) {
    const project = makeProject({ [session]: sample() });
    await hook(project, 'UserPromptSubmit', { prompt: 'hello' });
    project.write(session, text);
    const told = await hook(project, 'SessionStart', { source: 'startup' });
    expect(told.message.split('\n').length).toBe(1);
    expect(told.message).toMatch(/^❗ session-journal: /);
    expect((await hook(project, 'PreCompact')).raw).toBe('');
    expect((await hook(project, 'UserPromptSubmit', { prompt: 'hello' })).raw).toBe('');
    expect(errorsOf(project).map(({ code }) => code)).toContain('damaged');
    expect(project.read(session)).toBe(text);
  }
});

test('what an error quotes from a damaged file is kept without secrets', async () => {
  const secret = `AKIA${'2E4HXQ7RZ3TNWB5K'}`;
  const project = makeProject({ [session]: sample() });
  await hook(project, 'UserPromptSubmit', { prompt: 'hello' });
  project.write(session, `---\nid: a\n${secret}: b\n${secret}: c\n---\n`);
  await hook(project, 'PreCompact');
  expect(errorsOf(project).map(({ message }) => message)).toEqual([
    expect.stringContaining('[redacted:aws-access-key]'),
  ]);
});
