import { expect, test } from 'vitest';
import { hasWholeWord } from '../../../src/core/text/whole-word.ts';

test('a word is found between other characters, also after a place where it is only a part', () => {
  expect(hasWholeWord('unfixed fix_it fix', 'fix')).toBe(true);
  expect(hasWholeWord('(fix)', 'fix')).toBe(true);
});

test('a part of a longer word is not found, in any script', () => {
  expect(hasWholeWord('unfixed prefix fix2 _fix', 'fix')).toBe(false);
  expect(hasWholeWord('übung', 'bung')).toBe(false);
  expect(hasWholeWord('', 'fix')).toBe(false);
});
