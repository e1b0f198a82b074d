import { describe, expect, test } from 'vitest';
import { readDefinitions } from '../../../src/core/markdown/definitions.ts';
import { scanOutline } from '../../../src/core/markdown/scan.ts';

const read = (text: string) => readDefinitions(text, scanOutline(text, 0).paragraphs);
const said = (text: string) => read(text).map(({ term, text: meaning }) => [term, meaning]);

describe('a definition', () => {
  test.each([
    ['below its term', 'Fair lock\n: slow\n', [['Fair lock', 'slow']]],
    [
      'beside others',
      'a\n: b\nc\n: d\n: e\n',
      [
        ['a', 'b'],
        ['c', 'd\ne'],
      ],
    ],
    [
      'of several lines, with Windows line ends',
      'a\r\n:   b\r\nand more\r\n\r\nc\r\n: d',
      [
        ['a', 'b\nand more'],
        ['c', 'd'],
      ],
    ],
    ['below a blank line', 'a\n\n: b\n', [['a', 'b']]],
    [
      'with more below it',
      'a\n\n: b\nc\n: d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['after lines of text', 'We tried\nmany\n: and failed\n', [['many', 'and failed']]],
  ])('is read %s', (_where, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each([': alone', 'a\nb\n\n: c', 'a\n\n- b\n\n: c', 'a\n:b', 'a: b', ': a\n\n: b'])(
    'is not in %j',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );

  test('says where it is', () => {
    const text = 'x\n\na\n: b\nc\n: d\n';
    expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(['a\n: b\n', 'c\n: d\n']);
  });
});
