import { expect, test } from 'vitest';
import { counted, kilo, listAnd } from '../../../src/core/text/count.ts';

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
])('%d is shown as %s', (number, said) => {
  expect(kilo(number)).toBe(said);
});
