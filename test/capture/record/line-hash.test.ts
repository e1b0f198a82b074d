import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashLine, isTelling, lowestHashes, shortHash } from '../../../src/capture/record/line-hash.ts';

// The same by the definition, with whole numbers of any length.
function fnv(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text.replace(/\s+/g, ''), 'utf8')) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

test('a hash is FNV-1a of 64 bits, as published', () => {
  expect(hashLine('a')).toBe('af63dc4c8601ec8c');
  expect(hashLine('foobar')).toBe('85944171f73967e8');
});

test('any line has the hash that the definition gives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (line) => {
      const text = Buffer.from(line).toString();
      expect(hashLine(text)).toBe(text.trim() === '' ? '' : fnv(text));
    }),
  );
});

test('white space does not count', () => {
  expect(hashLine('\tif (a) {\r')).toBe(hashLine('  if(a){'));
  expect(hashLine(' \t\r')).toBe('');
});

test('the lowest hashes of lines are the same in any order, each once, and without short ones', () => {
  const lines = Array.from(
    { length: 400 },
    (_, index) => `line ${createHash('sha256').update(`${index}`).digest('hex')}`,
  );
  const lowest = lowestHashes(lines);
  expect(lowest).toHaveLength(256);
  expect(lowestHashes([...lines.reverse(), ...lines, '}', ''])).toEqual(lowest);
  expect(lowest).toEqual(
    lines
      .map((line) => shortHash(hashLine(line)))
      .sort((a, b) => a - b)
      .slice(0, 256),
  );
});

test('a line is telling from eight signs on', () => {
  expect(isTelling('  return x')).toBe(false);
  expect(isTelling('  return xy;')).toBe(true);
});
