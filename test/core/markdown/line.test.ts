import { expect, test } from 'vitest';
import { beforeFirstLine, isBlank, readLine, takeMarker } from '../../../src/core/markdown/line.ts';

function spans(text: string, start = 0): number[][] {
  const line = beforeFirstLine(text, start);
  const found: number[][] = [];
  while (readLine(line)) found.push([line.start, line.end, line.next]);
  return found;
}

test('lines end with a line feed, a carriage return or both', () => {
  expect(spans('a\nb\rc\r\nd')).toEqual([
    [0, 1, 2],
    [2, 3, 4],
    [4, 5, 7],
    [7, 8, 8],
  ]);
});

test('other line separators end no line', () => {
  expect(spans('a\u2028b\u0085c\fd\ve')).toEqual([[0, 9, 9]]);
});

test('a carriage return at the end of the text is an ending', () => {
  expect(spans('\r')).toEqual([[0, 0, 1]]);
});

test('an empty text has no line, and no line begins at the end of one', () => {
  expect([spans(''), spans('a\n', 2), spans('a\n', 1)]).toEqual([[], [], [[1, 1, 2]]]);
});

test('tabs reach to the next multiple of four columns', () => {
  const line = beforeFirstLine(' \t  \tx', 0);
  readLine(line);
  expect([line.first, line.column, line.indent, isBlank(line)]).toEqual([5, 8, 8, false]);
});

test('the white space after a marker is counted from the column of the marker', () => {
  const line = beforeFirstLine(' -\t\tx', 0);
  readLine(line);
  takeMarker(line, 1);
  expect([line.first, line.column, line.indent]).toEqual([4, 8, 6]);
});
