import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanOutline } from '../../../src/core/markdown/scan.ts';
import {
  cleanText,
  containHeading,
  containText,
  oneLine,
  revealText,
} from '../../../src/core/text/escape.ts';
import { findMarker, splitTime } from '../../../src/journal/document/markers.ts';
import { nastyText } from '../../support/nasty-texts.ts';
import { runs } from '../../support/same-random.ts';

const plain = { indent: 0, eol: '\n' };
const places = fc.record({
  indent: fc.constantFrom(0, 2, 3, 5),
  eol: fc.constantFrom('\n', '\r\n'),
  amongLabels: fc.boolean(),
  inline: fc.boolean(),
});

describe('contained text', () => {
  test('gives the cleaned text back, whatever it was and wherever it stood', () => {
    fc.assert(
      fc.property(nastyText, places, (text, place) => {
        const lines = containText(text, place).split(place.eol);
        const bare = lines.map((line, index) => (index === 0 ? line : line.slice(place.indent)));
        expect(revealText(bare.join('\n'))).toBe(cleanText(text));
      }),
      { numRuns: runs(3000) },
    );
  });

  test('opens nothing: no heading, no item, no unclosed fence, no line that ends in a marker or a time', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const contained = containText(text, plain);
        const { headings, items, unclosed } = scanOutline(contained, 0);
        expect({ headings, items, unclosed }).toEqual({ headings: [], items: [], unclosed: undefined });
        for (const line of contained.split('\n')) {
          expect(findMarker(line)).toBe(-1);
          expect(splitTime(line).time).toBeUndefined();
        }
      }),
      { numRuns: runs(3000) },
    );
  });

  test.each([
    ['# x', '\\# x'],
    ['a\n## b', 'a\n\\## b'],
    ['a\n===', 'a\n\\==='],
    ['a\n  - b', 'a\n  \\- b'],
    ['-- - -', '\\-- - -'],
    ['* *\n**', '\\* *\n\\**'],
    ['2024. was a year', '2024\\. was a year'],
    ['```js\n# x\n```', '\\```js\n\\# x\n\\```'],
    ['<!-- x', '\\<!-- x'],
    ['x <- CURRENT', 'x \\<- CURRENT'],
    ['x (2025-01-15T10:30Z)', 'x \\(2025-01-15T10:30Z)'],
    ['[x] done', '\\[x] done'],
    ['[Resolved today] x', '\\[Resolved today] x'],
    ['[a]: b', '\\[a]: b'],
    ['[a\nb]: c', '\\[a\nb]: c'],
    ['\\# x', '\\\\# x'],
    ['1\\. x', '1\\\\. x'],
  ])('%j is stored as %j', (text, stored) => {
    expect(containText(text, plain)).toBe(stored);
  });

  test('what cannot open anything is stored as it is', () => {
    for (const text of [
      '#12 fixed',
      '-x',
      '1.5 times',
      '[link](u) x',
      'a - b',
      '**bold** text',
      'a <- b',
      '…',
      'C:\\x',
    ]) {
      expect(containText(text, { ...plain, amongLabels: true })).toBe(text);
    }
  });

  test('a label is one only where labels are read', () => {
    for (const text of ['**Choice**: x', '__Choice:__ x', '**Key** (a): x', '** Choice**：x']) {
      expect(containText(text, plain)).toBe(text);
      expect(containText(text, { ...plain, amongLabels: true })).toBe(`\\${text}`);
    }
  });

  test('behind the start of a line the first line needs no escape, but what looks like one', () => {
    expect(containText('1. a\n2. b', { ...plain, inline: true })).toBe('1. a\n2\\. b');
    expect(containText('\\# a', { ...plain, inline: true })).toBe('\\\\# a');
    expect(containText('1\\. a', { ...plain, inline: true })).toBe('1\\\\. a');
  });

  test('later lines are indented by columns or by the white space given, blank ones are not', () => {
    expect(containText('a\n\nb', { indent: 3, eol: '\r\n' })).toBe('a\r\n\r\n   b');
    expect(containText('a\nb', { indent: '\t', eol: '\n' })).toBe('a\n\tb');
  });

  test('a line of 100 KB takes no time to speak of', () => {
    const text = `${'[ '.repeat(50_000)}${'* '.repeat(50_000)}x`;
    expect(revealText(containText(text, plain))).toBe(text);
  });
});

test('cleaned text has no control characters, no carriage returns, no space at line ends or around it', () => {
  expect(cleanText('\r\n \u001b[31ma \t\r\n\rb\u202e\u0000 \n')).toBe('a\n\nb');
  expect(oneLine(' a \n\n  b ')).toBe('a b');
});

test('a heading holds a text in one line, and no # that would close it', () => {
  expect(containHeading('a\nb ##')).toBe('a b \\##');
  expect(containHeading('#')).toBe('\\#');
  expect(containHeading('C#')).toBe('C#');
});
