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
  test.each(['3', ' 3 ', '#3', 'step 3', 'Step  3', '(step 3)', '003', '３'])(
    '%j means the third',
    (wanted) => {
      expect(matchText(wanted, steps)).toEqual(one(2));
    },
  );

  test('a text that is just this number comes before the number', () => {
    expect(matchText('2', ['3', 'x', '2'])).toEqual(one(2));
    expect(matchText('Step 1', ['a', 'step 1'])).toEqual(one(1));
  });

  test.each(['0', '6', '12', 'step 12', '99999999999999999999', '-1', '1.5'])(
    'the number %j that no step has never means a step which holds its digits',
    (wanted) => {
      expect(matchText(wanted, steps)).toEqual(none);
    },
  );

  test('a reference such as #12 may be part of a text', () => {
    expect(matchText('#12', steps)).toEqual(one(4));
  });

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
