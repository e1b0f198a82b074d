import { expect, test } from 'vitest';
import { inheritedSettings, usualSettings } from '../../../src/runs/state/inherit.ts';

const parent = {
  ...usualSettings(5),
  model: 'opus',
  allow: ['Bash(ls *)'],
  addDirs: ['/more'],
  maxTurns: 9,
  timeoutMs: 1000,
};

test('all is inherited but how long the parent might work', () => {
  expect(inheritedSettings(parent, 0)).toEqual({ ...parent, maxTurns: undefined, timeoutMs: undefined });
});

test('a bypass is inherited until it is over', () => {
  const bypass = { ...parent, mode: 'bypass' as const, bypassUntil: 100 };
  expect(inheritedSettings(bypass, 99)).toMatchObject({ mode: 'bypass', bypassUntil: 100 });
  expect(inheritedSettings(bypass, 100)).toMatchObject({ mode: 'ask', bypassUntil: undefined });
  expect(inheritedSettings({ ...bypass, bypassUntil: undefined }, 1)).toMatchObject({ mode: 'ask' });
});
