import { expect, test } from 'vitest';
import { decodeHookCall, requestedCall } from '../../../src/runs/policy/asked-call.ts';
import { exactJson } from '../../../src/runs/policy/exact-json.ts';
import { namedPath } from '../../../src/runs/policy/tools.ts';

test('what a hook is told of a call', () => {
  const fields = { session_id: 'c', cwd: '/p', tool_use_id: 't', tool_name: 'Bash', agent_id: 'a' };
  const text = JSON.stringify({ ...fields, permission_mode: 'plan', tool_input: { b: 1, a: 2 } });
  expect(decodeHookCall(text)).toEqual({
    conversation: 'c',
    id: 't',
    tool: 'Bash',
    input: { b: 1, a: 2 },
    exact: '{"a":2,"b":1}',
    cwd: '/p',
    agent: 'a',
    mode: 'plan',
    request: '',
  });
  for (const bad of [
    '',
    '[]',
    '{}',
    '{"tool_name":"x"}',
    '{"tool_input":{}}',
    '{"tool_name":1,"tool_input":{}}',
  ])
    expect(decodeHookCall(bad)).toBe(undefined);
});

test('what the client asks over its output', () => {
  const asked = { kind: 'permission', request: 'r', tool: 'Bash', call: 't', input: {} } as const;
  const call = requestedCall(
    { ...asked, description: '', reason: '', agent: '' },
    { conversation: 'c', cwd: '/p' },
  );
  expect(call).toMatchObject({ id: 't', request: 'r', exact: '{}', conversation: 'c', cwd: '/p', mode: '' });
});

test('exact JSON is the same for every order of keys, and no other', () => {
  expect(exactJson({ b: [1, { d: null, c: undefined }], a: 'x' })).toBe(
    '{"a":"x","b":[1,{"c":null,"d":null}]}',
  );
  expect(exactJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  expect(exactJson([1, 2])).not.toBe(exactJson([2, 1]));
});

test('the path that a call names', () => {
  expect(namedPath({ tool: 'Edit', input: { file_path: '/a' } })).toBe('/a');
  expect(namedPath({ tool: 'NotebookEdit', input: { notebook_path: '/b' } })).toBe('/b');
  expect(namedPath({ tool: 'Grep', input: { path: '/c' } })).toBe('/c');
  expect(namedPath({ tool: 'Bash', input: { path: '/c' } })).toBe('');
});
