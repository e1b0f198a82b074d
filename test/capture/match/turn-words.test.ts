import { describe, expect, test } from 'vitest';
import { sharesLines } from '../../../src/capture/match/hand-commit.ts';
import { captureOfTranscript } from '../../../src/capture/match/transcript-head.ts';
import { turnOfCommand, wordsOfTurn } from '../../../src/capture/match/turn-words.ts';
import type { CapturedMessage } from '../../../src/capture/record/capture.ts';
import { captureHead } from '../../support/captures.ts';
import { commitFacts, makeEdit } from '../../support/match.ts';

function message(fields: Partial<CapturedMessage>): CapturedMessage {
  return { role: 'assistant', text: '', time: 0, uuid: '', turn: 1, ...fields };
}

function bash(target: string, turn = 1, tool = 'Bash'): CapturedMessage {
  return message({ turn, calls: [{ tool, target, input: '', exit: 0, printed: '' }] });
}

describe('the words of a turn', () => {
  const messages = [
    message({ role: 'user', text: 'Another turn', turn: 2 }),
    message({ role: 'user', text: 'Do it' }),
    message({ role: 'user', text: 'And that' }),
    message({ text: 'I begin.', time: 10 }),
    message({ role: 'agent', text: 'I write it.', time: 20 }),
    message({ text: '  ', time: 25 }),
    message({ text: 'Done.', time: 40 }),
  ];

  test('are what was asked first, and what was said last before the change', () => {
    expect(wordsOfTurn(messages, 1, 30)).toEqual({ prompt: 'Do it', answer: 'I write it.' });
    expect(wordsOfTurn(messages, 1, 5)).toEqual({ prompt: 'Do it', answer: '' });
    expect(wordsOfTurn(messages, 1, 0)).toEqual({ prompt: 'Do it', answer: 'Done.' });
    expect(wordsOfTurn(messages, 3, 0)).toEqual({ prompt: '', answer: '' });
  });
});

describe('a command that may have written a file', () => {
  test('names the file and writes, or formats', () => {
    expect(turnOfCommand([bash("sed -i 's/a/b/' src/a.ts", 2), bash('cat src/a.ts', 3)], 'src/a.ts')).toBe(2);
    expect(turnOfCommand([bash('echo x > a.ts', 4)], 'src/a.ts')).toBe(4);
    expect(turnOfCommand([bash('npx prettier --write .', 5)], 'a.ts')).toBe(5);
  });

  test('is none that only reads, or writes another', () => {
    const others = [bash('cat a.ts'), bash('echo x > b.ts'), bash('echo > a.ts', 1, 'Other'), message({})];
    expect(turnOfCommand(others, 'a.ts')).toBeUndefined();
  });
});

describe('a conversation that was read whole', () => {
  test('is a capture at its last message, without a commit', () => {
    const conversation = 'ABCDEF01-2222-4333-8444-555555555555';
    const edits = [makeEdit([], { time: 7 })];
    const head = captureOfTranscript({
      conversation,
      author: '<a@x>',
      edits,
      messages: [message({ time: 9 })],
    });
    expect(head).toMatchObject({
      id: 'abcdef0122',
      at: 9,
      commit: '',
      object: '',
      conversation,
      messages: 1,
    });
  });

  test('made a commit only if it wrote one of its lines in the same file, for the same person', () => {
    const line = 'const sweep = start();';
    const facts = commitFacts({ added: new Map([['a.ts', ['}', line]]]) });
    const piece = (path: string, lines: readonly string[]) => ({
      head: captureHead(),
      edits: [makeEdit(lines, { path })],
    });
    expect(sharesLines(facts, piece('a.ts', [line]))).toBe(true);
    expect(sharesLines(facts, piece('a.ts', ['}']))).toBe(false);
    expect(sharesLines(facts, piece('b.ts', [line]))).toBe(false);
    expect(sharesLines({ ...facts, author: 'Ben <ben@x>' }, piece('a.ts', [line]))).toBe(false);
  });
});
