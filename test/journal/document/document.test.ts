import { describe, expect, test } from 'vitest';
import {
  contentEnd,
  eolBefore,
  foldHeading,
  itemsIn,
  lineStart,
  subheadings,
} from '../../../src/journal/document/document.ts';
import { documentOf } from '../../support/log-into.ts';

const head = '---\nid: x\n---\n';
const found = (body: string, aliases = {}) =>
  [...documentOf(head + body, aliases).sections].map(([name, { body: start, end }]) => {
    return [name, (head + body).slice(start, end)];
  });

describe('sections', () => {
  test('are not found in fences, comments, code, lists and quotes, and never by prefix', () => {
    const body =
      '```\n## Progress\n```\n<!--\n## Blockers\n-->\n\n    ## Context\n\n- ## Decisions\n\n> ## Discoveries\n\n## Next Steps archive\n';
    expect(found(body)).toEqual([]);
  });

  test.each([
    '##  TL;DR',
    '## TL;DR ##',
    '## tl;dr',
    'TL;DR (Read This First)\n---',
    '# TL;DR   (x)',
    '   ## Tl;Dr\t(a b)  #',
  ])('%j is the TL;DR', (heading) => {
    expect(found(`${heading}\nx\n`)).toEqual([['tldr', 'x\n']]);
  });

  test('of two equal headings, the first counts and the second is reported', () => {
    const doc = documentOf(`${head}## Progress\na\n## Progress\nb\n`);
    expect(doc.doubled.map(({ body, end }) => doc.text.slice(body, end))).toEqual(['b\n']);
    expect(found('## Progress\na\n## Progress\nb\n')).toEqual([['progress', 'a\n']]);
  });

  test('end at a heading of their depth or less, and at the next known one', () => {
    expect(found('# Context\na\n## Own\nb\n## Blockers\nc\n# Other\nd\n')).toEqual([
      ['context', 'a\n## Own\nb\n'],
      ['blockers', 'c\n'],
    ]);
    expect(found('## Files Modified\n### Progress\nx')).toEqual([['files-modified', '### Progress\nx']]);
  });

  test('may have other names in the configuration; an alias of an unknown section is ignored', () => {
    const aliases = { '## Fortschritt': '## Progress', Sonst: 'Nothing', constructor: 'Context' };
    expect(found('## FORTSCHRITT (3)\na\n## Sonst\n## toString\n', aliases)).toEqual([['progress', 'a\n']]);
  });
});

test('the title is the first heading of the first depth that says so', () => {
  expect(documentOf(`${head}# Other\n## Session: a\n# session: b\n`).title?.text).toBe('session: b');
  expect(documentOf(head).title).toBeUndefined();
});

test('line ends are those of the body, or else of the front matter', () => {
  expect(documentOf('---\r\nid: x\r\n---\r\n').eol).toBe('\r\n');
  expect(documentOf('---\r\nid: x\r\n---\r\na\n').eol).toBe('\n');
  expect(documentOf('---\nid: x\n---\na\r\n').eol).toBe('\r\n');
});

test('a place takes the line end of the line before it', () => {
  expect(['a\r\nb\n', 'a\nb\r\n', 'ab'].map((text) => eolBefore(text, 3))).toEqual(['\r\n', '\n', '\n']);
  expect([0, 1, 2, 4].map((at) => lineStart('\na\nb', at))).toEqual([0, 1, 1, 3]);
});

test('headings and items of a stretch are those that begin in it', () => {
  const doc = documentOf(`${head}## Progress\n- a\n### X\n- b\n- c\n## Blockers\n- d\n`);
  const section = doc.sections.get('progress');
  if (section === undefined) throw new Error('no section');
  expect(subheadings(doc, section).map(({ text }) => text)).toEqual(['X']);
  expect(itemsIn(doc, { start: section.body, end: section.end }).length).toBe(3);
});

test('content ends after its last line that is not blank', () => {
  expect(contentEnd('a\n \n\t\n', { start: 0, end: 6 })).toBe(2);
  expect(contentEnd('a\n\nb', { start: 0, end: 3 })).toBe(2);
  expect(contentEnd('\n \n', { start: 0, end: 3 })).toBe(0);
  expect(contentEnd('ab', { start: 0, end: 2 })).toBe(2);
});

test('a heading is compared without case, extra spaces and trailing parentheses', () => {
  expect(foldHeading(' Key  Context (survives compaction) ')).toBe('key context');
});
