import { expect, test } from 'vitest';
import {
  endLeaf,
  isInterruptible,
  isLiteral,
  noLeaf,
  scanBlankLine,
  scanLeafLine,
  scanLiteralLine,
  waitsForClosing,
} from '../../../src/core/markdown/leaf-block.ts';
import { beforeFirstLine, readLine } from '../../../src/core/markdown/line.ts';

/** Reads all lines of a text outside containers; returns the leaf and what the last line did to it. */
function leafAfter(text: string, lazy = false) {
  const leaf = noLeaf();
  const line = beforeFirstLine(text, 0);
  let change: unknown;
  while (readLine(line)) {
    const isLast = line.next === text.length;
    if (isLiteral(leaf)) scanLiteralLine(leaf, line);
    else if (line.first === line.end) scanBlankLine(leaf);
    else change = scanLeafLine(leaf, line, lazy && isLast);
  }
  return { leaf, change };
}

test.each([
  ['a', 'paragraph'],
  ['a\n    b', 'paragraph'],
  ['a\n<b>', 'paragraph'],
  ['a\n', 'paragraph'],
  ['a\n\n', 'none'],
  ['    a', 'code'],
  ['    a\n\n\n    b', 'code'],
  ['    a\nb', 'paragraph'],
  ['# a', 'none'],
  ['#a', 'paragraph'],
  ['***', 'none'],
  ['*a*', 'paragraph'],
  ['a\n---', 'none'],
  ['[a]: b\n---', 'none'],
  ['[a]: b\n--', 'paragraph'],
  ['[a]: b\nc\n--', 'none'],
  ['```', 'fence'],
  ['``', 'paragraph'],
  ['```\na\n\n```', 'none'],
  ['a\n```', 'fence'],
  ['<!-- a', 'html'],
  ['<!-- a -->', 'none'],
  ['<!--\n\n-->', 'none'],
  ['<div>\na', 'html'],
  ['<div>\n\n', 'none'],
  ['<a b', 'paragraph'],
])('after %j the leaf is a %s', (text, kind) => {
  expect(leafAfter(text).leaf.kind).toBe(kind);
});

test.each([
  ['a\nb', 'on', 'paragraph'],
  ['a\n===', 'on', 'paragraph'],
  ['a\n---', 'began', 'none'],
  ['a\n<b>\n', 'on', 'html'],
  ['a\n<b>', 'began', 'html'],
  ['    a\n    b', 'began', 'none'],
  ['a\n    b', 'on', 'paragraph'],
])('when the last line of %j is lazy: %s, %s', (text, change, kind) => {
  const after = leafAfter(text, true);
  expect([after.change, after.leaf.kind]).toEqual([change, kind]);
});

test('a heading comes with its level, text and start', () => {
  expect(leafAfter('  ## a').change).toEqual({ level: 2, text: 'a', start: 2 });
  expect(leafAfter('\n a\nb\n===').change).toEqual({ level: 1, text: 'a\nb', start: 2 });
  expect(leafAfter('[a]: b\n"c" d\n===').change).toEqual({ level: 1, text: '"c" d', start: 0 });
});

test('paragraphs and indented code can be interrupted, fences and comments wait for their closing', () => {
  expect(
    ['a', '    a', '```', '<!--', '<div>', ''].map((text) => isInterruptible(leafAfter(text).leaf)),
  ).toEqual([true, true, false, false, false, false]);
  expect(
    ['a', '    a', '```', '<!--', '<div>', ''].map((text) => waitsForClosing(leafAfter(text).leaf)),
  ).toEqual([false, false, true, true, false, false]);
});

test('an ended leaf has the kind none', () => {
  const { leaf } = leafAfter('```');
  endLeaf(leaf);
  expect([leaf.kind, isLiteral(leaf)]).toEqual(['none', false]);
});
