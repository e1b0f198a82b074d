import { expect, test } from 'vitest';
import { decodeAgentTraces, encodeAgentTrace } from '../../../src/capture/formats/agent-trace.ts';
import type { Attribution } from '../../../src/capture/formats/attribution.ts';

const attribution: Attribution = {
  commit: 'a'.repeat(40),
  at: Date.UTC(2026, 10, 20, 10),
  capture: '0123456789',
  conversation: 'conv_abc123',
  author: 'Ada <ada@example.com>',
  client: '2.1.329',
  files: [
    {
      path: 'a.ts',
      ranges: [
        { from: 1, to: 4 },
        { from: 9, to: 9 },
      ],
    },
  ],
};

test('a capture becomes a record that the specification allows, always the same, and comes back', () => {
  const line = encodeAgentTrace(attribution);
  const record = JSON.parse(line);
  expect(line.endsWith('}\n')).toBe(true);
  expect(record.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(encodeAgentTrace(attribution)).toBe(line);
  expect(record).toMatchObject({
    version: '0.1.0',
    timestamp: '2026-11-20T10:00:00.000Z',
    vcs: { type: 'git', revision: attribution.commit },
    tool: { name: 'claude-code', version: '2.1.329' },
  });
  const claim = { path: 'a.ts', by: 'ai', tool: 'claude-code', model: '', conversation: '', author: '' };
  expect(decodeAgentTraces(line)).toEqual([
    {
      commit: attribution.commit,
      claims: [
        { ...claim, ranges: [{ from: 1, to: 4 }] },
        { ...claim, ranges: [{ from: 9, to: 9 }] },
      ],
    },
  ]);
  expect(JSON.parse(encodeAgentTrace({ ...attribution, client: '' })).tool).toEqual({ name: 'claude-code' });
});

test('records of other tools are read, with the contributor of a range before that of the conversation', () => {
  const contributor = { type: 'ai', model_id: 'anthropic/claude-opus-4-5' };
  const ranges = [
    { start_line: 1, end_line: 2, content_hash: 'murmur3:9f2e8a1b' },
    { start_line: 3, end_line: 3, contributor: { type: 'human' } },
    { start_line: 5, end_line: 4 },
    { start_line: 0, end_line: 4 },
    { start_line: '1', end_line: 4 },
  ];
  const conversations = [
    { url: 'javascript:alert(1)', contributor, ranges },
    { contributor: { type: 'alien' }, ranges: [{ start_line: 7, end_line: 7 }] },
    { contributor: { type: 'mixed' }, ranges: [{ start_line: 8, end_line: 8 }] },
  ];
  const files = [{ path: 'a.ts', conversations }, { conversations }];
  const record = { version: '0.1.0', vcs: { type: 'jj', revision: 'kkmpptxz' }, files };
  const [read, ...others] = decodeAgentTraces(`no json\n{}\n${JSON.stringify(record)}\n`);
  expect(others).toEqual([]);
  expect(read?.commit).toBe('');
  expect(read?.claims.map(({ ranges: [one], by, conversation }) => [one?.from, by, conversation])).toEqual([
    [1, 'ai', 'javascript:alert(1)'],
    [3, 'human', 'javascript:alert(1)'],
    [7, 'unknown', ''],
    [8, 'mixed', ''],
  ]);
  expect(decodeAgentTraces(JSON.stringify({ version: '0.1.0', vcs: { type: 'git' } }))).toEqual([
    { commit: '', claims: [] },
  ]);
});
