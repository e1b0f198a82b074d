import { describe, expect, test } from 'vitest';
import { editList } from '../../../src/core/front-matter/edit-list.ts';
import type { HeadField } from '../../../src/core/front-matter/fields.ts';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

function edited(list: string, items: readonly string[]): string | undefined {
  const text = `---\na:${list}\nz: w\n---\n`;
  const edits = editList(text, readHead(text).fields.get('a') as HeadField, items);
  return edits && applyEdits(text, edits).slice(6, -10);
}

describe('a list of lines', () => {
  test.each([
    ['\n  - a # one\n  # own\n  - b', ['a', 'b', 'c'], '\n  - a # one\n  # own\n  - b\n  - c'],
    ['\n- a\r\n- b', ['a', 'b', '#1'], "\n- a\r\n- b\n- '#1'"],
    ['\n  -  "a"', ['a', 'c', 'd'], '\n  -  "a"\n  -  "c"\n  -  "d"'],
    ['\n  - a # one\n  # own\n  - b # two\n\n  - c', ['a', 'c'], '\n  - a # one\n  # own\n\n  - c'],
    ['\n  - a\n  - b', ['b', 'c'], '\n  - b\n  - c'],
    ["\n  - 'it''s' # x\n  - b", ["it's"], "\n  - 'it''s' # x"],
  ])('%j with %j becomes %j', (before, items, after) => {
    expect(edited(before, items)).toBe(after);
  });

  test.each([
    ['items of several lines', '\n  - a\n    b'],
    ['block scalars', '\n  - |\n    # x'],
    ['quotes over several lines', '\n  - "a\n    # x"'],
    ['lines in quotes that look like items', '\n  - "a\n  - b"'],
    ['empty items', '\n  -\n  - b'],
    ['commented empty items', '\n  - # c\n  - b'],
  ])('with %s is written anew', (_name, before) => {
    const text = `---\na:${before}\n---\n`;
    const field = readHead(text).fields.get('a') as HeadField;
    expect(editList(text, field, [...(field.value as string[]), 'new'])).toBeUndefined();
  });
});

describe('a list in brackets', () => {
  test.each([
    [' [ a ,  "b" ]  # note', ['a', 'b', 'c'], ' [ a ,  "b", "c" ]  # note'],
    [' [a, ]', ['a', 'b:c', 'd'], " [a, 'b:c', d, ]"],
    [' []', ['a', 'b'], ' [a, b]'],
    [' [ ] # none', ['a'], ' [a ] # none'],
    [' [a, b , c]', ['a', 'c'], ' [a , c]'],
    [' [ a, b, c ]', ['c'], ' [ c ]'],
    [' [a, b, c, d]', ['b', 'x'], ' [b, x]'],
    [" ['a, b', c]", ['a, b'], " ['a, b']"],
  ])('%j with %j becomes %j', (before, items, after) => {
    expect(edited(before, items)).toBe(after);
  });

  test.each([
    [' [a,\n  b]', ['a', 'b', 'c']],
    [' [a, , b]', ['a', '', 'b', 'c']],
    [' [a#b]', ['a#b', 'c']],
  ])('%j with %j is written anew', (before, items) => {
    expect(edited(before, items)).toBeUndefined();
  });
});

test.each([
  [' b', ['a']],
  ['', ['a']],
  [' [a]', []],
  [' [a, b]', ['c']],
  ['\n  - b: c', ['a']],
])('%j with %j has nothing to keep', (before, items) => {
  expect(edited(before, items)).toBeUndefined();
});
