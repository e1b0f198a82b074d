import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenSecrets } from '../../../src/core/secrets/find.ts';
import { mayHoldSecret } from '../../../src/core/secrets/quick-find.ts';
import { trueExamples } from '../../fixtures/secrets.ts';

describe('the quick look for secrets', () => {
  test('sends every true example on to the rules', () => {
    expect(trueExamples.filter(({ text }) => !mayHoldSecret(text))).toEqual([]);
  });

  test('keeps an ordinary sentence from them', () => {
    expect(mayHoldSecret('Step 3 is done, see the plan')).toBe(false);
  });

  test('denies no text in which the rules find a secret', () => {
    const examples = trueExamples.flatMap(({ text, secret }) => [text, secret]);
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...examples) },
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('\n', ' ', '"', "'", '=', ': ', '-----', 'token=', 'PWD=', '://', '@', '\u0130', '\\n'),
    );
    const cut = fc.tuple(piece, fc.nat(60), fc.nat(60)).map(([text, from, left]) => {
      return text.slice(from, Math.max(from, text.length - left));
    });
    const text = fc.array(fc.oneof(piece, cut), { maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (given) => {
        fc.pre(!mayHoldSecret(given));
        expect(screenSecrets(given, []).found).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
