import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FoundBlocks, leap } from '../../../src/core/markdown/quick-scan.ts';
import { scanOutline } from '../../../src/core/markdown/scan.ts';
import { comparable, remarkOutline } from '../../support/remark-outline.ts';
import { runs } from '../../support/same-random.ts';

const start = { at: 0, list: undefined };
const found = (): FoundBlocks => ({ headings: [], items: [], paragraphs: [] });

// Whole lines on both sides of what may be leapt over; link definitions are the scan's affair and in its own test.
const line = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' ',
    '\t',
    'word',
    'and **more**',
    '**Choice**: x',
    '*a* b',
    '_b_',
    '`c` d',
    '~x~',
    '\\# e',
  ],
  ...['# One', '## Two ##', '### 3. Three', '#four', '#', '##', '# \t', '#  a  ', '####### x', '  ## in'],
  ...[
    '- a',
    '- [x] done (2025-01-15T10:30Z)',
    '- [ ] open',

    '-',
    '- ',
    '-  two',
    '-a',
    '- - b',
    '* c',
  ],
  ...[
    '+ d',
    '1. one',
    '2. two',
    '10. ten',
    '1) x',
    '1.5 ms',
    '12',
    '1234567890. x',
    '3/5 steps',
    '0. z',
    '- 1. n',
  ],
  ...['  lazy', '    deep', '      deeper', '\ttab', '  - nested', '   1. nested', '  > q', '> quote', '>'],
  ...['---', '***', '- - -', '===', '=a', '--', '* * *', '**', '__', '___', '-- -', '= ='],
  ...[
    '```',
    '```js',
    '````',
    '~~~',
    '~~~ `x`',
    '``` a`b',
    '   ```',
    '    ```',
    '``` \t',
    '~~~~ ~',
    '``',
    '~~',
  ],
  ...[
    '<!-- a',
    '-->',
    '<b>',
    '<div>',
    '</div>',
    '<?',

    "'title'",
    '[x] y',
    '|a|',
    '&amp;',
    '\u00a0',
  ],
  ...['é', '\u2028', '你好', '🎉 x', '(x)', '"y"', '!', '\\', '\f', '\v x'],
);
const document = fc
  .tuple(fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'))), line)
  .map(([all, last]) => all.map(([text, end]) => text + end).join('') + last);

describe('what is leapt over', () => {
  test('is found as remark finds it, whatever stands beside it', () => {
    const holds = (text: string): void => {
      expect(comparable(scanOutline(text, 0, 0))).toEqual(remarkOutline(text));
    };
    fc.assert(fc.property(document, holds), { numRuns: runs(3000) });
  });

  test.each([
    ['headings, paragraphs and blank lines', '# A\n\n## B \t\ntext\nmore\n \t\n**Label**: x\n### C\n'],
    ['the same with CRLF, and no line end behind the last', '# A\r\n\r\ntext\r\nmore'],
    ['fenced code', '```js\n# no heading\n- no item\n```\n~~~~ a `b`\n~~~\n  ~~~~~\n'],
    ['a list before a heading', '- a\n- [x] b\n  more\nlazy\n\n- c\n# A\n'],
    ['a list before a paragraph', '1. a\n2. b\n\ntext\n'],
    ['a list at the end', '* a\n* b\n\n'],
  ])('%s, to the end', (_name, text) => {
    expect(leap(text, start, found())).toEqual({ at: text.length, list: undefined });
  });

  test.each([
    ['a paragraph that goes on with a doubtful line', '# A\ntext\n===\n', 4],
    ['a heading that is closed', 'text\n# A #\n', 5],
    ['a heading with nothing in it', '\n#\n', 1],
    ['a fence that is never closed', 'a\n\n```\nb\n', 3],
    ['a line end of its own kind', '# A\ntext\rmore\n', 4],
  ])('ends before %s', (_name, text, at) => {
    expect(leap(text, start, found())).toEqual({ at, list: undefined });
  });

  // A pattern that remembers every line bursts here.
  test.each([
    ['a paragraph', 'a\n', ''],
    ['fenced code', 'x\n', '```\n'],
    ['an item', 'lazy\n', '- a\n'],
    ['blank lines', '\n', 'a\n'],
    ['items', '- a\n', ''],
  ])('%s of ten megabytes is scanned', (_name, line, before) => {
    const text = before + line.repeat(Math.floor(10_000_000 / line.length));
    const { paragraphs, items } = scanOutline(text, 0);
    expect(paragraphs.length + items.length).toBeGreaterThanOrEqual(before === '```\n' ? 0 : 1);
  });

  test('ends before the last item of a list that may go on, with the list open', () => {
    const all = found();
    expect(leap('- a\n- b\n\n  more of b\n', start, all)).toEqual({ at: 4, list: '-'.charCodeAt(0) });
    expect(all.items).toEqual([
      { start: 0, end: 4, marker: 0, content: 2, indent: 2, bullet: '-', number: undefined, list: 0 },
    ]);
  });

  test('goes on in a list that is open, and counts another marker as another list', () => {
    const all = found();
    const text = '- a\n- b\n\n  more\n- c\n* d\n# A\n';
    const dash = '-'.charCodeAt(0);
    expect(leap(text, start, all)).toEqual({ at: 4, list: dash });
    expect(leap(text, { at: text.indexOf('- c'), list: dash }, all)).toEqual({
      at: text.length,
      list: undefined,
    });
    expect(all.items.map(({ bullet, list }) => `${bullet}${list}`)).toEqual(['-0', '-0', '*1']);
  });
});
