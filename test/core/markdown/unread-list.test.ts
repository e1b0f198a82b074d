import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../../src/core/markdown/outline.ts';
import { scanOutline } from '../../../src/core/markdown/scan.ts';
import { groupItems } from '../../../src/core/markdown/unread-list.ts';
import type { Span } from '../../../src/core/text/spans.ts';
import { partLazyLabels } from '../../../src/journal/document/label-lines.ts';
import { rescan } from '../../../src/journal/document/quick-rescan.ts';
import { membersOf } from '../../support/members-of.ts';
import { outlineFacts } from '../../support/outline-facts.ts';
import { comparable, remarkOutline } from '../../support/remark-outline.ts';

const quick = (text: string): Outline => partLazyLabels(text, scanOutline(text, 0, 0));
const sure = (text: string): Outline => partLazyLabels(text, scanOutline(text, 0, Number.POSITIVE_INFINITY));

// What an item may begin with, and what may stand below it at any depth: every kind of block, whole or left open.
const content = fc.constantFrom(
  ...[
    'a',
    '[x] done (2025-01-15T10:30Z)',
    '[ ] open',
    '**Title**: text',
    '`code`',
    '[a](b)',
    '[a]: b',
    'None',
  ],
  ...[
    '# heading',
    '> quote',
    '- nested',
    '1. nested',
    '```',
    '~~~ x',
    '<!-- a',
    '<div>',
    '<b>',
    '---',
    '***',
  ],
  ...[
    '    code',
    ' two',
    '\ttab',
    '',
    '-',
    '* *',
    '\u00a0x',
    '\u2028**Progress**: x',
    '\\',
    '#',
    '=',
    '_ _ _',
  ],
);
const below = fc.constantFrom(
  ...['', '', ' ', '\t', 'text', '- b', '* b', '+ b', '1. b', '12) b', '-', '1.', '> q', '>', '# h', '#'],
  ...['```', '~~~', '    code', '<!--', '-->', '<div>', '</div>', '<b>', '<?', '?>', '---', '===', '[a]: b'],
  ...[
    '"title"',
    '[x] y',
    '**Progress**: x',
    '| a | b |',
    '***',
    '\u2028**Current**: x',
    '\f',
    '\\- x',
    '- - -',
  ],
);
const indent = fc.constantFrom(
  '  ',
  '  ',
  '  ',
  '   ',
  '    ',
  '      ',
  '\t',
  ' \t',
  '  \t',
  ' ',
  '',
  '           ',
);
const ending = fc.constantFrom('\n', '\n', '\n', '\n', '\n', '\n', '\r\n', '\n\n', '\n \n', '\r');
const marker = fc.constantFrom(
  '- ',
  '* ',
  '+ ',
  '1. ',
  '9. ',
  '10. ',
  '007) ',
  '2) ',
  '123456789. ',
  ' - ',
  '-\t',
);

const lines = fc
  .array(fc.tuple(indent, below, ending), { maxLength: 3 })
  .map((all) => all.map((parts) => parts.join('')).join(''));
const item = (marks: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(marks, content, ending, fc.oneof(fc.constant(''), lines)).map((parts) => parts.join(''));
// Mostly one kind of marker and plain items, so that enough stand one behind the other to be passed.
const list = marker.chain((mark) => {
  const odd = item(fc.oneof({ weight: 4, arbitrary: fc.constant(mark) }, marker));
  const plain = fc
    .constantFrom('a\n', '[x] b\n', 'c\n  more\n', 'd\n      - e\n\n')
    .map((text) => mark + text);
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: plain }, odd), { maxLength: 9 })
    .map((all) => all.join(''));
});
const between = fc.constantFrom(
  '',
  '\n',
  '# H\n',
  'text\n',
  'text\n\n',
  '> q\n',
  '```\n',
  '---\n',
  '    code\n',
);
const document = fc
  .array(fc.tuple(between, list), { maxLength: 3 })
  .map((all) => all.map((parts) => parts.join('')).join(''))
  .chain((text) =>
    fc.constantFrom(text, `${text}probe\n===\n`, `${text}  more\n`, text.replace(/[\r\n]+$/, '')),
  );

describe('lists that are passed', () => {
  test('hold what remark finds, whatever their items hold', () => {
    const holds = (text: string): void => {
      expect(comparable(scanOutline(text, 0, 0))).toEqual(remarkOutline(text));
    };
    fc.assert(fc.property(document, holds), { numRuns: 6000 });
  });

  test('hold what the scan finds line by line, labels that go on lazily and all', () => {
    let passed = 0;
    const holds = (text: string): void => {
      const outline = quick(text);
      passed += outline.lists.length;
      expect(outlineFacts(outline)).toEqual(outlineFacts(sure(text)));
    };
    fc.assert(fc.property(document, holds), { numRuns: 6000 });
    expect(passed).toBeGreaterThan(600);
  });

  test('are the same when only the difference of two texts is scanned', () => {
    const holds = ([front, old, now, back]: [string, string, string, string]): void => {
      const before = front + old + back;
      const after = front + now + back;
      const found = rescan({ text: before, start: 0, outline: quick(before) }, after, 0);
      expect(outlineFacts(found)).toEqual(outlineFacts(sure(after)));
    };
    const part = fc.tuple(document, fc.constantFrom('', '# A\n', '## B\n')).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.tuple(part, part, part, part), holds), { numRuns: 4000 });
  });

  test('are found in a stretch that ends within one, too', () => {
    const text = '- a\n- b\n- c\n- d\n- e\n- f\n';
    const outline = scanOutline(text, 0, 0);
    const starts = (span: Span): number[] =>
      groupItems(outline, span).flatMap((items) => membersOf(items).map(({ start }) => start));
    for (let start = 0; start <= text.length; start += 1) {
      for (let end = start; end <= text.length; end += 1) {
        expect(starts({ start, end })).toEqual([0, 4, 8, 12, 16, 20].filter((at) => at >= start && at < end));
      }
    }
  });
});
