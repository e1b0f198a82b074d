import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/core/markdown/table.ts';

const read = (text: string) => readTable(text, { start: 0, end: text.length });
const cellsOf = (text: string) => read(text)?.rows.map(({ cells }) => cells.map((cell) => cell.text));

describe('a table', () => {
  test('has a header and rows', () => {
    const text = '| What | Why |\n|---|:-:|\n| fair lock | slow |\n| spin lock | hot |\n';
    expect(read(text)?.header).toEqual(['What', 'Why']);
    expect(cellsOf(text)).toEqual([
      ['fair lock', 'slow'],
      ['spin lock', 'hot'],
    ]);
    expect(read(text)).toMatchObject({ start: 0, end: text.length });
    const [first] = read(text)?.rows ?? [];
    expect(text.slice(first?.cells[1]?.start).startsWith('slow')).toBe(true);
  });

  test.each([
    ['no bars at its edges', 'a | b\n--- | ---\nc | d', [['c', 'd']]],
    ['Windows line ends and blanks', ' | a |  b | \r\n | - | - | \r\n |c|  | \r\n', [['c', '']]],
    ['one column', '| a |\n|---|\n| b |', [['b']]],
    ['escaped bars', 'a|b\n-|-\nx \\| y|z\\|', [['x | y', 'z|']]],
    ['a line that is a bar', 'a|b\n-|-\n|', [['']]],
    ['no rows', 'a|b\n-|-', []],
  ])('may have %s', (_what, text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  test('may begin after lines of text', () => {
    const text = 'We tried:\n| a | b |\n|---|---|\n| c | d |\n';
    expect(read(text)).toMatchObject({ start: 10, header: ['a', 'b'] });
  });

  test.each(['a\nb', '---|---\na|b', 'a | b | c\n---|---\nd | e | f', 'a\n---', 'a | b\nc | d'])(
    'is not %j',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});
