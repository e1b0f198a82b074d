import { expect, test } from 'vitest';
import { changedSurroundings, decodeSurroundings } from '../../../src/runs/state/surroundings.ts';

const before = { account: 'aa', model: '', folder: '/srv/project' };

test('what did not change is not mentioned', () => {
  expect(changedSurroundings(before, { ...before })).toEqual([]);
});

test('another account, model and folder are named', () => {
  const now = { account: 'bb', model: 'opus', folder: '/srv/other' };
  expect(changedSurroundings(before, now)).toEqual([
    'Claude Code works for another account or provider now',
    "the model is opus now, and was Claude Code's default",
    'its folder is "/srv/other" now, and was "/srv/project"',
  ]);
  expect(changedSurroundings({ ...before, model: 'opus' }, before)).toEqual([
    "the model is Claude Code's default now, and was opus",
  ]);
});

test('a run that says nothing of them has none', () => {
  expect(decodeSurroundings(undefined)).toBe(undefined);
  expect(decodeSurroundings({ ...before, else: 1 })).toEqual(before);
  expect(decodeSurroundings({ model: 3 })).toEqual({ account: '', model: '', folder: '' });
});
