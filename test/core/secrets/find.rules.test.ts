import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretRules } from '../../../src/core/secrets/all-rules.ts';
import { screenSecrets } from '../../../src/core/secrets/find.ts';
import { givenSecrets } from '../../fixtures/secret-ways.ts';
import { trueExamples } from '../../fixtures/secrets.ts';
import { runs } from '../../support/same-random.ts';

/** What all rules find, each tried on the whole text. */
function foundByRules(text: string): string[] {
  return secretRules.flatMap(({ kind, pattern, accepts }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [start, end] = match.indices?.findLast((range) => range !== undefined) ?? [0, 0];
      return accepts(text.slice(start, end)) ? [`${kind} ${start}-${end}`] : [];
    }),
  );
}

/** Those of them that aren't within something that was found. */
function missed(text: string): string[] {
  const { found } = screenSecrets(text, []);
  return foundByRules(text).filter((one) => {
    const [, from, to] = /(\d+)-(\d+)$/.exec(one) ?? [];
    return !found.some(({ start, end }) => start <= Number(from) && Number(to) <= end);
  });
}

describe('rules that a quick look leaves out find nothing:', () => {
  // As short as a value may be.
  const short = { text: 'api_key: |\n  aB3xY7zQ', secret: 'aB3xY7zQ' };
  const examples = [short, ...trueExamples, ...givenSecrets];

  test('in each example, alone and among other words', () => {
    for (const { text, secret } of examples) {
      for (const one of [text, secret, `a ${text}`, `${text}\n${text}`, text.toUpperCase()]) {
        expect(missed(one), one).toEqual([]);
      }
    }
  });

  test('in pieces of examples, in any order', () => {
    const example = fc.constantFrom(...examples.flatMap(({ text, secret }) => [text, secret]));
    const cut = fc.tuple(example, fc.nat(40), fc.nat(40)).map(([text, from, left]) => {
      return text.slice(from, Math.max(from, text.length - left));
    });
    const between = fc.constantFrom(
      '',
      ' ',
      '\n',
      '\u00a0',
      '\u2028',
      '\t',
      '=',
      ': "',
      "'",
      'token=',
      '\u0130',
      '1',
    );
    const text = fc.array(fc.oneof(example, cut, between), { maxLength: 7 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (given) => {
        expect(missed(given)).toEqual([]);
      }),
      { numRuns: runs(1000) },
    );
  });
});
