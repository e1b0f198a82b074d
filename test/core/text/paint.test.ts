import { expect, test } from 'vitest';
import { paint } from '../../../src/core/text/paint.ts';

const painted = (line: string): string => paint(`\n${line}`).slice(1);

test.each([
  ['Decisions:', '1'],
  ['Decisions (last 3 of 7; all: view --decisions):', '1'],
  ['1. [x] Find it', '2'],
  ['10. [ ] Mend it  <- CURRENT', '36'],
  ['   ❗ The file is older', '33'],
  ['3. [ ] Ship it', undefined],
  ['   Steps: 1/3', undefined],
  ['[12] Person (1 h ago, interrupted)', '1'],
  ['Claude', '1'],
  ['Claude said', undefined],
  ['    Did', undefined],
  ['', undefined],
])('%j has the colour %s', (line, colour) => {
  expect(painted(line)).toBe(colour === undefined ? line : `\u001b[${colour}m${line}\u001b[0m`);
});

test('the first line is bold whatever it is, and nothing else changes', () => {
  expect(paint('📋 sweep (active)\n\na\n')).toBe('\u001b[1m📋 sweep (active)\u001b[0m\n\na\n');
  expect(paint('')).toBe('');
});
