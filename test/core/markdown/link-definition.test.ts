import { describe, expect, test } from 'vitest';
import { skipDefinitions } from '../../../src/core/markdown/link-definition.ts';
import { remarkOutline } from '../../support/remark-outline.ts';

const whole = [
  '[a]: b',
  '[a]:b',
  '[a]:\nb',
  '  [a]:  \t b \t',
  '[a]: <b c>',
  '[a]: <>',
  '[a]: <b\\>c> "t"',
  '[a]: b(c(d)e)',
  '[a]: b\\)',
  '[a]: b"t"',
  '[a]: <b> (t)',
  '[a]: b\\',
  '[a]: \0',
  '[a]: b "t"',
  "[a]: b 't'",
  '[a]: b (t)',
  '[a]: b\n"t"',
  '[a]: b "t\nu"  ',
  '[a]: b "t\\"u\\\\"',
  '[a]: b "t\\u"',
  '[a\nc]: b',
  '[a\\]c]: b',
  '[\\a]: b',
  '[a]: b\n  [c]: d\n[e]: f',
];

const none = [
  'a',
  '[',
  '[a',
  '[a]',
  '[a] : b',
  '[a]:',
  '[ \t]: b',
  '[]: b',
  '[a[c]: b',
  '[a]: <b',
  '[a]: <b<c>',
  '[a]: <b\nc>',
  '[a]: <b>c',
  '[a]: )',
  '[a]: b)',
  '[a]: (b',
  '[a]: (b c)',
  '[a]: b\u0001',
  '[a]: b\u007f',
  '[a]: b c',
  '[a]: b "t',
  '[a]: b "t" c',
];

// A paragraph with nothing but definitions is not a setext heading.
const isWhole = (paragraph: string) => remarkOutline(`${paragraph}\n===\n`).headings.length === 0;

describe('link reference definitions', () => {
  test.each(whole)('%j is nothing else', (text) => {
    expect(isWhole(text)).toBe(true);
    expect(skipDefinitions(text)).toBe(text.length);
  });

  test.each(none)('%j is none', (text) => {
    expect(isWhole(text)).toBe(false);
    expect(skipDefinitions(text)).toBe(0);
  });

  test.each([
    ['[a]: b\n"t" c', 7],
    ['[a]: b\n"t', 7],
    ['[a]: b\n[c]: d e', 7],
    ['[a]: b\ntext\n[c]: d', 7],
  ])('the definitions that begin %j end at %i', (text, end) => {
    expect(skipDefinitions(text)).toBe(end);
  });

  test('a label holds up to 999 characters, line endings not counted', () => {
    const labels = [999, 1000, 1001].map((size) => `[${'a'.repeat(size - 9)}\n${'\\]'.repeat(4)}a]: b`);
    expect(labels.map(isWhole)).toEqual([true, false, false]);
    expect(labels.map(skipDefinitions)).toEqual([1005, 0, 0]);
  });
});
