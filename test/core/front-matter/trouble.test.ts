import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/core/front-matter/head.ts';

function spans(text: string): unknown[] {
  return [...readHead(text).fields.values()].map((field) => [
    text.slice(field.start, field.end),
    text.slice(field.valueStart, field.valueEnd),
    field.line,
  ]);
}

describe('the place of a field', () => {
  test.each([
    ['a: b # note\n', 'a: b # note\n', 'b'],
    ['a:   "b"  \n', 'a:   "b"  \n', '"b"'],
    ['a:  # note\n', 'a:  # note\n', ''],
    ['a: b\n  c\n\n', 'a: b\n  c\n', 'b\n  c'],
    ['a: b\n\n  # ind\n', 'a: b\n', 'b'],
    ['a: "x\nid: 3" # n\n', 'a: "x\nid: 3" # n\n', '"x\nid: 3"'],
    ['a: [x, # c]\ny]\n# own\n', 'a: [x, # c]\ny]\n', '[x, # c]\ny]'],
    ['a: |\n  x\n\n# own\n', 'a: |\n  x\n', '|\n  x'],
    ['a: |2+\n    x\n\n\n', 'a: |2+\n    x\n\n\n', '|2+\n    x\n\n'],
    ['a: >\n  x\n     \n\n', 'a: >\n  x\n     \n\n', '>\n  x\n     \n'],
    ['a: |\n', 'a: |\n', '|'],
    ['a:\n  # c\n  - x # d\n  # own\n', 'a:\n  # c\n  - x # d\n', '- x'],
    ['a:\n- x\n-\n- # c\n# own\n', 'a:\n- x\n-\n- # c\n', '- x\n-\n-'],
    [
      'a:\n  - b: c\n    d:\n      e: # f\n\n',
      'a:\n  - b: c\n    d:\n      e: # f\n',
      '- b: c\n    d:\n      e:',
    ],
    ['a:\n  - |+\n    # x\n\n', 'a:\n  - |+\n    # x\n\n', '- |+\n    # x\n'],
    ['a:\n  {b: [c]}  # d\n', 'a:\n  {b: [c]}  # d\n', '{b: [c]}'],
    ['a:\n  [b]: c # ]\n', 'a:\n  [b]: c # ]\n', '[b]: c'],
  ])('%j', (source, lines, value) => {
    const expected = [
      ['x: y\n', 'y', 2],
      [lines, value, 3],
    ];
    expect(spans(`---\nx: y\n${source}---\nbody`)).toEqual(expected);
    expect(spans(`---\nx: y\n${source}z: w\n---\nbody`).slice(0, 2)).toEqual(expected);
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(spans(crlf(`---\nx: y\n${source}---\nbody`)).at(-1)).toEqual([crlf(lines), crlf(value), 3]);
  });

  test('keys that look like numbers keep their order', () => {
    expect([...readHead('---\n2: a\n1: b\n---\n').fields.keys()]).toEqual(['2', '1']);
  });
});
