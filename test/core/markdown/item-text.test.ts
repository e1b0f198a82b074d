import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dedent, itemText, rawItemText, splitLead } from '../../../src/core/markdown/item-text.ts';
import { scanOutline } from '../../../src/core/markdown/scan.ts';
import { nastyMarkdown } from '../../support/nasty-markdown.ts';

const first = (text: string) => {
  const item = scanOutline(text, 0).items[0];
  if (item === undefined) throw new Error('no item');
  return { raw: rawItemText(text, item), text: itemText(text, item) };
};

test('an item is read without its marker and indentation, escapes undone', () => {
  expect(first(' 1. a\r\n    b\n\n      c\n    \\# d\n').raw).toBe('a\nb\n\n  c\n\\# d');
  expect(first('- \\# a\n  \\- b\n').text).toBe('# a\n- b');
  expect(first('-\n').raw).toBe('');
  expect(first('- a\nlazy').raw).toBe('a\nlazy');
});

test('indentation is taken off by columns, tabs reach the next stop', () => {
  expect([dedent('   a', 2), dedent('\ta', 2), dedent(' \ta', 4), dedent(' a', 4), dedent('', 2)]).toEqual([
    ' a',
    'a',
    'a',
    'a',
    '',
  ]);
});

test('the first paragraph goes as far as markdown says', () => {
  expect(splitLead('a\n2024. b\n| c |\n<b> d')).toEqual({ lead: 'a\n2024. b\n| c |\n<b> d', rest: '' });
  expect(splitLead('a\nb\n- c')).toEqual({ lead: 'a\nb', rest: '- c' });
  expect(splitLead('a\n\nb')).toEqual({ lead: 'a', rest: '\nb' });
  expect(splitLead('a\n1. b')).toEqual({ lead: 'a', rest: '1. b' });
  expect(splitLead('```\na\n```')).toEqual({ lead: '```', rest: 'a\n```' });
  expect(splitLead('a')).toEqual({ lead: 'a', rest: '' });
});

describe('the paragraph that an item opens with', () => {
  const line = fc.constantFrom(
    ...[
      'a',
      '[x] a',
      '[ ] b',
      '[x]',
      '[a]: b',
      '**T**: text',
      '`c`',
      '',
      ' ',
      '- b',
      '* b',
      '+ b',
      '- ',
      '- - -',
      '* * *',
    ],
    ...[
      '---',
      '===',
      '1. b',
      '2. b',
      '> q',
      '# h',
      '```',
      '<!-- x',
      '<b>',
      '    code',
      '  more',
      '  - deep',
      '-b',
      '- *',
      '- `x`',
    ],
  );
  const text = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));

  test('ends where the scan ends it', () => {
    const holds = (raw: string): void => {
      const newline = raw.indexOf('\n');
      const first = scanOutline(raw, 0).paragraphs[0];
      const end = newline < 0 ? raw.length : first?.start === 0 ? first.end : newline + 1;
      expect(splitLead(raw)).toEqual({
        lead: newline < 0 ? raw : raw.slice(0, end).replace(/\n$/, ''),
        rest: raw.slice(end),
      });
    };
    fc.assert(fc.property(text, holds), { numRuns: 5000 });
    fc.assert(fc.property(nastyMarkdown, holds), { numRuns: 2000 });
  });
});
