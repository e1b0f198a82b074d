import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, fit, fitApart, pad, renderTable, wrapText } from '../../../src/core/text/columns.ts';

const anyText = fc.string({
  unit: fc.constantFrom('a', ' ', 'é', 'e\u0301', '修', '👨‍👩‍👧', '🇩🇪', '❤️', '한', '\u200d', '\t', '…'),
});

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['修复', 4],
    ['한국', 4],
    ['\u1112\u1161\u11ab', 2],
    ['ｱ', 1],
    ['Ａ', 2],
    ['🚀', 2],
    ['👨‍👩‍👧', 2],
    ['🇩🇪', 2],
    ['👍🏽', 2],
    ['❤️', 2],
    ['❤', 1],
    ['1️⃣', 2],
    ['नि', 1],
    ['a\u200bb', 2],
    ['\x07\t', 0],
    ['𠮷', 2],
  ])('%j takes %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

test('letters and signs of one column are as wide as their graphemes', () => {
  const ranges = [
    [0x20, 0x7e],
    [0xa1, 0x2ff],
    [0x370, 0x530],
    [0x2010, 0x2030],
    [0x2190, 0x2200],
    [0x27c0, 0x2800],
  ];
  const codes = ranges.flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from }, (_, at) => from + at),
  );
  const signs = codes.map((code) => String.fromCodePoint(code));
  // With a wide letter after it, the text is split into graphemes.
  const slowly = (text: string) => displayWidth(`${text}修`) - 2;
  for (const sign of signs) expect(displayWidth(sign), sign).toBe(slowly(sign));
  const texts = fc.string({ unit: fc.constantFrom(...signs) });
  fc.assert(fc.property(texts, (text) => displayWidth(text) === slowly(text)));
});

describe('fit', () => {
  test.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdef', 5, 'abcd…'],
    ['abc def', 5, 'abc…'],
    ['abc', 1, '…'],
    ['abc', 0, ''],
    ['', 0, ''],
    ['修复了', 6, '修复了'],
    ['修复了', 5, '修复…'],
    ['修复了', 4, '修…'],
    ['👨‍👩‍👧👨‍👩‍👧', 3, '👨‍👩‍👧…'],
    ['cafe\u0301s', 5, 'cafe\u0301s'],
  ])('%j in %d columns is %j', (text, width, fitted) => {
    expect(fit(text, width)).toBe(fitted);
  });

  test('never passes the width, and leaves alone what fits', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), (text, width) => {
        expect(displayWidth(fit(text, width))).toBeLessThanOrEqual(width);
        if (displayWidth(text) <= width) expect(fit(text, width)).toBe(text);
      }),
    );
  });
});

test('texts that would look alike once they are cut show where they differ', () => {
  expect(fitApart(['task-number-30-make-it', 'task-number-31-make-it', 'docs'], 14)).toEqual([
    '…30-make-it',
    '…31-make-it',
    'docs',
  ]);
  expect(fitApart(['fix the first race', 'fix the first rule', 'fix the first race'], 10)).toEqual([
    '…race',
    '…rule',
    '…race',
  ]);
  expect(fitApart(['same-beginning-1', 'same-beginning'], 9)).toEqual(['…inning-1', '…eginning']);
  expect(fitApart(['abcdefghijklmn', 'abcdefgzzzzzzz'], 4)).toEqual(['…hi…', '…zz…']);
  const [first] = fitApart(['aaaaaaaa\ud835\udd1f....', 'aaaaaaaa\ud835\udd20....'], 4);
  expect(first).toBe('…\ud835\udd1f.…');
  const columns = [{ title: 'NAME', isApart: true }];
  expect(renderTable([['one-and-two'], ['one-and-three']], columns, 8)).toBe('NAME\n…two\n…three');
});

test('pad fills with spaces on the side that is free', () => {
  expect(pad('修', 4)).toBe('修  ');
  expect(pad('12', 4, 'right')).toBe('  12');
  expect(pad('12345', 4)).toBe('12345');
});

test('wrapText breaks between words only', () => {
  expect(wrapText('one two  three', 7)).toEqual(['one two', 'three']);
  expect(wrapText('unbreakable a', 4)).toEqual(['unbreakable', 'a']);
  expect(wrapText('', 4)).toEqual(['']);
});

describe('renderTable', () => {
  test('leaves out, in their order, what does not fit even when it is narrowed', () => {
    const columns = [
      { title: 'STATE' },
      { title: 'REASON', shrink: 1, min: 6 },
      { title: 'SINCE', leave: 2 },
      { title: 'CLIENTS', leave: 1 },
    ];
    const heads = (width: number): string =>
      renderTable([['working', 'because of it', 'now', '1']], columns, width).split('\n')[0] ?? '';
    expect(heads(31)).toBe('STATE    REASON  SINCE  CLIENTS');
    expect(heads(30)).toBe('STATE    REASON         SINCE');
    expect(heads(21)).toBe('STATE    REASON');
  });

  const columns = [
    { title: 'ID', min: 6 },
    { title: 'Name', shrink: 1, min: 4 },
    { title: 'Steps', align: 'right' as const },
    { title: 'Branch', shrink: 2, min: 5 },
  ];
  const rows = [
    ['9e1f0c', 'fix-sweep-trigger', '3/5', 'main'],
    ['a1b2c3', '修复', '12/40', 'feature/long-name'],
  ];

  test('aligns columns, two spaces apart, no space at the end', () => {
    expect(renderTable(rows, columns, undefined).split('\n')).toEqual([
      'ID      Name               Steps  Branch',
      '9e1f0c  fix-sweep-trigger    3/5  main',
      'a1b2c3  修复               12/40  feature/long-name',
    ]);
  });

  test('the column that shrinks first gives way to its least, then the next', () => {
    expect(renderTable(rows, columns, 40).split('\n')).toEqual([
      'ID      Name    Steps  Branch',
      '9e1f0c  fix-s…    3/5  main',
      'a1b2c3  修复    12/40  feature/long-name',
    ]);
    expect(renderTable(rows, columns, 32).split('\n')).toEqual([
      'ID      Name  Steps  Branch',
      '9e1f0c  fix…    3/5  main',
      'a1b2c3  修复  12/40  feature/lo…',
    ]);
  });

  test('columns without a priority give way from the last one on, in the end lines are cut', () => {
    const plain = [{ title: '' }, { title: '' }];
    const cells = [['abcdefgh', 'ijklmnop']];
    expect(renderTable(cells, plain, 15)).toBe('abcdefgh  ijkl…');
    expect(renderTable(cells, plain, 12)).toBe('abcde…  ijk…');
    expect(renderTable(cells, plain, 8)).toBe('abc…  i…');
    expect(renderTable(cells, plain, 0)).toBe('');
  });

  test('cells hold one line with control characters shown, missing cells are empty', () => {
    expect(
      renderTable([['\x1b[31ma\x1b[0m\nb\t\u202ec', 'x'], ['d']], [{ title: '' }, { title: '' }], 80),
    ).toBe('\\u{1b}[31ma\\u{1b}[0m b \\u{202e}c  x\nd');
  });

  test('no rows leave the titles, no titles and no rows nothing', () => {
    expect(renderTable([], [{ title: 'A' }], 80)).toBe('A');
    expect(renderTable([], [{ title: '' }], 80)).toBe('');
    expect(renderTable([], [], 80)).toBe('');
  });

  test('no line passes the width', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { maxLength: 4 })), fc.nat(60), (cells, width) => {
        for (const line of renderTable(cells, columns, width).split('\n')) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(line).toBe(line.trimEnd());
        }
      }),
    );
  });
});
