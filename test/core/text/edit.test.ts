import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/text/edit.ts';

test('edits that overlap, run backwards or leave the text are a bug', () => {
  const edit = (start: number, end: number) => ({ start, end, text: '' });
  expect(() => applyEdits('abc', [edit(0, 2), edit(1, 3)])).toThrow(RangeError);
  expect(() => applyEdits('abc', [edit(2, 1)])).toThrow(RangeError);
  expect(() => applyEdits('abc', [edit(3, 4)])).toThrow(
    'Edit 3..4 overlaps another or is outside the text of 3 units',
  );
});

test('insertions at one place keep their order, and stand before a replacement that begins there', () => {
  const edits = [
    { start: 1, end: 2, text: 'X' },
    { start: 1, end: 1, text: '1' },
    { start: 3, end: 3, text: '!' },
    { start: 1, end: 1, text: '2' },
  ];
  expect(applyEdits('abc', edits)).toBe('a12Xc!');
});

test('without edits the text is the same', () => {
  expect(applyEdits('abc', [])).toBe('abc');
});
