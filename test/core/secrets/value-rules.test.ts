import { describe, expect, test } from 'vitest';
import { screenSecrets } from '../../../src/core/secrets/find.ts';
import { mayHoldSecret } from '../../../src/core/secrets/quick-find.ts';
import { givenNothing, givenSecrets, lookalikes } from '../../fixtures/secret-ways.ts';

describe('guarantee: of the tables of our own,', () => {
  test('at least 95 % of 250 secrets are found, in whatever way they are given to a name', () => {
    const missed = givenSecrets.filter(({ text, secret }) => screenSecrets(text, []).text.includes(secret));
    expect(givenSecrets.length).toBeGreaterThanOrEqual(250);
    expect(missed.length, missed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(
      givenSecrets.length * 0.05,
    );
  });

  test('at least 95 % of 250 harmless texts are left alone', () => {
    const harmless = [...givenNothing, ...lookalikes];
    const taken = harmless.filter((text) => screenSecrets(text, []).found.length > 0);
    expect(harmless.length).toBeGreaterThanOrEqual(250);
    expect(taken.length, taken.join('\n')).toBeLessThanOrEqual(harmless.length * 0.05);
  });

  test('every secret gets past the quick look', () => {
    expect(givenSecrets.filter(({ text }) => !mayHoldSecret(text))).toEqual([]);
  });
});
