import { expect, test } from 'vitest';
import { decodeResult } from '../../../src/core/stream/result-line.ts';

test('a good end', () => {
  const model = {
    inputTokens: 200,
    outputTokens: 10,
    cacheReadInputTokens: 4,
    cacheCreationInputTokens: 5,
    costUSD: 0.001,
    contextWindow: 1_000_000,
  };
  const line = {
    type: 'result',
    subtype: 'success',
    is_error: false,
    result: 'Finished.',
    terminal_reason: 'completed',
    num_turns: 3,
    duration_ms: 784,
    total_cost_usd: 0.001,
    usage: { input_tokens: 100 },
    modelUsage: { 'claude-x': model },
    permission_denials: [],
    api_error_status: null,
    queued_turn_count: 1,
  };
  expect(decodeResult(line)).toEqual({
    kind: 'result',
    subtype: 'success',
    isError: false,
    ending: 'completed',
    text: 'Finished.',
    errors: [],
    status: undefined,
    turns: 3,
    durationMs: 784,
    usage: { input: 100, output: 0, cacheRead: 0, cacheWrite: 0 },
    costUsd: 0.001,
    models: [
      {
        model: 'claude-x',
        input: 200,
        output: 10,
        cacheRead: 4,
        cacheWrite: 5,
        costUsd: 0.001,
        window: 1_000_000,
      },
    ],
    denials: [],
    deferred: undefined,
    queued: 1,
  });
});

test('a line that says nothing', () => {
  expect(decodeResult({})).toMatchObject({
    subtype: '',
    isError: false,
    ending: '',
    text: undefined,
    costUsd: undefined,
    models: [],
    queued: 0,
  });
  expect(decodeResult({ modelUsage: { x: 1 }, num_turns: -3 })).toMatchObject({
    models: [{ model: 'x', input: 0, window: 0 }],
    turns: 0,
  });
});

test('errors are texts', () => {
  expect(decodeResult({ errors: ['a', 1, null, 'b'] }).errors).toEqual(['a', 'b']);
});

test.each([
  [
    [{ tool_name: 'Bash', tool_use_id: 't1', tool_input: { command: 'ls' } }],
    [{ call: 't1', tool: 'Bash', input: { command: 'ls' } }],
  ],
  [['Bash'], [{ call: '', tool: 'Bash', input: {} }]],
  [[{}], [{ call: '', tool: '', input: {} }]],
  [[null], [{ call: '', tool: '', input: {} }]],
  [null, []],
  ['Bash', []],
  [[], []],
])('denials: %j', (denials, expected) => {
  expect(decodeResult({ permission_denials: denials }).denials).toEqual(expected);
});

test.each([
  [
    { terminal_reason: 'tool_deferred', deferred_tool_use: { id: 't', name: 'Bash', input: { a: 1 } } },
    { call: 't', tool: 'Bash', input: { a: 1 } },
  ],
  [{ stop_reason: 'tool_deferred' }, { call: '', tool: '', input: {} }],
  [{ deferred_tool_use: {} }, { call: '', tool: '', input: {} }],
])('a deferred call: %j', (fields, deferred) => {
  expect(decodeResult(fields)).toMatchObject({ ending: 'tool_deferred', deferred });
});
