import { expect, test } from 'vitest';
import { isFailure } from '../../../src/core/failure.ts';
import { pickAll, pickOne } from '../../../src/core/text/pick.ts';

const things = ['Fix it', 'Fix that', '7', 'fix it all'].map((text, index) => ({ number: index + 1, text }));
const words = { what: 'step', hint: 'session-journal view --progress' };
const numbers = (wanted: string, among = things): number[] =>
  pickAll(wanted, among).map(({ number }) => number);

test('a number means the thing of that number, unless a text is that number', () => {
  expect(['2', '#2', 'step 2', '(step 2)', ' Step 2 '].map((wanted) => numbers(wanted))).toEqual(
    Array(5).fill([2]),
  );
  expect(numbers('7')).toEqual([3]);
  expect(numbers('9')).toEqual([]);
  expect(
    numbers('2', [
      { number: 5, text: 'b' },
      { number: 2, text: 'a' },
      { number: 2, text: 'c' },
    ]),
  ).toEqual([2]);
});

test('a text copied with its number must fit both', () => {
  expect(numbers('2. Fix that')).toEqual([2]);
  expect(numbers('#2) fix that')).toEqual([2]);
  expect(numbers('1. Fix that')).toEqual([]);
  expect(numbers('2. something')).toEqual([]);
});

test('an equal text goes before those that hold it', () => {
  expect(numbers('FIX  it')).toEqual([1]);
  expect(numbers('that')).toEqual([2]);
  expect(numbers('fix')).toEqual([1, 2, 4]);
  expect(numbers('')).toEqual([]);
  expect(pickOne('it all', things, words).number).toBe(4);
});

const failureOf = (wanted: string, among: readonly { number: number; text: string }[]) => {
  try {
    return pickOne(wanted, among, words);
  } catch (failure) {
    return isFailure(failure)
      ? { code: failure.code, message: failure.message, hint: failure.hint, data: failure.data }
      : failure;
  }
};

test('none and several are refused with what there is', () => {
  expect(failureOf('x\ny', things.slice(0, 1))).toEqual({
    code: 'not-found',
    message: 'No step matches "x y"',
    hint: 'Choose one: 1. Fix it. Full list: session-journal view --progress',
    data: { wanted: 'x\ny', candidates: [{ number: 1, text: 'Fix it' }] },
  });
  expect(failureOf('x', [])).toMatchObject({
    hint: 'There is no step to choose from. Full list: session-journal view --progress',
  });
  expect(failureOf('fix', things)).toMatchObject({
    code: 'ambiguous',
    message: '"fix" matches 3 steps',
    hint: 'Choose one by its number: 1. Fix it · 2. Fix that · 4. fix it all',
  });
});

test('a long list and long texts are cut at whole characters', () => {
  const many = Array.from({ length: 14 }, (_, index) => ({ number: index + 1, text: '🚀'.repeat(70) }));
  expect(failureOf('x', many)).toMatchObject({
    hint: `Choose one: ${many
      .slice(0, 12)
      .map(({ number }) => `${number}. ${'🚀'.repeat(59)}…`)
      .join(' · ')} · … 2 more. Full list: session-journal view --progress`,
  });
});

test('a text that begins with a number means itself before it means a number and a text', () => {
  const among = [
    { number: 1, text: '2. Fix it' },
    { number: 2, text: 'Fix it' },
  ];
  expect(pickAll('2. Fix it', among)).toEqual([among[0]]);
  expect(() =>
    pickOne('fix', [among[1] as (typeof among)[0], { number: 3, text: 'Fix all' }], {
      what: 'step',
      hint: '',
    }),
  ).toThrow('"fix" matches');
});
