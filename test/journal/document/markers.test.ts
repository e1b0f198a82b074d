import { describe, expect, test } from 'vitest';
import {
  findMarker,
  findMarkers,
  isPlaceholder,
  signerIn,
  splitTime,
} from '../../../src/journal/document/markers.ts';

describe('the marker of the current step', () => {
  test.each(['x <- CURRENT', 'x <-CURRENT', 'x← CURRENT', 'x\t<-\tCURRENT \t'])(
    '%j ends with one',
    (line) => {
      expect(line.slice(0, findMarker(line))).toBe('x');
    },
  );

  test.each(['x \\<- CURRENT', 'x <- CURRENTLY', '<- CURRENT x', '`<- CURRENT`', 'CURRENT', 'x <- current'])(
    '%j does not',
    (line) => {
      expect(findMarker(line)).toBe(-1);
    },
  );

  test('it is found at the end of a long line, and not searched for in long runs of spaces', () => {
    const line = `${' '.repeat(100_000)}x <- CURRENT`;
    expect(findMarker(line)).toBe(100_001);
    expect(findMarker(`<-${' '.repeat(100_000)}CURRENT`)).toBe(-1);
  });

  test('in fenced code it is an example, no matter which fence', () => {
    const lines = [
      '- a <- CURRENT\r',
      '  ```js',
      '  b <- CURRENT',
      '  ~~~',
      '  ``` x',
      '  c <- CURRENT',
      '  ````',
      '  - d ← CURRENT',
      '    ~~~ `x',
      '    e <- CURRENT',
      '    ~~~',
      '  ``` a`b',
      '  f <- CURRENT',
    ].join('\n');
    expect(findMarkers(lines).map(({ start, end }) => lines.slice(start - 1, end))).toEqual([
      'a <- CURRENT',
      'd ← CURRENT',
      'f <- CURRENT',
    ]);
    expect(findMarkers('- a')).toEqual([]);
  });
});

test('a time at the end of a text is split off, with or without seconds and Z, unless it is escaped', () => {
  expect(splitTime('a (2025-01-15T10:30)')).toEqual({ text: 'a', time: '2025-01-15T10:30' });
  expect(splitTime(`${'a'.repeat(99)} \t(2025-01-15T10:30:59Z)`)).toEqual({
    text: 'a'.repeat(99),
    time: '2025-01-15T10:30:59Z',
  });
  expect(splitTime('a (2025-01-15T10:30Z, ben)')).toEqual({
    text: 'a',
    time: '2025-01-15T10:30Z',
    by: 'ben',
  });
  for (const text of [
    'a \\(2025-01-15T10:30Z)',
    'a \\(2025-01-15T10:30Z, ben)',
    'a (2025-01-15T10:30Z, not a name)',
    'a (2025-01-15)',
    '(2025-01-15T10:30Z) a',
    '',
  ]) {
    expect(splitTime(text)).toEqual({ text, time: undefined });
  }
});

test('only a short text stands for an empty list', () => {
  for (const text of ['None', 'none currently', '(none yet)', 'None.', ' *(None yet)* ', '_none_']) {
    expect(isPlaceholder(text), text).toBe(true);
  }
  for (const text of ['', 'Nonexistent API', 'none of it', 'no', `none ${'of '.repeat(60)}`]) {
    expect(isPlaceholder(text), text).toBe(false);
  }
});

test('finds who signed a text, wherever the first signed time stands', () => {
  expect(signerIn('a (2025-01-15T10:30Z, ben) and (2025-01-15T10:31:00Z, ada)')).toBe('ben');
  expect(signerIn('a (2025-01-15T10:30Z)')).toBe('');
});
