import { describe, expect, test } from 'vitest';
import { shownIn } from '../../../src/journal/sections/shown-numbers.ts';

describe('a text shows a step with its number', () => {
  const steps = [
    { number: 1, text: 'Fix' },
    { number: 12, text: 'Fix it all before the second lunch' },
    { number: 3, text: '' },
  ];

  test.each([
    ['Current: 1. Fix', [1]],
    [' 1. [x] Fix (2025-01-15T10:30Z)\n12. [ ] Fix it all before the second lunch', [1, 12]],
    ['- 12. Fix it all before the se…', [12]],
    ['1. Fix · 2. Fix', [1]],
    ['1. [ ] Fix  <- CURRENT', [1]],
    ['1. [resolved 2025-01-15T10:30Z, ben] Fix', [1]],
    ['1. [resolvable] Fix', []],
    ['Choose one: 1. Fix. Full list: session-journal view --progress', [1]],
    ['1. Fix. Full', []],
    ['1. Fix it', []],
    ['2. Fix', []],
    ['11. Fix', []],
    ['12. Fix', []],
    ['3. ', []],
    ['1. Other, 1. Fix', [1]],
    ['nothing', []],
  ])('%j', (text, numbers) => {
    expect(shownIn(text, steps).map(({ number }) => number)).toEqual(numbers);
  });
});
