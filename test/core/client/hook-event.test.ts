import { describe, expect, test } from 'vitest';
import { decodeHookEvent } from '../../../src/core/client/hook-event.ts';

const least = { hook_event_name: 'SessionStart', session_id: 'a-1', cwd: '/project' };
const decode = (fields: unknown) => decodeHookEvent(JSON.stringify(fields));

describe('input that is no event says what is wrong', () => {
  test.each([
    ['', 'JSON'],
    [' ', 'JSON'],
    ['{', 'JSON'],
    ['[1]', 'JSON'],
    ['null', 'JSON'],
    ['1e999', 'JSON'],
    ['"text"', 'JSON'],
    ['{"prompt":null}', 'hook_event_name'],
    ['{"hook_event_name":7}', 'hook_event_name'],
    [JSON.stringify({ ...least, session_id: 5 }), 'session_id'],
    [JSON.stringify({ ...least, session_id: undefined }), 'session_id'],
    [JSON.stringify({ ...least, cwd: undefined }), 'cwd'],
    [JSON.stringify({ ...least, cwd: '' }), 'cwd'],
    [JSON.stringify({ ...least, cwd: 'sub/folder' }), 'cwd'],
    [JSON.stringify({ ...least, cwd: ['/project'] }), 'cwd'],
    [JSON.stringify({ ...least, hook_event_name: 'UserPromptSubmit' }), 'prompt'],
    [JSON.stringify({ ...least, hook_event_name: 'UserPromptSubmit', prompt: null }), 'prompt'],
  ])('%s', (text, named) => {
    expect(decodeHookEvent(text)).toEqual({ trouble: expect.stringContaining(named) });
  });
});

test('an event holds the fields that we use, and no others', () => {
  const event = decode({
    ...least,
    transcript_path: '/t.jsonl',
    agent_id: 'agent',
    prompt: 'x',
    prompt_id: 'p',
    source: 'resume',
    session_title: 'Mine',
    trigger: 'auto',
    command_name: 'session:log',
    command_args: 'a b',
    tool_name: 'Bash',
    tool_input: { command: 'ls' },
    tool_use_id: 't1',
    tool_response: { stdout: '', bashEditDiff: { files: [] } },
    unknown: { deep: 1 },
  });
  expect(event).toEqual({
    name: 'SessionStart',
    conversation: 'a-1',
    cwd: '/project',
    transcript: '/t.jsonl',
    agent: 'agent',
    prompt: 'x',
    promptId: 'p',
    source: 'resume',
    title: 'Mine',
    trigger: 'auto',
    command: 'session:log',
    args: 'a b',
    tool: 'Bash',
    line: 'ls',
    call: 't1',
    commandDiff: { files: [] },
  });
});

test('fields of another kind count as missing, and Windows paths as full ones', () => {
  const odd = { ...least, source: 1, prompt_id: null, tool_input: [1], transcript_path: {}, trigger: 1e300 };
  expect(decode(odd)).toMatchObject({ source: undefined, promptId: undefined, line: undefined });
  expect(decode({ ...least, tool_input: { command: 5 } })).toMatchObject({ line: undefined });
  for (const cwd of ['C:\\project', 'c:/project', '\\\\server\\share'])
    expect(decode({ ...least, cwd })).toMatchObject({ cwd });
});
