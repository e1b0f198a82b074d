import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, foldWithOrigins } from '../../../src/core/text/fold.ts';

const letters = fc.string({ unit: 'binary', maxLength: 40 });

describe('folding', () => {
  test.each([
    ['CAFÉ', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['Straße', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδός', 'οδοσ'],
    ['İstanbul', 'istanbul'],
    ['ﬁx Ⅷ', 'fix viii'],
    ['修复', '修复'],
    ['a → b', 'a → b'],
    ['🚀', '🚀'],
  ])('%s is compared as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('a long run of foreign letters folds like a short one', () => {
    expect(foldText('É'.repeat(100))).toBe('e'.repeat(100));
  });

  test('thousands of different runs fold right, remembered or not', () => {
    for (let code = 0x4e00; code < 0x4e00 + 2500; code += 1) {
      expect(foldText(`É${String.fromCodePoint(code)}`)).toBe(`e${String.fromCodePoint(code)}`);
    }
  });

  test('a text folds letter by letter as it folds whole', () => {
    fc.assert(fc.property(letters, (text) => foldWithOrigins(text).folded === foldText(text)));
  });

  test('every folded unit names the letter it comes from', () => {
    expect(foldWithOrigins('aß🚀é')).toEqual({ folded: 'ass🚀e', origins: [0, 1, 1, 2, 2, 4] });
  });
});
