import { expect, test } from 'vitest';
import { attributedFiles } from '../../../src/capture/formats/attributed-files.ts';
import type { AddedLines } from '../../../src/capture/record/added-lines.ts';
import { hashLine } from '../../../src/capture/record/line-hash.ts';

function added(lines: readonly string[], from = 1): AddedLines {
  const numbers = lines.map((_, index) => from + index);
  return {
    paths: ['a.ts'],
    byPath: new Map([['a.ts', lines]]),
    numbers: new Map([['a.ts', numbers]]),
    removed: [],
  };
}

const long = (name: string): string => `const ${name} = compute();`;
const written = (...lines: readonly string[]) => new Map([['a.ts', new Set(lines.map(hashLine))]]);

test('lines that a conversation wrote are its own, and no others', () => {
  const lines = added([long('one'), long('byHand'), long('two')], 10);
  expect(attributedFiles(lines, written(long('one'), long('two')))).toEqual([
    {
      path: 'a.ts',
      ranges: [
        { from: 10, to: 10 },
        { from: 12, to: 12 },
      ],
    },
  ]);
  expect(attributedFiles(lines, new Map([['b.ts', new Set([hashLine(long('one'))])]]))).toEqual([]);
  expect(attributedFiles(lines, written('something else'))).toEqual([]);
  expect(attributedFiles({ ...lines, numbers: new Map() }, written(long('one')))).toEqual([]);
});

test('short lines count beside a longer one, whichever comes first', () => {
  const lines = added(['}', '{', long('one'), '}', '}', long('byHand'), '}']);
  expect(attributedFiles(lines, written('}', '{', long('one')))).toEqual([
    { path: 'a.ts', ranges: [{ from: 1, to: 5 }] },
  ]);
});
