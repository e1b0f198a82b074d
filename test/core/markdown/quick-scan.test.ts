import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FoundBlocks } from '../../../src/core/markdown/quick-scan.ts';
import { leap } from '../../../src/core/markdown/quick-scan.ts';
import { paragraphAt, paragraphsIn, scanOutline } from '../../../src/core/markdown/scan.ts';
import { outlineFacts } from '../../support/outline-facts.ts';
import { comparable, remarkOutline } from '../../support/remark-outline.ts';
import { runs } from '../../support/same-random.ts';

const start = { at: 0, list: undefined };
const found = (): FoundBlocks => ({ headings: [], items: [], paragraphs: [] });

// Lines on both sides of what may be skipped. Link definitions are left to the scan and are in its own test.
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

describe('what is skipped', () => {
  test('is found as remark finds it, no matter what is next to it', () => {
    const holds = (text: string): void => {
      expect(comparable(scanOutline(text, 0, 0))).toEqual(remarkOutline(text));
    };
    fc.assert(fc.property(document, holds), { numRuns: runs(3000) });
  });

  test.each([
    ['headings, paragraphs and blank lines', '# A\n\n## B \t\ntext\nmore\n \t\n**Label**: x\n### C\n'],
    ['the same with CRLF, and no line end behind the last', '# A\r\n\r\ntext\r\nmore'],
    ['fenced code', '```js\n# no heading\n- no item\n```\n~~~~ a `b`\n~~~\n  ~~~~~\n'],
    ['quotes, whatever they hold', '> a\n> # b\n>```\n>- c\n\n> d\n# A\n> <!-- e'],
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
    ['a quote that a line goes on with', 'a\n\n> b\nc\n', 3],
    ['a line end of its own kind', '# A\ntext\rmore\n', 4],
  ])('ends before %s', (_name, text, at) => {
    expect(leap(text, start, found())).toEqual({ at, list: undefined });
  });

  // A pattern that remembers every line overflows here.
  test.each([
    ['a paragraph', 'a\n', ''],
    ['fenced code', 'x\n', '```\n'],
    ['an item', 'lazy\n', '- a\n'],
    ['blank lines', '\n', 'a\n'],
    ['items', '- a\n', ''],
    ['a quote', '> q\n', 'a\n\n'],
    ['paragraphs', 'a\n\n', ''],
    ['nested items', '- a\n  - b\n\n      c\n', ''],
  ])('%s of ten megabytes is scanned', (_name, line, before) => {
    const text = before + line.repeat(Math.floor(10_000_000 / line.length));
    const { paragraphs, items } = scanOutline(text, 0);
    expect(paragraphs.length + items.length).toBeGreaterThanOrEqual(before === '```\n' ? 0 : 1);
  });

  // Enough of them one behind the other are only passed, in chapters and outside of them.
  const block = fc.constantFrom(
    ...[
      'a\n\n',
      'b\nb\n  b\n\n',
      '| a | b |\n|---|---|\n\n',
      '> q\n\n',
      '> # q\n> - q\n>q\n \n',
      '>\n\n',
      '**L**: x\n\n',
    ],
    ...[
      'c\r\n\r\n',
      'd\n\n\n\t\n',
      '#e\n\n',
      '*f*\n\n',
      '> ```\n\n',
      '> <!-- a\n\n',
      '> > > q\n\n',
      '`g`\n\n',
      '~h~\n\n',
    ],
  );
  const odd = fc.constantFrom(
    ...[
      '### Three\n',
      '#### Four\n',
      '## Two\n',
      '### Closed ###\n',
      '- item\n',
      'lazy\n',
      '> quote\n',
      '===\n',
      '---\n',
    ],
    ...[
      '```\n',
      '<!-- a\n',
      '-->\n',
      '    code\n',
      '[a]: b\n',
      ' > in\n',
      '  text\n',
      '\n',
      'a\r',
      '<div>\n',
      '>\n',
    ],
  );
  const prose = fc
    .array(fc.oneof({ weight: 5, arbitrary: block }, odd), { maxLength: 14 })
    .map((all) => all.join(''))
    .chain((text) => fc.constantFrom(text, `${text}probe\n===\n`, text.replace(/[\r\n]+$/, '')));

  test('paragraphs and quotes that are passed are found as remark and the scan find them', () => {
    let passed = 0;
    const holds = (text: string): void => {
      const outline = scanOutline(text, 0, 0);
      passed += outline.prose.length + outline.chapters.length;
      expect(comparable(outline)).toEqual(remarkOutline(text));
      expect(outlineFacts(outline)).toEqual(outlineFacts(scanOutline(text, 0, Number.POSITIVE_INFINITY)));
    };
    fc.assert(fc.property(prose, holds), { numRuns: 5000 });
    expect(passed).toBeGreaterThan(1000);
  });

  test('a paragraph and a stretch of them are found by where they stand', () => {
    const text = `a\n\n> q\n\n${'b\n\n'.repeat(6)}### H\n${'c\n### I\n'.repeat(5)}`;
    const quick = scanOutline(text, 0, 0);
    const sure = scanOutline(text, 0, Number.POSITIVE_INFINITY);
    for (let start = 0; start < text.length; start += 1) {
      expect(paragraphAt(quick, start)).toEqual(paragraphAt(sure, start));
      for (let end = start; end <= text.length; end += 1) {
        expect(paragraphsIn(quick, { start, end })).toEqual(paragraphsIn(sure, { start, end }));
      }
    }
  });

  test('ends before the last item of a list that may continue, with the list open', () => {
    const all = found();
    expect(leap('- a\n- b\n\n  more of b\n', start, all)).toEqual({ at: 4, list: '-'.charCodeAt(0) });
    expect(all.items).toEqual([
      { start: 0, end: 4, marker: 0, content: 2, indent: 2, bullet: '-', number: undefined, list: 0 },
    ]);
  });

  test('continues an open list, and counts another marker as another list', () => {
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
