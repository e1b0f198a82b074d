import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from '../../../src/core/text/sha256.ts';

function nodeHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

test.each([0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 1000])('hashes %i letters as Node does', (length) => {
  const text = 'x'.repeat(length);
  expect(hashText(text)).toBe(nodeHash(text));
});

test('hashes any text as Node does, lone surrogates included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => hashText(text) === nodeHash(text)),
  );
  expect(hashText('\ud800')).toBe(nodeHash('\ud800'));
});
