import { describe, expect, test } from 'vitest';
import { findConflict, lineAt } from '../../../src/journal/document/damage.ts';

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
    ['not of other lengths', '<<<<<<<< HEAD\n>>>>>>>> x\n', undefined],
  ])('finds a conflict %s', (_, text, line) => {
    const failure = findConflict(text);
    expect(failure?.data.line).toBe(line);
    if (line !== undefined) {
      expect(failure?.code).toBe('damaged');
      expect(failure?.message).toBe(`Cannot read the session: a merge conflict is unresolved (line ${line})`);
    }
  });
});

test('lineAt counts from 1, a line feed belongs to the line it ends', () => {
  expect([0, 1, 2, 3, 4, 99].map((offset) => lineAt('a\n\nb', offset))).toEqual([1, 1, 2, 3, 3, 3]);
});
