import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeScrollback } from '../../../src/terminals/frames/scrollback.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function written(max: number, ...pieces: readonly string[]) {
  const ring = makeScrollback(max);
  for (const piece of pieces) ring.write(Buffer.from(piece, 'latin1'));
  return ring;
}

describe('Scrollback', () => {
  test.each([
    [8, ['hello'], 'hello'],
    [5, ['abc', 'def'], 'bcdef'],
    [4, ['abcdef'], 'cdef'],
    [0, ['abc'], ''],
  ])('NewScrollback of %d bytes keeps the last of %j', (max, pieces, kept) => {
    expect(text(written(max, ...pieces).bytes())).toBe(kept);
  });

  test('Bytes returns the last bytes, however Write got them', () => {
    fc.assert(
      fc.property(
        fc.nat(12_000),
        fc.array(fc.string({ maxLength: 9000 }), { maxLength: 6 }),
        (max, pieces) => {
          const latin = pieces.map((piece) => Buffer.from(piece).toString('latin1'));
          const all = latin.join('');
          expect(text(written(max, ...latin).bytes())).toBe(max === 0 ? '' : all.slice(-max));
        },
      ),
    );
  });

  test('grows with what is written', () => {
    const pieces = Array.from({ length: 30 }, (_, at) => String.fromCharCode(97 + at).repeat(1000));
    expect(text(written(20_000, ...pieces).bytes())).toBe(pieces.join('').slice(-20_000));
  });

  test('TailLines returns the last lines, and a line end at the end is none', () => {
    const ring = written(100, 'one\ntwo\nthree\nfour\n');
    expect(ring.tailLines(2)).toBe('three\nfour');
    expect(ring.tailLines(9)).toBe('one\ntwo\nthree\nfour');
    expect(ring.tailLines(0)).toBe('');
    expect(makeScrollback(10).tailLines(3)).toBe('');
  });
});
