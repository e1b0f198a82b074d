import { expect, test } from 'vitest';
import { readCount } from '../../../src/core/calls/read-count.ts';

const read = (text?: string): number | undefined => {
  const given = text === undefined ? [] : [{ name: 'limit', text }];
  return readCount({ given, bare: [] }, 'limit', 50);
};

test('a flag gives a whole number, or none', () => {
  expect([read('1'), read(' 20 '), read('999999'), read()]).toEqual([1, 20, 999_999, undefined]);
});

test.each(['0', '-1', '1.5', 'many', '', '1e3', '0x10', '１', '1000000'])('"%s" is none', (text) => {
  expect(() => read(text)).toThrow(`Invalid --limit "${text}": it must be a whole number of 1 or more`);
});

test('what was given is shown with its control characters', () => {
  expect(() => read('a\u202e')).toThrow('Invalid --limit "a\\u{202e}"');
});
