import { expect, test } from 'vitest';
import { displayWidth } from '../../../src/core/text/columns.ts';
import { foldLine, foldLines, hangText, indentText } from '../../../src/core/text/indent.ts';

test('without a width, lines only get a margin, and empty ones stay empty', () => {
  expect(indentText('a\n\n  b \n\n', '  ')).toBe('  a\n\n    b');
  expect(indentText('', '  ')).toBe('');
});

test.each([
  ['one two three four five six', 'one two three four\nfive six'],
  ['- one two three four five', '- one two three four\n  five'],
  ['  12. one two three four', '  12. one two three\n      four'],
  ['> one two three four five', '> one two three four\n  five'],
  ['a_word_that_is_longer_than_a_line and more', 'a_word_that_is_longer_than_a_line\nand more'],
  ['短い 日本語の文章 です から', '短い 日本語の文章\nです から'],
  ['```\none two three four five six\n```\nplain', '```\none two three four five six\n```\nplain'],
  ['    one two three four five six', '    one two three four five six'],
  ['\tone two three four five six', '\tone two three four five six'],
])('%j is broken between words', (text, expected) => {
  expect(indentText(text, '', 20)).toBe(expected);
});

test('the margin counts, and a terminal of no width still has room for words', () => {
  const lines = indentText('word '.repeat(40), '    ', 30).split('\n');
  expect(lines.every((line) => line.startsWith('    w') && displayWidth(line) <= 30)).toBe(true);
  const wide = indentText('word '.repeat(40), '', 300).split('\n');
  expect(wide.map((line) => line.length)).toEqual([99, 99]);
  expect(indentText('one two three four five six', '    ', 1).split('\n')).toHaveLength(2);
});

test('what hangs behind a head is broken between words, and goes on below it', () => {
  expect(hangText('a.md:1  ', 'one two')).toBe('a.md:1  one two');
  expect(hangText('a.md:1  ', 'one two', 40)).toBe('a.md:1  one two');
  expect(hangText('a.md:1  ', 'one two three four five six seven', 22)).toBe(
    'a.md:1  one two three\n   four five six seven',
  );
  expect(hangText('日本.md:1  ', 'one two three', 20)).toBe('日本.md:1  one two\n   three');
});

test('a folded line goes on a little deeper, and keeps its spaces', () => {
  expect(foldLine('one two  three', '   ')).toBe('   one two  three');
  expect(foldLine('one two  three', '   ', 17)).toBe('   one two  three');
  expect(foldLine('one two  three four five', '   ', 17)).toBe('   one two  three\n     four five');
  expect(foldLine('if (a)  return;  // because of it ', '', 16)).toBe(
    'if (a)  return;\n  // because of\n  it ',
  );
  expect(foldLine('a_word_that_is_longer_than_a_line and more', ' ', 12)).toBe(
    ' a_word_that_is_longer_than_a_line\n   and more',
  );
});

test('each line of a text is folded below itself', () => {
  const text = '1. One two three\n   Choice: four five\n\nsix';
  expect(foldLines(text)).toBe(text);
  expect(foldLines(text, 14)).toBe('1. One two\n  three\n   Choice:\n     four five\n\nsix');
});
