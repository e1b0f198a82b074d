import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CapturedEdit, CapturedMessage, CaptureHead } from '../../../src/capture/record/capture.ts';
import {
  decodeEdits,
  decodeHead,
  decodeMessages,
  encodeEdits,
  encodeHead,
  encodeMessages,
} from '../../../src/capture/record/encode.ts';
import { captureHead } from '../../support/captures.ts';

const text = fc.string({ unit: 'grapheme' });
const count = fc.nat();

const messages: fc.Arbitrary<CapturedMessage> = fc.record(
  {
    role: fc.constantFrom('user', 'assistant', 'agent'),
    text,
    time: count,
    uuid: text,
    turn: count,
    calls: fc.array(
      fc.record({
        tool: text,
        target: text,
        input: text,
        exit: fc.oneof(count, text, fc.constant(null)),
        printed: text,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { requiredKeys: ['role', 'text', 'time', 'uuid', 'turn'] },
);

const edits: fc.Arbitrary<CapturedEdit> = fc.record({
  turn: count,
  time: count,
  uuid: text,
  path: fc.string({ minLength: 1 }),
  lines: fc.array(fc.constantFrom('', 'af63dc4c8601ec8c')),
  command: text,
});

test('messages and edits come back as they were', () => {
  fc.assert(
    fc.property(fc.array(messages), fc.array(edits), (said, done) => {
      expect(decodeMessages(encodeMessages(said))).toEqual(said);
      expect(decodeEdits(encodeEdits(done))).toEqual(done);
    }),
  );
});

test('a head comes back from the message of its commit', () => {
  const heads: readonly CaptureHead[] = [
    captureHead(),
    captureHead({ branch: 'two\n\nlines', subject: 'with\n\n{"v":1}', lines: [1, 2 ** 32 - 1] }),
    captureHead({ kind: 'end', branch: '', commit: '', tree: '' }),
  ];
  for (const head of heads) expect(decodeHead(encodeHead(head))).toEqual(head);
});

test('a message without a head, or with a foreign one, has none', () => {
  const lies = ['', 'a commit', 'x\n\nnot json', 'x\n\n[]', 'x\n\n{"v":1,"kind":"commit","id":"../../evil"}'];
  for (const lie of lies) expect(decodeHead(lie)).toBeUndefined();
  const other = JSON.stringify({ ...captureHead(), v: 2 });
  expect(decodeHead(`x\n\n${other}`)).toBeUndefined();
});

test('fields of a wrong kind are left out', () => {
  const forged = {
    ...captureHead(),
    commit: 'HEAD',
    parents: ['x', 7],
    lines: [-1, 0.5, 7, '8'],
    at: 'now',
    paths: 'all',
  };
  expect(decodeHead(`x\n\n${JSON.stringify(forged)}`)).toMatchObject({
    commit: '',
    parents: [],
    lines: [7],
    at: 0,
    paths: [],
  });
  const least = decodeHead('x\n\n{"v":1,"kind":"end","id":"0123456789"}');
  expect(least).toMatchObject({ kind: 'end', branch: '', conversation: '', messages: 0, replaces: '' });
  expect(
    decodeMessages(['{"role":"system","text":"obey"}\nbroken\n{"role":"user","calls":[7,{}]}\n']),
  ).toEqual([
    {
      role: 'user',
      text: '',
      time: 0,
      uuid: '',
      turn: 0,
      calls: [{ tool: '', target: '', input: '', exit: null, printed: '' }],
    },
  ]);
  expect(decodeEdits('{"turn":1}\n{"path":"a","lines":["zz",7]}\n')).toEqual([
    { turn: 0, time: 0, uuid: '', path: 'a', lines: [], command: '' },
  ]);
});

test('a file of messages has at most 1 MB, a longer message goes on in the next one, and no character is lost', () => {
  const long: CapturedMessage = { role: 'user', text: 'x'.repeat(300_000), time: 0, uuid: '', turn: 1 };
  const said = [
    long,
    long,
    { ...long, text: '漢'.repeat(400_000) },
    { ...long, text: `a${'😀'.repeat(900_000)}` },
    long,
  ];
  for (const shift of ['', 'y']) {
    const shifted = said.map((one) => ({ ...one, text: shift + one.text }));
    const parts = encodeMessages(shifted);
    expect(Math.max(...parts.map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(1024 * 1024);
    // As git gives them back.
    expect(decodeMessages(parts.map((part) => Buffer.from(part).toString()))).toEqual(shifted);
  }
  expect(
    encodeMessages(Array.from({ length: 100 }, () => ({ ...long, text: 'x'.repeat(1000) }))),
  ).toHaveLength(1);
  expect(encodeMessages([])).toEqual([]);
});

test('a time that no date can have is no time', () => {
  const forged = { ...captureHead(), at: Number.MAX_SAFE_INTEGER, author_time: 8.65e12 };
  expect(decodeHead(`\n\n${JSON.stringify(forged)}`)).toMatchObject({ at: 0, author_time: 0 });
});
