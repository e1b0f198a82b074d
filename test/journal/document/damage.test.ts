import { describe, expect, test } from 'vitest';
import { findConflict, idIn, isMeantAsSession, lineAt } from '../../../src/journal/document/damage.ts';

describe('findConflict', () => {
  test.each<[string, string, number | undefined]>([
    ['in the body', 'a\nb\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> other\n', 3],
    ['in the head', '---\nid: 1\n<<<<<<< HEAD\nstatus: a\n=======\nstatus: b\n>>>>>>> x\n---\n', 3],
    ['in the first line', '<<<<<<< HEAD\n=======\n>>>>>>> x\n', 1],
    ['behind a byte order mark', '\uFEFF<<<<<<< HEAD\n=======\n>>>>>>> x\n', 1],
    ['with CRLF', 'a\r\n<<<<<<< HEAD\r\n=======\r\n>>>>>>> x\r\n', 2],
    ['not by its beginning alone', '<<<<<<< HEAD\nx\n', undefined],
    ['not by its end alone', 'a\n>>>>>>> x\n', undefined],
    ['not in the wrong order', '>>>>>>> x\n<<<<<<< HEAD\n', undefined],
    ['not indented or quoted', '  <<<<<<< HEAD\n\\<<<<<<< x\na >>>>>>> x\n', undefined],
    ['with longer markers', 'a\n<<<<<<<<<< HEAD\n=======\n==========\n>>>>>>>>>> x\n', 2],
    ['not with markers of two lengths', '<<<<<<<< HEAD\n>>>>>>> x\n', undefined],
    ['not with short markers', '<<<<<< HEAD\n>>>>>> x\n', undefined],
  ])('finds a conflict %s', (_, text, line) => {
    const failure = findConflict(text);
    expect(failure?.data.line).toBe(line);
    if (line !== undefined) {
      expect(failure?.code).toBe('damaged');
      expect(failure?.message).toBe(`Cannot read the session: a merge conflict is unresolved (line ${line})`);
    }
  });
});

test.each<[boolean, string]>([
  [true, ''],
  [true, ' \n'],
  [true, '---\nid: 1\n---\n'],
  [true, '\uFEFF<<<<<<<< HEAD\n'],
  [true, '\n \r\n---\r\nshortname: x\r\nid: 1\r\n'],
  [true, '<!-- prettier-ignore -->\n# yaml\n---\nid: 1\n'],
  [true, '<!-- two\n-- lines\n--> <!-- -->\n---\nid: 1\n'],
  [false, '# Read me\n\nText\n---\nid: 1\n'],
  [false, '\n---\nname: x\n---\n'],
  [false, 'text <<<<<<< HEAD\n'],
])('%s: it is meant as a session: %j', (is, text) => {
  expect(isMeantAsSession(text)).toBe(is);
});

test('lineAt counts from 1, a line feed belongs to the line it ends', () => {
  expect([0, 1, 2, 3, 4, 99].map((offset) => lineAt('a\n\nb', offset))).toEqual([1, 1, 2, 3, 3, 3]);
});

describe('the id in a text that can not be read', () => {
  test.each([
    ['---\nid: abc-1\nstatus: [a\n---\n', 'abc-1'],
    ['---\nid: "abc-1"  \r\n---\n'.replace('\r', ''), 'abc-1'],
    ["<<<<<<< ours\n---\nid: 'abc'\n", 'abc'],
    ['---\nid: two words\n---\n', ''],
    ['---\nid: ../up\n---\n', ''],
    ['---\n  id: nested\n---\n', ''],
    ['', ''],
  ])('%j holds %j', (text, id) => {
    expect(idIn(text)).toBe(id);
  });
});
