import { expect, test } from 'vitest';
import { lazy } from '../../src/core/lazy.ts';

test('a property is made when it is asked for, once, and the others are not', () => {
  const asked: string[] = [];
  const made = lazy<{ a: number; b: number }>({
    a: () => asked.push('a'),
    b: () => asked.push('b'),
  });
  expect(asked).toEqual([]);
  expect([made.b, made.b]).toEqual([1, 1]);
  expect(asked).toEqual(['b']);
});

test('copied, compared or written as JSON it is a plain object', () => {
  const make = () => lazy<{ a: number; b: string[] }>({ a: () => 1, b: () => ['x'] });
  expect({ ...make() }).toEqual({ a: 1, b: ['x'] });
  expect(make()).toEqual({ a: 1, b: ['x'] });
  expect(JSON.stringify(make())).toBe('{"a":1,"b":["x"]}');
});

test('what fails fails each time it is asked for', () => {
  const made = lazy<{ a: number }>({
    a: () => {
      throw new Error('no');
    },
  });
  expect(() => made.a).toThrow('no');
  expect(() => made.a).toThrow('no');
});
