import { expect, test } from 'vitest';
import { findNamedCaptures } from '../../../src/capture/record/find-named.ts';
import { captureHead } from '../../support/captures.ts';

const first = captureHead({ id: 'abcd000000', commit: '1234'.padEnd(40, 'e'), tasks: ['T-1'], at: 1 });
const second = captureHead({
  id: 'ffff000000',
  commit: 'abcd'.padEnd(40, '0'),
  tasks: ['T-1', 'abcd'],
  at: 2,
});
const all = [second, first];

test.each([
  ['abcd000000', [first]],
  ['ABCD', [first]],
  ['abc', []],
  ['abcd00000000', [second]],
  ['1234', [first]],
  [' T-1 ', [first, second]],
  ['t-1', []],
  ['', []],
])('"%s" means the right captures, in the order in which they were taken', (name, expected) => {
  expect(findNamedCaptures(name, all)).toEqual(expected);
});
