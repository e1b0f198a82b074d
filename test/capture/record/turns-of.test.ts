import { expect, test } from 'vitest';
import type { CapturedMessage } from '../../../src/capture/record/capture.ts';
import { turnsOf } from '../../../src/capture/record/turns-of.ts';

const call = { tool: 'Bash', target: 'npm test', input: '', exit: 1, printed: 'oops' };

function message(fields: Partial<CapturedMessage>): CapturedMessage {
  return { role: 'assistant', text: '', time: 0, uuid: '', turn: 3, ...fields };
}

test('messages become the turns that they were in', () => {
  const messages = [
    message({ role: 'user', text: 'Why?', uuid: 'u1', time: 5 }),
    message({ role: 'user', text: 'And why now?', turn: 12 }),
    message({ text: 'Because.', calls: [call, { ...call, exit: null }] }),
    message({ role: 'agent', text: 'I looked.' }),
    message({ role: 'user', text: 'Quick!' }),
  ];
  const edit = { turn: 3, time: 0, uuid: '', path: 'a.ts', lines: [], command: '' };
  const turns = turnsOf(messages, [edit, edit, { ...edit, turn: 12, path: 'b.ts' }]);
  expect(turns).toMatchObject([
    {
      number: 3,
      at: 5,
      said: 'Why?\n\nQuick!',
      answered: ['Because.', '(Sub-agent) I looked.'],
      did: [
        { tool: 'Bash', target: 'npm test', exit: 1 },
        { tool: 'Bash', target: 'npm test', exit: undefined },
      ],
      files: ['a.ts'],
    },
    { number: 12, at: undefined, said: 'And why now?', answered: [], did: [], files: ['b.ts'] },
  ]);
});

test('nothing said is no turn', () => {
  expect(turnsOf([], [])).toEqual([]);
});
