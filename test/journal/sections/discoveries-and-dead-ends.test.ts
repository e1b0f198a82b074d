import { describe, expect, test } from 'vitest';
import { readTitledList, titledItem } from '../../../src/journal/sections/discoveries-and-dead-ends.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf } from '../../support/log-into.ts';

const read = (list: string) =>
  readTitledList(documentOf(`${bareHead}## Discoveries\n${list}`), 'discoveries');

describe('an item of a plain section', () => {
  test.each([
    ['**A** (2025-01-15T12:15): b', 'A', '2025-01-15T12:15', 'b'],
    ['**A** (2025-01-15T12:15Z)', 'A', '2025-01-15T12:15Z', ''],
    ['**A:** (2025-01-15T12:15Z): b', 'A:', '2025-01-15T12:15Z', 'b'],
    ['**A**: b (2025-01-15T12:15Z)', 'A', '2025-01-15T12:15Z', 'b'],
    ['**A:** b', 'A', undefined, 'b'],
    ['**A**', 'A', undefined, ''],
    ['**A\\*\\\\** (2025-01-15T12:15Z): b', 'A*\\', '2025-01-15T12:15Z', 'b'],
    ['**A** b', '', undefined, '**A** b'],
    ['a (2025-01-15T12:15Z)\n   - b', '', '2025-01-15T12:15Z', 'a\n- b'],
  ])('%j', (item, ...[title, time, text]) => {
    expect(read(`1. ${item}\n`)).toMatchObject([{ title, time, text }]);
  });

  test('says title and text together, without the mark of a task', () => {
    expect(read('- [ ] **A**: b (2025-01-15T12:15Z)\n- \\[x] c\n').map(({ whole }) => whole)).toEqual([
      '**A**: b',
      '[x] c',
    ]);
  });

  test('has the number it is written with, else its place', () => {
    expect(read('2. a\n5. b\n').map(({ number }) => number)).toEqual([2, 5]);
    expect(read('1. a\n1. b\n').map(({ number }) => number)).toEqual([1, 2]);
    expect(read('- (none yet)\n- a\n2. b\n').map(({ number }) => number)).toEqual([1, 2]);
    expect(readTitledList(documentOf(bareHead), 'discoveries')).toEqual([]);
  });
});

test('an item is written with what there is', () => {
  const time = 't';
  expect(titledItem({ title: ' a\n*b\\', text: 'c', time })).toEqual({
    text: 'c',
    before: '**a \\*b\\\\** (t): ',
  });
  expect(titledItem({ title: 'a', text: '', time })).toEqual({ text: '', before: '**a** (t)' });
  expect(titledItem({ text: 'c', time })).toEqual({ text: 'c', after: ' (t)' });
});

test('a bold start of megabytes without an end is read as text', () => {
  expect(read(`- **${'a'.repeat(9_000_000)}\n`)[0]?.title).toBe('');
});
