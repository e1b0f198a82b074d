import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchText } from '../../../src/core/text/match.ts';

const steps = [
  'Reproduce the bug',
  'Implement fix',
  'Write tests',
  'Write docs for step 2',
  'Fix #12 in 3 places',
];
const one = (index: number) => ({ kind: 'one', index });
const none = { kind: 'none' };

describe('matchText', () => {
  test.each(['0', '6', '12', '#12', 'step 2 ', '-1', '1.5', '3'])(
    'the number %j never means a text that holds its digits',
    (wanted) => {
      expect(matchText(wanted, ['Fix #12 in 3 places', 'Use 1.5', 'Wait -1', '0x6'])).toEqual(none);
    },
  );

  test.each([
    'implement   FIX',
    'Implement fix.',
    '`Implement fix`',
    '"Implement fix"',
    '“Implement fix”',
    '**Implement fix**',
    'Implement fix (2025-01-15T10:30Z)',
    '**Implement fix.** (2025-01-15T10:30)',
    'Implement fix (2025-01-15T10:30:00Z)',
    'Implement fix (step 4)',
    'Ｉｍｐｌｅｍｅｎｔ fix',
    'Implement\nfix',
  ])('%j means the equal text', (wanted) => {
    expect(matchText(wanted, steps)).toEqual(one(1));
    expect(matchText('implement fix', [wanted, 'Implement fix twice'])).toEqual(one(0));
  });

  test('composed and decomposed text are equal', () => {
    expect(matchText('cafe\u0301', ['tea', 'Café'])).toEqual(one(1));
  });

  test('a unique part is enough, the equal text comes before texts that hold it', () => {
    expect(matchText('reproduce', steps)).toEqual(one(0));
    expect(matchText('Fix', ['Fix it', 'fix', 'Prefix'])).toEqual(one(1));
  });

  test.each([
    ['CI', 'Decision of the vendor pending'],
    ['cis', 'Decision of the vendor pending'],
    ['date', 'Update the parser'],
    ['rite', 'Write docs'],
    ['ease', 'Release'],
    ['Doc', 'Write docs'],
    ['docs write', 'Write docs'],
    ['Write docs now', 'Write docs'],
    ['bar', 'Rename foo_bar'],
    ['don', "Don't stop"],
    ['fix', 'Prefix it, fixed'],
  ])('%j is no word of %j', (wanted, text) => {
    expect(matchText(wanted, [text])).toEqual(none);
  });

  test.each([
    ['the parser', 'Update the parser'],
    ['UPDATE: the', 'Update the parser'],
    ['parser', 'Update the parser (2025-01-15T10:30Z)'],
    ['resume cafe', 'Résumé, café and more'],
    ['Strasse', 'Sweep the Straße'],
    ['οδοσ', 'Η ΟΔΟΣ'],
    ['run tests', 're-run «tests»!'],
    ['dont stop', "We don't stop"],
    ['foo_bar', 'Rename _foo_bar_ now'],
    ['__parser__', 'Update the parser'],
    ['app.ts', 'Fix src/app.ts:12'],
    ['修复', '请修复错误'],
    ['がき', 'まず かがき'],
    ['ทดสอบ', 'ต้องทดสอบก่อน'],
    ['कमल', 'लाल कमल है'],
    ['버그', '버그 수정'],
  ])('%j is in %j', (wanted, text) => {
    expect(matchText(wanted, [text, 'something else'])).toEqual(one(0));
    expect(matchText(wanted, ['something else'])).toEqual(none);
  });

  test('less than three letters, or two characters without spaces, only mean an equal text', () => {
    expect(matchText('CI', ['Fix CI', 'CI.'])).toEqual(one(1));
    expect(matchText('CI', ['Fix CI'])).toEqual(none);
    expect(matchText('F', ['F it'])).toEqual(none);
    expect(matchText('a b', ['a b c'])).toEqual(none);
    expect(matchText('ab c', ['ab c d'])).toEqual(one(0));
    expect(matchText('修', ['请修复'])).toEqual(none);
    expect(matchText('कि', ['कि है'])).toEqual(none);
  });

  test('a mark that makes another letter counts, outside of letters that can do without', () => {
    expect(matchText('がき', ['かき', 'ガラス'])).toEqual(none);
    expect(matchText('काम', ['कम है'])).toEqual(none);
    expect(matchText('еще раз', ['Ещё раз проверить'])).toEqual(one(0));
  });

  test('words at the beginning come before words within', () => {
    expect(matchText('fix the', ['Then fix the docs', 'Fix the parser'])).toEqual(one(1));
    expect(matchText('fix, the', ['Fix the parser', 'Fix: the'])).toEqual(one(1));
    expect(matchText('Update it', ['update it!', 'Update it now'])).toEqual(one(0));
  });

  test('several that fit are all named', () => {
    expect(matchText('write', steps)).toEqual({ kind: 'many', indexes: [2, 3] });
    expect(matchText('fix', ['Fix', 'fix.'])).toEqual({ kind: 'many', indexes: [0, 1] });
  });

  test('among texts that differ in case only, the one written so is meant', () => {
    expect(matchText('Fix', ['fix', 'Fix'])).toEqual(one(1));
  });

  test.each(['', '  ', '.', '""', '(step 9)', 'unknown'])('%j means none', (wanted) => {
    expect(matchText(wanted, ['', '**', ...steps])).toEqual(none);
  });

  test('there is none among none', () => {
    expect(matchText('1', [])).toEqual(none);
  });

  test('every text that stands once is found by itself', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }),
        (texts) => {
          for (const [index, text] of texts.entries()) expect(matchText(text, texts)).toEqual(one(index));
        },
      ),
    );
  });

  // What takes more than linear time takes minutes here; the time limit is far above what any machine needs.
  test('comes to an end with long runs of quotes, spaces and suffixes', { timeout: 60_000 }, () => {
    for (const part of ['*', ' ', '" ', '(step 1)', '(step 1) ', '`a']) {
      matchText(`${part.repeat(200_000)}x`, [`x${part.repeat(200_000)}`]);
    }
  });
});

test('quotes around a time suffix are taken off one after the other', () => {
  expect(matchText('"Fix it (2025-01-15T10:30Z)"', ['Fix it'])).toEqual({ kind: 'one', index: 0 });
});
