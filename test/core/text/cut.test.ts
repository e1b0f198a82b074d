import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtWord, cutToLetters } from '../../../src/core/text/cut.ts';

describe('cutAtWord', () => {
  test.each<[string, [string, number], string]>([
    ['a text that fits stays', ['one two', 7], 'one two'],
    ['it is cut behind a word', ['one two three', 9], 'one two…'],
    ['a word that ends just there stays', ['one two three', 8], 'one two…'],
    ['a long first word is cut within', ['abcdefghij', 5], 'abcd…'],
    ['a short first word is not worth the cut', ['a bcdefghijklm', 10], 'a bcdefgh…'],
    ['no character is halved', ['😀😀😀', 4], '😀…'],
    ['no room gives nothing', ['abc', 0], ''],
    ['less than no room gives nothing', ['abc', -5], ''],
  ])('%s', (_, given, cut) => {
    expect(cutAtWord(...given)).toBe(cut);
  });

  test('never takes more than its limit, nor half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: -2, max: 30 }), (text, limit) => {
        const cut = cutAtWord(text, limit);
        expect(cut.length).toBeLessThanOrEqual(Math.max(0, limit));
        expect(cut).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('letters', () => {
  test.each<[string, [string, number], string]>([
    ['that fit stay', ['abc', 3], 'abc'],
    ['that do not fit are cut', ['abcd', 3], 'ab…'],
    ['of two units count as one', ['😀😀😀', 3], '😀😀😀'],
    ['of two units are not halved', ['😀😀😀😀', 3], '😀😀…'],
    ['may be none', ['', 3], ''],
  ])('%s', (_, given, cut) => {
    expect(cutToLetters(...given)).toBe(cut);
  });
});
