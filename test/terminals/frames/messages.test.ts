import { describe, expect, test } from 'vitest';
import {
  decodeHello,
  decodeJson,
  decodeSize,
  encodeSize,
  limitSize,
  usualSize,
} from '../../../src/terminals/frames/messages.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('a size', () => {
  test('is sent as rows and columns, u16 little-endian', () => {
    expect([...encodeSize({ cols: 500, rows: 40 })]).toEqual([40, 0, 244, 1]);
    expect(decodeSize(encodeSize({ cols: 500, rows: 40 }))).toEqual({ cols: 500, rows: 40 });
    expect(decodeSize(bytes('abc'))).toBeUndefined();
  });

  test.each([
    [
      { cols: 1, rows: 1 },
      { cols: 2, rows: 2 },
    ],
    [
      { cols: 9999, rows: 9999 },
      { cols: 1000, rows: 500 },
    ],
    [{ cols: 0, rows: Number.NaN }, usualSize],
    [{ cols: -5, rows: 2.5 }, usualSize],
  ])('of %j is limited to %j', (size, limited) => {
    expect(limitSize(size)).toEqual(limited);
  });
});

describe('what a client says first', () => {
  test('is read with its size limited', () => {
    const hello = {
      proto: 1,
      version: '1.2',
      role: 'lead',
      cols: 100,
      rows: 9000,
      term: 'xterm',
      nonce: 'n',
      isPerson: true,
      isPage: true,
    };
    expect(decodeHello(bytes(JSON.stringify(hello)))).toEqual({ ...hello, rows: 500 });
  });

  test('needs nothing but a role', () => {
    const no = { version: '', term: '', nonce: '', isPerson: false, isPage: false };
    const least = { proto: 0, role: 'view', ...no, ...usualSize };
    expect(decodeHello(bytes('{"role":"view"}'))).toEqual(least);
  });

  test.each(['', 'null', '[]', '{"role":"king"}', '{"proto":1}', '{'])(
    'is nothing without one: %s',
    (text) => {
      expect(decodeHello(bytes(text))).toBeUndefined();
    },
  );

  test('that is no object is an empty one', () => {
    expect([decodeJson(bytes('7')), decodeJson(bytes('{'))]).toEqual([{}, {}]);
  });
});
