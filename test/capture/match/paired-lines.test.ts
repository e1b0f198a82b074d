import { expect, test } from 'vitest';
import { readFileLines } from '../../../src/capture/match/file-lines.ts';
import { pairLines } from '../../../src/capture/match/paired-lines.ts';

function pairsOf(now: readonly string[], headers: readonly string[]): (readonly number[])[] {
  const difference = headers.map((header) => `@@ ${header} @@ in a function\n+x\n`).join('');
  return [...pairLines(difference, readFileLines(now), now.length)];
}

const long = ['const first = begin();', '}', 'const last = end();', '}'];

test('lines of a file that is the same are where they were, also short ones', () => {
  expect(pairsOf(['a;', '', '}'], [])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
});

test('lines before, between and after changes are known if one of them is long and there once', () => {
  // The second line was added, and three were removed after the third. Nothing tells the braces at the end.
  const pairs = [
    [1, 1],
    [3, 2],
  ];
  expect(
    pairsOf(['const first = begin();', 'x', 'const last = end();', '}'], ['-1,0 +2', '-3,3 +3,0']),
  ).toEqual(pairs);
  expect(pairsOf(['}', ...long], ['-2,0 +2', '-7 +5'])).toEqual([
    [3, 3],
    [4, 4],
  ]);
});

test('short lines next to one or two changed ones belong to the long lines on the other side of these', () => {
  expect(pairsOf(['}', 'x', 'const first = begin();', 'y', ')'], ['-2 +2', '-4 +4'])).toEqual([
    [1, 1],
    [3, 3],
    [5, 5],
  ]);
  expect(pairsOf(['}', 'x', ')', 'y', 'const first = begin();'], ['-2 +2', '-4 +4'])).toEqual([
    [1, 1],
    [3, 3],
    [5, 5],
  ]);
  expect(pairsOf(['}', 'x', 'y', 'z', 'const first = begin();'], ['-2,3 +2,3'])).toEqual([[5, 5]]);
  expect(pairsOf(['}', 'x', 'const first = begin();'], ['-2,2 +2'])).toEqual([[3, 4]]);
});
