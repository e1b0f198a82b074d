import { describe, expect, test } from 'vitest';
import { beforeFirstLine, readLine } from '../../../src/core/markdown/line.ts';
import {
  atxLevel,
  atxText,
  isClosingFence,
  isThematicBreak,
  openingFence,
  setextLevel,
  setextText,
} from '../../../src/core/markdown/line-blocks.ts';

function lineOf(text: string) {
  const line = beforeFirstLine(text, 0);
  readLine(line);
  return line;
}

describe('what a line is', () => {
  test.each(['---', '***', '___', '- - -', '**  * ** \t', ' _ _ _ _'])('%j is a thematic break', (text) => {
    expect(isThematicBreak(lineOf(text))).toBe(true);
  });

  test.each(['--', '- -', '+++', '===', '--- a', '-*-', 'a', '', '--\n-'])(
    '%j is not a thematic break',
    (text) => {
      expect(isThematicBreak(lineOf(text))).toBe(false);
    },
  );

  test('a look at a line that is no thematic break answers for the markers after it, up to what spoils it', () => {
    const line = lineOf('- - x ***');
    expect(isThematicBreak(line)).toBe(false);
    expect(line.noBreakBefore).toBe(4);
    line.first = 2;
    expect(isThematicBreak(line)).toBe(false);
    line.first = 6;
    expect(isThematicBreak(line)).toBe(true);
  });

  test.each([
    ['#', 1, ''],
    ['# a', 1, 'a'],
    ['###### a ######', 6, 'a'],
    ['##\ta\t#\t', 2, 'a'],
    ['# a#', 1, 'a#'],
    ['# ##', 1, ''],
    ['# \t ', 1, ''],
  ])('%j is a heading of level %i', (text, level, title) => {
    expect(atxLevel(lineOf(text))).toBe(level);
    expect(atxText(lineOf(text), level)).toBe(title);
  });

  test.each(['#a', '####### a', '#######', '#\u00a0a', '#\fa'])('%j is not a heading', (text) => {
    expect(atxLevel(lineOf(text))).toBe(0);
  });

  test.each([
    ['=', 1],
    ['===  \t', 1],
    ['-', 2],
    ['--', 2],
    ['= =', 0],
    ['=-', 0],
    ['- a', 0],
    ['a', 0],
  ])('%j underlines level %i', (text, level) => {
    expect(setextLevel(lineOf(text))).toBe(level);
  });

  test('the text of a setext heading is trimmed line by line, no matter which line endings it has', () => {
    expect(setextText(' a \r\n\tb\rc\n')).toBe('a\nb\nc');
  });

  test.each([
    ['```', '`', 3],
    ['`````js x', '`', 5],
    ['~~~ `x` ~~~', '~', 3],
  ])('%j opens a fence', (text, character, size) => {
    expect(openingFence(lineOf(text))).toEqual({ code: character.charCodeAt(0), size });
  });

  test.each(['``', '~~', '``` a`', '````js`', 'a', ''])('%j opens no fence', (text) => {
    expect(openingFence(lineOf(text))).toBeUndefined();
  });

  test.each([
    ['````', true],
    ['   ````` \t', true],
    ['```', false],
    ['    ````', false],
    ['```` a', false],
    ['~~~~', false],
  ])('%j closes a fence of four backticks: %s', (text, closes) => {
    expect(isClosingFence(lineOf(text), { code: 96, size: 4 })).toBe(closes);
  });
});
