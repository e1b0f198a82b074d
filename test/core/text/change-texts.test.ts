import { expect, test } from 'vitest';
import { changeTexts } from '../../../src/core/text/change-texts.ts';

test('every text is changed, wherever it stands, and nothing else', () => {
  const value = { a: 'x', b: ['x', { c: 'x' }], d: 1, e: null, f: undefined, g: true };
  const upper = changeTexts(value, (text) => text.toUpperCase());
  expect(upper).toEqual({ a: 'X', b: ['X', { c: 'X' }], d: 1, e: null, f: undefined, g: true });
});
