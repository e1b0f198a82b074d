import { describe, expect, test } from 'vitest';
import { closesHtml, type HtmlKind, htmlKind } from '../../../src/core/markdown/html-block.ts';
import { beforeFirstLine, readLine } from '../../../src/core/markdown/line.ts';

function lineOf(text: string) {
  const line = beforeFirstLine(text, 0);
  readLine(line);
  return line;
}

const kinds: Readonly<Record<HtmlKind, readonly string[]>> = {
  0: [
    '',
    'a',
    '<',
    '< b>',
    '<1>',
    '<!',
    '<!->',
    '<!1>',
    '<![cdata[',
    '<https://a.b>',
    '<a@b.c>',
    '<outputs',
    '<b> text',
    '<b x',
    '<b "c">',
    '<b a="c"d>',
    '<b a="c>',
    '<b a=>',
    '<b a==c>',
    '<b =c>',
    '<b a=c"d>',
    '<b / >',
    '</b a>',
    '</b/>',
    '<div/ x',
    '</div/ >',
    '<div_>',
  ],
  1: ['<pre', '<pre>', '<SCRIPT src="a">', '<style\tx', '<textarea>'],
  2: ['<!--', '<!-- a -->', '<!-->'],
  3: ['<?', '<?php'],
  4: ['<!a', '<!DOCTYPE html>'],
  5: ['<![CDATA[', '<![CDATA[a]]>'],
  6: ['<div', '</div', '<div>', '<DIV x', '<h1>', '</ul> text', '<hr/>', '<search>'],
  7: [
    '<b>',
    '</b>',
    '</b  > ',
    '<b/>',
    '<b />',
    '<x-y>',
    '<b a>',
    '<b a b:c _d>',
    '<b a=c>',
    '<b a = c d = "e" f=\'\'>',
    '<b a="c"/>',
    '<pre/>',
    '</pre>',
    '<b a=c=d>',
    '<b a=/>',
    '<b a=c/>',
  ],
};

describe('HTML blocks', () => {
  test.each(Object.entries(kinds))('kind %s', (kind, openings) => {
    for (const text of openings) expect(htmlKind(lineOf(text)), text).toBe(Number(kind));
  });

  test.each<[HtmlKind, string, boolean]>([
    [1, 'a</Script>b', true],
    [1, '</script >', false],
    [1, '</div>', false],
    [2, '-->', true],
    [2, '-- >', false],
    [3, '?>', true],
    [3, '>', false],
    [4, '>', true],
    [4, ']]', false],
    [5, ']]>', true],
    [5, ']]]>', false],
    [5, ']]]]>', true],
    [6, '</div>', false],
    [7, '</b>', false],
  ])('kind %i at %j: closes is %s', (kind, text, closes) => {
    expect(closesHtml(lineOf(text), kind, 0)).toBe(closes);
  });

  test('only the line itself is looked at', () => {
    expect(closesHtml(lineOf('a\n-->'), 2, 0)).toBe(false);
    expect(htmlKind(lineOf('<b\n>'))).toBe(0);
  });
});
