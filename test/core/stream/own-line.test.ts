import { expect, test } from 'vitest';
import { encodeOwnLine } from '../../../src/core/stream/own-line.ts';
import { decodeStreamLine } from '../../../src/core/stream/stream-line.ts';

test.each([
  { step: 'started', code: undefined, signal: '', at: 5 },
  { step: 'ended', code: 1, signal: '', at: 5 },
  { step: 'ended', code: undefined, signal: 'SIGKILL', at: 5 },
] as const)('a line of ours between those of the clients: %j', (line) => {
  const text = encodeOwnLine(line);
  expect(text.startsWith('\n{') && text.endsWith('}\n')).toBe(true);
  expect(decodeStreamLine(text)?.said).toEqual({ kind: 'client', ...line });
});

test('a line of ours of a later version says nothing, and one without a time is from the beginning', () => {
  expect(decodeStreamLine('{"type":"session_journal","subtype":"else"}')?.said.kind).toBe('other');
  expect(decodeStreamLine('{"type":"session_journal","subtype":"client_ended"}')?.said).toEqual({
    kind: 'client',
    step: 'ended',
    code: undefined,
    signal: '',
    at: 0,
  });
});
