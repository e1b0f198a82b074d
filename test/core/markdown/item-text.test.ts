import { expect, test } from 'vitest';
import { dedent, itemText, rawItemText, splitLead } from '../../../src/core/markdown/item-text.ts';
import { scanOutline } from '../../../src/core/markdown/scan.ts';

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
