import { expect, test } from 'vitest';
import { listSome } from '../../../src/core/text/list-some.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a, b'],
  [['a', 'b', 'c'], 'a, b, … 1 more'],
  [['a', 'b', 'c', 'd'], 'a, b, … 2 more'],
])('%j is listed as "%s" where two are shown', (texts, said) => {
  expect(listSome(texts, 2)).toBe(said);
  expect(listSome(texts, 2, ' · ')).toBe(said.replaceAll(', ', ' · '));
});
