import { describe, expect, test } from 'vitest';
import { hasAnswer, readArrival, readForkedFrom, readWork } from '../../../src/core/client/transcript.ts';

const mark = '[session-journal briefing fix-sweep 9e1f0c compaction #';
const block = `${mark}3: data]\ntext\n[end]`;
const boundary = JSON.stringify({
  type: 'system',
  subtype: 'compact_boundary',
  compactMetadata: { trigger: 'auto' },
});
const attached = (attachment: unknown): string => JSON.stringify({ type: 'attachment', attachment });
const given = attached({ type: 'hook_additional_context', hookName: 'SessionStart', content: [block] });
const read = (...lines: string[]) => readArrival(lines.join('\n'), mark);

describe('whether a memory arrived', () => {
  test('nothing is known before the boundary is there', () => {
    for (const lines of [[], [given], ['', 'no JSON', given]]) {
      expect(read(...lines)).toEqual({ compacted: false, arrived: false, summary: '' });
    }
  });

  test('a text behind the last boundary has arrived, one before it has not', () => {
    expect(read(boundary, given)).toEqual({ compacted: true, arrived: true, summary: '' });
    expect(read(given, boundary)).toEqual({ compacted: true, arrived: false, summary: '' });
    expect(read(boundary, given, boundary, '')).toEqual({ compacted: true, arrived: false, summary: '' });
    expect(read(boundary, attached({ type: 'hook_success', content: block }))).toMatchObject({
      arrived: true,
    });
  });

  test('what was only printed, quoted or torn has not arrived', () => {
    const others = [
      attached({ type: 'hook_success', hookName: 'SessionStart:compact', stdout: block }),
      attached({ type: 'hook_success', content: undefined, stdout: block }),
      attached(null),
      JSON.stringify({ type: 'attachment', attachment: 'attachment', content: block }),
      JSON.stringify({ type: 'user', message: { role: 'user', content: block } }),
      JSON.stringify({ type: 'user', message: { content: given } }),
      JSON.stringify({ type: 'user', attachment: { content: [block] } }),
      given.slice(0, -3),
      attached({ type: 'hook_additional_context', content: [block.replace('9e1f0c', 'abc123')] }),
    ];
    expect(read(boundary, ...others)).toEqual({ compacted: true, arrived: false, summary: '' });
  });

  test('a boundary that is quoted is none', () => {
    const quoted = JSON.stringify({ type: 'user', message: { content: boundary } });
    const pasted = '{"type":"user","subtype":"compact_boundary"}';
    const torn = boundary.slice(0, -4);
    expect(read(quoted, pasted, torn, '7 "compact_boundary"', '"compact_boundary"', given).compacted).toBe(
      false,
    );
  });
});

describe('the summary', () => {
  const summary = (content: unknown, isCompactSummary: unknown = true): string =>
    JSON.stringify({ type: 'user', isCompactSummary, message: { role: 'user', content } });
  const found = (...lines: string[]): string => read(...lines).summary;

  test('is the one behind the last boundary, in either form', () => {
    expect(found(summary('Old'), boundary, given, summary('All of it'))).toBe('All of it');
    const blocks = [{ type: 'text', text: 'All' }, { type: 'image' }, null, { type: 'text', text: 'of it' }];
    expect(found(boundary, summary(blocks))).toBe('All\nof it');
  });

  test('is no line that only looks like one', () => {
    const others = [
      summary('Quoted', false),
      summary(7),
      JSON.stringify({ isCompactSummary: true, message: {} }),
      JSON.stringify({ isCompactSummary: true, message: null }),
      JSON.stringify({ isCompactSummary: true, message: 'All' }),
      JSON.stringify({ type: 'user', message: { content: summary('All') } }),
      summary('All').slice(0, -3),
    ];
    expect(found(boundary, ...others)).toBe('');
  });
});

test('a branch names the conversation it was copied from', () => {
  expect(readForkedFrom('{"a":1}\n{"forkedFrom":{"sessionId":"abc-12","messageUuid":"x"}}\n')).toBe('abc-12');
  expect(readForkedFrom('{"forkedFrom": { "sessionId": "abc" }}')).toBe('abc');
  expect(readForkedFrom('{"forkedFrom":{"sessionId":"../x"}}')).toBeUndefined();
  expect(readForkedFrom('')).toBeUndefined();
});

describe('the work in a transcript', () => {
  const line = (at: string, ...content: readonly unknown[]): string =>
    JSON.stringify({ timestamp: `2025-01-15T${at}:00Z`, message: { content } });
  const call = (name: string, command = '') => ({ type: 'tool_use', name, input: { command } });
  const since = Date.parse('2025-01-15T10:00:00Z');

  test('is edits and commits after a time', () => {
    const text = [
      'half a line with "tool_use"',
      '{"type":"x","note":"tool_use"}',
      JSON.stringify({ message: { content: 'said "tool_use"' }, tool_use: '"tool_use"' }),
      line('09:00', call('Edit')),
      line('10:30', { type: 'text', text: '"tool_use"' }, call('Bash', 'ls')),
      line('11:00', call('Bash', 'git add . && git commit -m x')),
      line('12:00', call('Write'), call('NotebookEdit')),
    ].join('\n');
    expect(readWork(text, since)).toEqual({ edits: 2, began: Date.parse('2025-01-15T11:00:00Z') });
    expect(readWork('', since)).toEqual({ edits: 0, began: undefined });
  });
});

test.each([
  [true, { type: 'assistant', message: { model: 'claude-x', content: [] } }],
  [true, { type: 'assistant', message: { content: [] } }],
  [false, { type: 'assistant', message: { model: '<synthetic>', content: [] } }],
  [false, { type: 'assistant', message: null }],
  [false, { type: 'assistant', message: 'text' }],
  [false, { type: 'user', message: { role: 'assistant' } }],
  [false, { type: 'user', message: { role: 'user' } }],
])('that the model has answered is %s for %j', (expected, line) => {
  expect(hasAnswer(`torn {"assistant"\n${JSON.stringify(line)}\n`)).toBe(expected);
});
