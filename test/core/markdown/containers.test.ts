import { expect, test } from 'vitest';
import {
  enterItem,
  enterQuote,
  isInRootItem,
  isQuoteMarker,
  leaveContainers,
  listMarkerSize,
  matchContainers,
  noContainers,
} from '../../../src/core/markdown/containers.ts';
import { beforeFirstLine, readLine } from '../../../src/core/markdown/line.ts';

function lineOf(text: string) {
  const line = beforeFirstLine(text, 0);
  readLine(line);
  return line;
}

/** Returns the containers that are open after the text's only line. */
function openedBy(text: string) {
  const line = lineOf(text);
  const open = noContainers();
  for (;;) {
    const size = listMarkerSize(line, false);
    if (isQuoteMarker(line)) enterQuote(open, line);
    else if (size > 0) enterItem(open, line, size);
    else return open;
  }
}

test.each([
  ['- a', 1],
  ['+', 1],
  ['   *\ta', 1],
  ['1. a', 2],
  ['0)', 2],
  ['123456789. a', 10],
  ['- -', 1],
])('%j starts with a list marker of size %i', (text, size) => {
  expect(listMarkerSize(lineOf(text), false)).toBe(size);
});

test.each(['', 'a', '-a', '1.a', '1', '1 .', '1234567890. a', '. a', '    - a', '- - -', '* * *', '1\n. a'])(
  '%j does not start with a list marker',
  (text) => {
    expect(listMarkerSize(lineOf(text), false)).toBe(0);
  },
);

test.each([
  ['- a', 1],
  ['1. a', 2],
  ['1) a', 2],
  ['2. a', 0],
  ['01. a', 0],
  ['11. a', 0],
  ['-', 0],
  ['1. \t', 0],
])('%j interrupts a paragraph with a marker of size %i', (text, size) => {
  expect(listMarkerSize(lineOf(text), true)).toBe(size);
});

test('an item asks for the columns of its marker and up to four after it', () => {
  for (const [text, width] of [
    ['- a', 2],
    ['-    a', 5],
    ['-     a', 2],
    ['-', 2],
    ['-   ', 2],
    ['  10. a', 6],
    ['-\ta', 4],
    ['-\t\ta', 2],
  ] as const) {
    expect(openedBy(text).widths, text).toEqual([width]);
  }
});

test.each([
  ['> - a', '> b', 1],
  ['> - a', '>   b', 2],
  ['> - a', '>    b', 2],
  ['> - a', '   >\tb', 2],
  ['> - a', '    > b', 0],
  ['> - a', '>', 2],
  ['> - a', '', 0],
  ['- > a', '', 1],
  ['- - a', '', 2],
  ['- - a', '  b', 1],
  ['- - a', '\tb', 2],
  ['- > - a', '  >', 3],
])('of the containers of %j, the line %j goes on with %i', (first, next, matched) => {
  expect(matchContainers(openedBy(first), lineOf(next))).toBe(matched);
});

test('an item that begins with two blank lines has ended', () => {
  const open = openedBy('- -');
  expect(matchContainers(open, lineOf(''))).toBe(2);
  expect(matchContainers(open, lineOf('    a'))).toBe(1);
});

test('an item that begins with one blank line continues', () => {
  const open = openedBy('-');
  expect(matchContainers(open, lineOf('  a'))).toBe(1);
  expect(matchContainers(open, lineOf(''))).toBe(1);
  expect(matchContainers(open, lineOf('  a'))).toBe(1);
});

test('leaving containers forgets their quotes', () => {
  const open = openedBy('> - > a');
  leaveContainers(open, 3);
  expect(open.quotes).toEqual([0, 2]);
  leaveContainers(open, 1);
  expect(open).toEqual({ kinds: [62], widths: [0], quotes: [0], empty: 0 });
});

test('only an item that is not inside anything else is at the root', () => {
  expect(['- a', '- > a', '> - a', 'a'].map((text) => isInRootItem(openedBy(text)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
