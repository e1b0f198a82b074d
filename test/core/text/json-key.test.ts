import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setJsonKey } from '../../../src/core/text/json-key.ts';

function changed(text: string, key: string, value: unknown): string {
  const edit = setJsonKey(text, key, value);
  return edit === undefined ? text : text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

describe('a key of a JSON text', () => {
  test.each([
    ['{}', '{\n  "a": 1\n}'],
    ['{ "b": 2 }', '{ "b": 2,\n  "a": 1 }'],
    ['{"a":[1,{"a":2}],"b":"}"}', '{"a":1,"b":"}"}'],
    ['{\n\t"b": {"a": 5},\n\t"a": {"x": {}}\n}\n', '{\n\t"b": {"a": 5},\n\t"a": 1\n}\n'],
    ['{"a": 1}', '{"a": 1}'],
  ])('is set in %j', (text, after) => {
    expect(changed(text, 'a', 1)).toBe(after);
  });

  test.each([
    ['{}', '{}'],
    ['{"a": {"b": "}"}}', '{}'],
    ['{"a": 1, "b": [2]}', '{"b": [2]}'],
    ['{"b": [2] , "a": 1}', '{"b": [2]}'],
    ['{"b": 1, "a": "x,\\"y", "c": {}}', '{"b": 1, "c": {}}'],
  ])('is removed from %j', (text, after) => {
    expect(changed(text, 'a', undefined)).toBe(after);
  });

  test('is set and removed in any object, and all others keep their values and their order', () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(
        fc.record({
          object: json,
          key: fc.string(),
          value: fc.option(fc.jsonValue(), { nil: undefined }),
          space: fc.constantFrom(undefined, 1, '\t'),
        }),
        ({ object, key, value, space }) => {
          const before = JSON.parse(JSON.stringify(object)) as Record<string, unknown>;
          const after = JSON.parse(changed(JSON.stringify(before, undefined, space), key, value)) as Record<
            string,
            unknown
          >;
          const { [key]: set, ...rest } = after;
          const { [key]: _, ...others } = before;
          expect(set).toEqual(value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
          expect(JSON.stringify(rest)).toBe(JSON.stringify(others));
        },
      ),
    );
  });
});

test('of an object in which one text is another one, only that text is changed', () => {
  const text = '{ "a": { "x" : "old",  "y":[1, 2] }, "b": 1 }';
  const set = (value: unknown): string => changed(text, 'a', value);
  expect(set({ x: 'new', y: [1, 2] })).toBe('{ "a": { "x" : "new",  "y":[1, 2] }, "b": 1 }');
  for (const other of [{ x: 'new', y: [1] }, { x: 1, y: [1, 2] }, { y: [1, 2] }, [1], 'x', null]) {
    expect(JSON.parse(set(other))).toEqual({ a: other, b: 1 });
  }
  expect(JSON.parse(set({ x: 'old', y: [1, 2] }))).toEqual(JSON.parse(text));
});
