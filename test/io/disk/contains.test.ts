import { expect, test } from 'vitest';
import { contains } from '../../../src/io/disk/contains.ts';

test.each([
  ['/a/b', '/a/b', true],
  ['/a/b', '/a/b/c/d', true],
  ['/', '/a', true],
  ['/a/b', '/a/bc', false],
  ['/a/b', '/a', false],
  ['/a/b', '/a/c/b', false],
  ['/a/b', '/a/b/..c', true],
])('%s contains %s: %s', (outer, inner, expected) => {
  expect(contains(outer, inner)).toBe(expected);
});
