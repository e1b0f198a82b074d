import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/core/text/fold.ts';
import { makeQuickLook } from '../../../src/journal/search/quick-search.ts';
import { runs } from '../../support/same-random.ts';

const decode = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');
const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const finds = (text: string, ...words: string[]): boolean => makeQuickLook(words, decode)(bytesOf(text));

describe('the quick look', () => {
  test('finds plain words in any case', () => {
    expect(finds('The SWEEP race', 'sweep')).toBe(true);
    expect(finds('The SWEEP race', 'sleep')).toBe(false);
  });

  test('finds plain words behind accents, and foreign ones', () => {
    expect(finds('ein größeres café', 'grosseres')).toBe(true);
    expect(finds('ein größeres café', 'cafe')).toBe(true);
    expect(finds('\u00a0à la carte', 'a')).toBe(true);
    expect(finds('before 修复 after', '修复')).toBe(true);
    expect(finds('only plain', '修复')).toBe(false);
    expect(finds('→ nothing ←', 'cafe')).toBe(false);
  });

  test('reads signs of patterns as plain text', () => {
    expect(finds('sweeper.go:245', 'sweeper.go')).toBe(true);
    expect(finds('sweeperXgo', 'sweeper.go')).toBe(false);
    expect(finds('a[0] (x) | y', '(x)')).toBe(true);
    expect(finds('nothing', '(x)', '|', '\\', '^$')).toBe(false);
  });

  test('decides as folding the whole text does', () => {
    const alphabet = fc.constantFrom(
      'a',
      'B',
      'é',
      'E',
      '\u0301',
      'ß',
      's',
      ' ',
      '\n',
      '\u00a0',
      '→',
      '修',
      '🚀',
      '.',
      '-',
    );
    const text = fc.array(alphabet, { maxLength: 30 }).map((parts) => parts.join(''));
    const word = fc
      .array(alphabet, { minLength: 1, maxLength: 4 })
      .map((parts) => foldText(parts.join('')).replace(/\s/g, ''));
    fc.assert(
      fc.property(text, word, (whole, wanted) => {
        if (wanted === '') return;
        expect(finds(whole, wanted)).toBe(foldText(whole).includes(wanted));
      }),
      { numRuns: runs(2000) },
    );
  });

  // To walk it more than once takes minutes; the time limit is far above what any machine needs.
  test('a long line without a space is walked once', { timeout: 60_000 }, () => {
    expect(finds('é'.repeat(500_000), 'x')).toBe(false);
    expect(finds('a'.repeat(1_000_000), 'x')).toBe(false);
  });
});
