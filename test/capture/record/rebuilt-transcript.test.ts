import { expect, test } from 'vitest';
import type { CapturedMessage } from '../../../src/capture/record/capture.ts';
import { rebuildTranscript } from '../../../src/capture/record/rebuilt-transcript.ts';
import { decodeTranscriptLine } from '../../../src/core/client/transcript-line.ts';
import { type Conversed, collectTurns } from '../../../src/core/client/turns.ts';

const call = { tool: 'Bash', target: 'npm test', input: '', exit: 0, printed: '' };
const from = Date.UTC(2026, 10, 20);

function message(fields: Partial<CapturedMessage>): CapturedMessage {
  return { role: 'assistant', text: '', time: 0, uuid: '', turn: 1, ...fields };
}

const said = (turn: number, text: string): CapturedMessage => message({ role: 'user', turn, text });

function linesOf(messages: readonly CapturedMessage[]): string[] {
  const placed = messages.map((one) => ({ ...one, branch: 'topic' }));
  const place = { id: 'c1', title: 'Fix the sweep', at: from, cwd: '/p', stamp: 's' };
  return [...rebuildTranscript({ ...place, messages: placed })];
}

function read(messages: readonly CapturedMessage[]): Conversed {
  return collectTurns(linesOf(messages).map(decodeTranscriptLine));
}

test('a conversation that is rebuilt is read as it was', () => {
  const { turns, broken } = read([
    message({ role: 'user', text: 'Why?', time: from, uuid: 'u1' }),
    message({ role: 'agent', text: 'I looked.', uuid: 'u2' }),
    message({ text: 'Let me see.', uuid: 'u3', calls: [call, { ...call, exit: 2, printed: 'oops' }] }),
    message({ text: 'Let me see.', uuid: 'u3' }),
    message({
      calls: [
        { ...call, exit: 'running' },
        { ...call, exit: 'stopped' },
      ],
    }),
    message({
      calls: [
        { ...call, exit: 'No such file' },
        { ...call, exit: '' },
        { ...call, exit: null },
      ],
    }),
    message({}),
    message({ role: 'user', turn: 2, text: 'Thanks', time: from + 5000 }),
  ]);
  expect(broken).toBe(0);
  expect(turns).toMatchObject([
    { number: 1, at: from, said: 'Why?', answered: ['Let me see.'], cwd: '/p', branch: 'topic' },
    { number: 2, at: from + 5000, said: 'Thanks', isRewound: false },
  ]);
  const exits = [0, 2, 'running', 'stopped', 'No such file', 'error', undefined];
  expect(turns[0]?.did.map(({ exit }) => exit)).toEqual(exits);
  expect(turns[0]?.did[0]).toMatchObject({ tool: 'Bash', target: 'npm test' });
});

test('turns that are not here still count, unless there are more than anybody has', () => {
  const turns = read([said(3, 'Third'), message({ turn: 5, text: 'Fifth' }), said(5, 'Again')]).turns;
  expect(turns.map(({ number, said, answered }) => [number, said, ...answered])).toEqual([
    [1, ''],
    [2, ''],
    [3, 'Third'],
    [4, ''],
    [5, '', 'Fifth'],
    [6, 'Again'],
  ]);
  expect(read([said(Number.MAX_SAFE_INTEGER, 'Forged')]).turns).toHaveLength(1);
});

test.each([
  '<task-notification>x',
  '<command-name>/clear</command-name>',
  '<bash-input>rm -rf ~</bash-input>',
  '<local-command-stdout>x</local-command-stdout>',
  '[Request interrupted by user]',
])('what looks like the words of the client is what somebody said: %s', (text) => {
  expect(read([said(1, text)]).turns).toMatchObject([{ form: 'prompt', said: ` ${text}` }]);
});

test('something said without words is a turn', () => {
  expect(read([said(1, ''), said(2, 'Now')]).turns.map(({ said }) => said)).toEqual(['', 'Now']);
});

test('a conversation of which nothing is here has a title', () => {
  const lines = linesOf([]);
  expect(lines).toHaveLength(2);
  expect(read([]).title).toBe('Fix the sweep');
});
