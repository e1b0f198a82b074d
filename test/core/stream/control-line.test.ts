import { expect, test } from 'vitest';
import {
  allowAnswer,
  costAnswered,
  costRequest,
  decodeControl,
  denyAnswer,
  endRequest,
  interruptRequest,
  messageToClient,
  modeRequest,
} from '../../../src/core/stream/control-line.ts';

test('the client asks whether a call may run', () => {
  const request = {
    subtype: 'can_use_tool',
    tool_name: 'Bash',
    tool_use_id: 't1',
    input: { command: 'mkdir x' },
    description: 'Make x',
    decision_reason: 'policy',
    agent_id: 'a1',
  };
  expect(decodeControl({ type: 'control_request', request_id: 'q1', request })).toEqual({
    kind: 'permission',
    request: 'q1',
    tool: 'Bash',
    call: 't1',
    input: { command: 'mkdir x' },
    description: 'Make x',
    reason: 'policy',
    agent: 'a1',
  });
  const bare = { type: 'control_request', request_id: 'q1', request: { subtype: 'can_use_tool' } };
  expect(decodeControl(bare)).toMatchObject({ tool: '', call: '', input: {}, reason: '', agent: '' });
});

test('the client asks something else', () => {
  const line = { type: 'control_request', request_id: 'q1', request: { subtype: 'hook_callback' } };
  expect(decodeControl(line)).toEqual({ kind: 'asked', request: 'q1', subtype: 'hook_callback' });
  expect(decodeControl({ type: 'control_request', request_id: 'q1' })).toEqual({
    kind: 'asked',
    request: 'q1',
    subtype: '',
  });
});

test('the client withdraws its question', () => {
  expect(decodeControl({ type: 'control_cancel_request', request_id: 'q1' })).toEqual({
    kind: 'withdrawn',
    request: 'q1',
  });
});

test('the client answers', () => {
  const good = { subtype: 'success', request_id: 'r1', response: { still_queued: [] } };
  expect(decodeControl({ type: 'control_response', response: good })).toEqual({
    kind: 'control-answer',
    request: 'r1',
    isError: false,
    error: '',
    response: { still_queued: [] },
  });
  const bad = { subtype: 'error', request_id: 'r1', error: 'Unsupported' };
  expect(decodeControl({ type: 'control_response', response: bad })).toMatchObject({
    isError: true,
    error: 'Unsupported',
    response: {},
  });
});

test.each([
  { type: 'control_request' },
  { type: 'control_response' },
  { type: 'control_response', response: {} },
])('%j is no control message, because nobody could answer it', (line) => {
  expect(decodeControl(line)).toBeUndefined();
});

test.each([
  [
    messageToClient('a\nb', 'u1'),
    '{"type":"user","message":{"role":"user","content":"a\\nb"},"parent_tool_use_id":null,"session_id":"","uuid":"u1"}',
  ],
  [endRequest('r1'), '{"type":"control_request","request_id":"r1","request":{"subtype":"end_session"}}'],
  [
    costRequest('r1'),
    '{"type":"control_request","request_id":"r1","request":{"subtype":"get_session_cost"}}',
  ],
  [interruptRequest('r1'), '{"type":"control_request","request_id":"r1","request":{"subtype":"interrupt"}}'],
  [
    modeRequest('r1', 'default'),
    '{"type":"control_request","request_id":"r1","request":{"subtype":"set_permission_mode","mode":"default"}}',
  ],
  [
    allowAnswer('q1', { command: 'ls' }),
    '{"type":"control_response","response":{"subtype":"success","request_id":"q1","response":{"behavior":"allow","updatedInput":{"command":"ls"}}}}',
  ],
  [
    denyAnswer('q1', 'Not on a Sunday.'),
    '{"type":"control_response","response":{"subtype":"success","request_id":"q1","response":{"behavior":"deny","message":"Not on a Sunday."}}}',
  ],
])('we write one line: %j', (line, expected) => {
  expect(line).toBe(`${expected}\n`);
});

test.each([
  // As 2.1.329 and 2.1.197 say it.
  ['Estimated cost:        $0.0006\nTotal duration (API):  0s', 0.0006],
  ['Total cost:            $0.0008\nUsage by model:\n  x:  1 input ($9.00)', 0.0008],
  ['Total cost:            $1,234.56 (costs may be inaccurate)', 1234.56],
  ['You pay with your plan', undefined],
  ['', undefined],
])('%j tells %j', (text, amount) => {
  expect(costAnswered({ text })).toBe(amount);
  expect(costAnswered({ still_queued: [] })).toBeUndefined();
});
