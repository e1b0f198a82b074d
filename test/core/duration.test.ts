import { expect, test } from 'vitest';
import { parseDuration } from '../../src/core/duration.ts';

test.each([
  ['90s', 90_000],
  ['5m', 300_000],
  ['5 min', 300_000],
  ['1h30m', 5_400_000],
  ['2 D', 172_800_000],
  ['250ms', 250],
  ['1.5h', 5_400_000],
  ['', undefined],
  ['0s', undefined],
  ['5', undefined],
  ['5m later', undefined],
  ['-5m', undefined],
])('the duration "%s" is %s ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});
