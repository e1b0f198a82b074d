import { expect, test } from 'vitest';
import { decodeTranscriptLine } from '../../../src/core/client/transcript-line.ts';
import type { Conversed } from '../../../src/core/client/turns.ts';
import { collectTurns } from '../../../src/core/client/turns.ts';

const user = (content: unknown, more: object = {}) => ({
  type: 'user',
  message: { role: 'user', content },
  ...more,
});
const wrote = (block: unknown, more: object = {}) => ({
  type: 'assistant',
  message: { content: [block] },
  ...more,
});
const read = (...lines: readonly object[]): Conversed =>
  collectTurns(lines.map((line) => decodeTranscriptLine(JSON.stringify(line))));

test('an answer that was written before what it answers belongs to it', () => {
  const { turns } = read(
    { ...wrote({ type: 'text', text: 'Yes' }), uuid: 'u3', parentUuid: 'u2' },
    { type: 'system', uuid: 'u4', parentUuid: 'u3' },
    { ...user('Is it?'), uuid: 'u1', parentUuid: null },
    { type: 'attachment', uuid: 'u2', parentUuid: 'u1' },
  );
  expect(turns).toMatchObject([{ said: 'Is it?', answered: ['Yes'], uuids: ['u1', 'u2', 'u3', 'u4'] }]);
});

test('of a file whose beginning is lost, the rest is read, and a summary without its compaction', () => {
  const { turns, compactions } = read(
    { ...wrote({ type: 'text', text: 'Yes' }), uuid: 'u3', parentUuid: 'lost' },
    { ...user('All of it', { isCompactSummary: true }), uuid: 'u4', parentUuid: 'u3' },
  );
  expect(turns).toMatchObject([{ number: 1, said: '', answered: ['Yes'], isRewound: false }]);
  expect(compactions).toEqual([{ trigger: '', at: undefined, summary: 'All of it', afterTurn: 1 }]);
});

test('lines that follow each other in a circle are read once', () => {
  const { turns } = read(
    { ...user('a'), uuid: 'u1', parentUuid: 'u2' },
    { ...user('b'), uuid: 'u2', parentUuid: 'u1' },
    { ...user('me'), uuid: 'u3', parentUuid: 'u3' },
    { ...user('last'), uuid: 'u4', parentUuid: null },
  );
  expect(turns.map(({ said }) => said).sort()).toEqual(['a', 'b', 'last', 'me']);
});

test('a call keeps its sub-agent when its end is reported, and a result without its call is passed', () => {
  const result = (id: string, toolUseResult: object) =>
    user([{ type: 'tool_result', tool_use_id: id, content: 'x' }], { toolUseResult });
  const report =
    '<task-notification><task-id>a</task-id><tool-use-id>t1</tool-use-id><status>completed</status>';
  const { turns } = read(
    user('Count'),
    wrote({ type: 'tool_use', id: 't1', name: 'Agent', input: { description: 'Count' } }),
    result('t1', { isAsync: true, agentId: 'a1' }),
    result('t9', { agentId: 'a9' }),
    user(report),
  );
  expect(turns[0]?.did).toEqual([{ tool: 'Agent', target: 'Count', exit: 0, agent: 'a1' }]);
});

test('two calls of the same id end each by itself', () => {
  const call = { type: 'tool_use', id: 't1', name: 'Bash', input: { command: 'ls' } };
  const result = (is_error: boolean) =>
    user([{ type: 'tool_result', tool_use_id: 't1', content: 'Exit code 2', is_error }]);
  const { turns } = read(user('One'), wrote(call), result(true), user('Two'), wrote(call), result(false));
  expect(turns.map(({ did }) => did[0]?.exit)).toEqual([2, 0]);
});

test('a title that the person gave stays, whatever the client calls it later', () => {
  const mine = { type: 'custom-title', customTitle: 'Mine' };
  expect(read(mine, { type: 'ai-title', aiTitle: 'Its' }).title).toBe('Mine');
  expect(read({ type: 'ai-title', aiTitle: 'Its' }, { type: 'ai-title', aiTitle: 'Its last' }).title).toBe(
    'Its last',
  );
});

test('what a sub-agent did is not part of the conversation, and is all of its own transcript', () => {
  const lines = [
    { ...user('Count', { isSidechain: true }), uuid: 'u1' },
    { ...user('Look'), uuid: 'u2' },
  ].map((line) => decodeTranscriptLine(JSON.stringify(line)));
  expect(collectTurns(lines).turns.map(({ said }) => said)).toEqual(['Look']);
  expect(collectTurns(lines, 'agent').turns.map(({ said }) => said)).toEqual(['Count', 'Look']);
  expect(collectTurns([undefined, ...lines]).broken).toBe(1);
});
