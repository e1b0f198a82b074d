import { expect, test } from 'vitest';
import { decodeAssistant, decodeHeard } from '../../../src/core/stream/message-line.ts';

const usage = {
  input_tokens: 3,
  output_tokens: 1,
  cache_read_input_tokens: 5,
  cache_creation_input_tokens: 7,
};

test('what Claude says, thinks and calls', () => {
  const content = [
    { type: 'thinking', thinking: 'Hm' },
    { type: 'text', text: 'Yes' },
    { type: 'tool_use', id: 't1', name: 'Bash', input: { command: 'ls' } },
    { type: 'server_tool_use', id: 'x' },
  ];
  const message = { id: 'm1', model: 'claude-x', content, usage };
  expect(decodeAssistant({ type: 'assistant', message, parent_tool_use_id: null })).toEqual({
    kind: 'message',
    by: 'claude',
    id: 'm1',
    model: 'claude-x',
    parent: '',
    parts: [
      { kind: 'thinking', text: 'Hm' },
      { kind: 'text', text: 'Yes' },
      { kind: 'call', call: 't1', tool: 'Bash', input: { command: 'ls' } },
    ],
    usage: { input: 3, output: 1, cacheRead: 5, cacheWrite: 7 },
    isSynthetic: false,
    isReplay: false,
  });
});

test("a sub-agent's message names the call that started it", () => {
  expect(decodeAssistant({ message: { id: 'm' }, parent_tool_use_id: 't9' })).toMatchObject({
    parent: 't9',
    usage: undefined,
    model: '',
    parts: [],
  });
});

test.each([
  { message: { model: '<synthetic>', content: [], usage } },
  { is_api_error_message: true, message: { model: 'claude-x', content: [], usage } },
])("the client's own words %#: no model and no tokens", (line) => {
  expect(decodeAssistant(line)).toMatchObject({ isSynthetic: true, model: '', usage: undefined });
});

test.each([
  [
    { type: 'tool_result', tool_use_id: 't1', content: 'a' },
    { call: 't1', text: 'a', isError: false },
  ],
  [
    { type: 'tool_result', tool_use_id: 't1', content: [{ type: 'text', text: 'a' }, { type: 'image' }] },
    { call: 't1', text: 'a', isError: false },
  ],
  [
    { type: 'tool_result', is_error: true },
    { call: '', text: '', isError: true },
  ],
])('what came of a call: %j', (block, outcome) => {
  expect(decodeHeard({ message: { content: [block] } }).parts).toEqual([{ kind: 'outcome', ...outcome }]);
});

test('what Claude was told, by whom', () => {
  const line = { message: { content: 'go' }, isReplay: true, isSynthetic: true };
  expect(decodeHeard(line)).toMatchObject({
    by: 'user',
    id: '',
    parts: [{ kind: 'text', text: 'go' }],
    isReplay: true,
    isSynthetic: true,
  });
  expect(decodeHeard({})).toMatchObject({ parts: [], isReplay: false, isSynthetic: false });
});

test('blocks without their fields are empty', () => {
  const content = [{ type: 'text' }, { type: 'thinking' }, { type: 'tool_use', input: 'no' }];
  expect(decodeAssistant({ message: { content, usage: {} } })).toMatchObject({
    parts: [
      { kind: 'text', text: '' },
      { kind: 'thinking', text: '' },
      { kind: 'call', call: '', tool: '', input: {} },
    ],
    usage: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
  });
});
