import { expect, test } from 'vitest';
import { readItem } from '../../../src/core/markdown/item-by-remark.ts';

test.each([
  ['- [ ] # heading\n  ===\n', 'the heading of an item'],
  ['- ```\n  a\n  ```\n', 'code'],
  ['-\n', 'nothing'],
  ['a\n', 'no item'],
  ['- a\n- b\n', 'two items'],
  ['- a\n\nb\n', 'an item and more'],
])('%j is refused, for it is %s', (lines) => {
  expect(() => readItem(lines)).toThrow(/^Cannot change the item ".*": it is not one list item with a text$/);
});

test('the first paragraph ends after its last word', () => {
  for (const [lines, lead] of [
    ['- [ ] a\n  b\n  - c\n', '- [ ] a\n  b'],
    ['  1. a  \r\n\r\n     b', '  1. a'],
    ['* a\nlazy\n', '* a\nlazy'],
  ] as const) {
    expect(lines.slice(0, readItem(lines).leadEnd)).toBe(lead);
  }
});
