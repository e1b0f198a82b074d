import { expect, test } from 'vitest';
import { decodeReminded, nextReminded } from '../../../src/journal/conversation/reminders.ts';

const minute = 60_000;

test('a reminder comes once in 15 minutes, never twice for the same facts, and not after three in vain', () => {
  const at = (minutes: number, facts: string, logged = 0) => ({ now: minutes * minute, logged, facts });
  const one = nextReminded(null, at(10, 'a'));
  expect(one).toEqual({ times: [10 * minute], facts: 'a', vain: 1 });
  expect(nextReminded(one ?? null, at(24, 'b'))).toBeUndefined();
  expect(nextReminded(one ?? null, at(30, 'a'))).toBeUndefined();
  const two = nextReminded(one ?? null, at(30, 'b'));
  expect(two?.vain).toBe(2);
  expect(nextReminded(two ?? null, at(60, 'c', 40 * minute))?.vain).toBe(1);
  const three = nextReminded(two ?? null, at(60, 'c'));
  expect(three?.vain).toBe(3);
  expect(nextReminded(three ?? null, at(9000, 'd', 8000 * minute))).toBeUndefined();
});

test('four a day', () => {
  const times = [0, 100, 200, 300].map((minutes) => minutes * minute);
  const reminded = { times, facts: 'a', vain: 1 };
  expect(nextReminded(reminded, { now: 400 * minute, logged: 0, facts: 'b' })).toBeUndefined();
  const next = nextReminded(reminded, { now: 24 * 60 * minute, logged: 0, facts: 'b' });
  expect(next?.times).toEqual([...times.slice(1), 24 * 60 * minute]);
});

test('what was kept comes back, and nothing else', () => {
  const reminded = { times: [1], facts: 'a', vain: 1 };
  expect(decodeReminded({ ...reminded, times: [1, 'x'] })).toEqual(reminded);
  for (const value of [
    undefined,
    {},
    { ...reminded, times: 1 },
    { ...reminded, facts: 1 },
    { ...reminded, vain: '' },
  ])
    expect(decodeReminded(value)).toBeNull();
});
