import { expect, test } from 'vitest';
import { decodeRanges, rangesOf, rangesText } from '../../../src/capture/formats/line-ranges.ts';

test('line numbers become ranges and come back', () => {
  const ranges = rangesOf([1, 2, 3, 9, 11, 12]);
  expect(rangesText(ranges)).toBe('1-3,9,11-12');
  expect(decodeRanges('1-3,9,11-12')).toEqual(ranges);
  expect(rangesOf([])).toEqual([]);
});

test('what is no range is left out', () => {
  expect(decodeRanges('0,5-2,x,-1, 4 ,1-99999999999,')).toEqual([{ from: 4, to: 4 }]);
});
