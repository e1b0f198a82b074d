import { expect, test } from 'vitest';
import { isUncommitted, readBlame } from '../../../src/capture/match/blame-lines.ts';

const one = '1'.repeat(40);
const none = '0'.repeat(40);

test('blamed lines have their commit, its author and subject, their path there, and their text', () => {
  const output = [
    `${one} 7 2 2`,
    'author Ada Lovelace',
    'author-time 1700000000',
    'summary Begin it all',
    'boundary',
    'filename old.ts',
    '\tconst x = 1;\r',
    `${none} 3 3`,
    'author Not Committed Yet',
    'filename "a\\303\\251 \\"b\\".ts"',
    `\t${one} 1 1`,
    '',
  ].join('\n');
  expect(readBlame(output)).toEqual([
    {
      line: 2,
      origin: 7,
      text: 'const x = 1;',
      commit: one,
      path: 'old.ts',
      author: 'Ada Lovelace',
      authorTime: 1_700_000_000,
      subject: 'Begin it all',
      isBoundary: true,
    },
    {
      line: 3,
      origin: 3,
      text: `${one} 1 1`,
      commit: none,
      path: 'aé "b".ts',
      author: 'Not Committed Yet',
      authorTime: 0,
      subject: '',
      isBoundary: false,
    },
  ]);
  expect(isUncommitted(one)).toBe(false);
  expect(isUncommitted(none)).toBe(true);
});

test('a line of which git says too little has nothing else', () => {
  const [line] = readBlame(`${one} 1 1\n\tx\n`);
  expect(line).toMatchObject({ path: '', author: '', authorTime: 0, text: 'x' });
});

test('what isn’t blame’s output has no lines', () => {
  expect(readBlame('fatal: no such path\n')).toEqual([]);
});
