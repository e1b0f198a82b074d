import { expect, test } from 'vitest';
import { counted, kilo, listAnd, sizeText } from '../../../src/core/text/count.ts';

test.each([
  [0, 'step', '0 steps'],
  [1, 'step', '1 step'],
  [2, 'session file', '2 session files'],
  [1, 'discovery', '1 discovery'],
  [3, 'discovery', '3 discoveries'],
  [2, 'day', '2 days'],
])('%d of "%s" is "%s"', (number, word, said) => {
  expect(counted(number, word)).toBe(said);
});

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('a list of %j is "%s"', (texts, said) => {
  expect(listAnd(texts)).toBe(said);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1499, '1k'],
  [84_400, '84k'],
  [999_600, '1M'],
  [1_240_000, '1.2M'],
])('%d is shown as %s', (number, said) => {
  expect(kilo(number)).toBe(said);
});

test.each([
  [999, '999 B'],
  [1500, '2 kB'],
  [12_018_000, '12.0 MB'],
])('%d bytes are shown as %s', (bytes, said) => {
  expect(sizeText(bytes)).toBe(said);
});
