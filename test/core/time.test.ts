import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fileStamp,
  formatInstant,
  formatLocal,
  formatMinute,
  formatRelative,
  formatSpan,
  parseInstant,
  parseWhen,
} from '../../src/core/time.ts';

const ten = Date.UTC(2025, 0, 15, 10, 0, 0);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('writing a time', () => {
  test('is UTC to the second, to the minute, or fit for a file name', () => {
    expect(formatInstant(ten + 999)).toBe('2025-01-15T10:00:00Z');
    expect(formatMinute(ten + 59_999)).toBe('2025-01-15T10:00Z');
    expect(fileStamp(ten)).toBe('2025-01-15T10-00-00Z');
  });

  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_167_219_200, max: 253_402_300_799 }), (seconds) => {
        expect(parseInstant(formatInstant(seconds * 1000))).toBe(seconds * 1000);
      }),
    );
  });
});

describe('parseInstant', () => {
  test.each([
    ['2025-01-15T10:00:00Z', ten],
    ['2025-01-15T10:00:00', ten],
    ['2025-01-15T10:00Z', ten],
    [' 2025-01-15t10:00z ', ten],
    ['2025-01-15T10:00', ten],
    ['2025-01-15 10:00', ten],
    ['2025-01-15T10:00:00.5Z', ten + 500],
    ['2025-01-15T10:00:00.123456789Z', ten + 123],
    ['2025-01-15T12:00:00+02:00', ten],
    ['2025-01-15T12:00+0200', ten],
    ['2025-01-15T04:30:00-05:30', ten],
    ['2025-01-15', ten - 10 * hour],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
  ])('reads %j', (text, ms) => {
    expect(parseInstant(text)).toBe(ms);
  });

  test.each([
    '',
    'yesterday',
    '2025-02-29',
    '2025-02-30T10:00:00Z',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-01-15T24:00:00Z',
    '2025-01-15T10:60Z',
    '2025-01-15T10:00:60Z',
    '2025-01-15T10:00:00+24:00',
    '2025-01-15T10:00:00+02:60',
    '2025-01-15T10Z',
    '2025-1-5',
    '1736935200000',
    '２０２５-01-15',
    '2025-01-15T10:00:00Z trailing',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('formatSpan', () => {
  test.each([
    [-5 * day, 'under a minute'],
    [Number.NaN, 'under a minute'],
    [59_999, 'under a minute'],
    [45 * minute, '45 min'],
    [3 * hour, '3 h'],
    [3 * hour + 5 * minute + 59_000, '3 h 5 min'],
    [day, '1 day'],
    [day + 3 * hour, '1 day 3 h'],
    [2 * day + 23 * hour, '2 days'],
    [400 * day, '400 days'],
  ])('%d ms are %s', (ms, text) => {
    expect(formatSpan(ms)).toBe(text);
  });
});

describe('formatRelative', () => {
  test.each([
    [-3 * day, 'just now'],
    [59_999, 'just now'],
    [5 * minute, '5 min ago'],
    [3 * hour, '3 h ago'],
    [day, '1 day ago'],
    [2 * day, '2 days ago'],
    [14 * day, '2 weeks ago'],
    [22 * day, '3 weeks ago'],
    [35 * day, '2025-01-15'],
  ])('after %d ms it is %s', (passed, text) => {
    expect(formatRelative(ten, ten + passed)).toBe(text);
  });
});

describe('parseWhen', () => {
  const midnight = new Date(2025, 0, 15).getTime();
  const now = midnight + 10 * hour;

  test.each([
    ['today', midnight],
    [' Yesterday ', new Date(2025, 0, 14).getTime()],
    ['30m', now - 30 * minute],
    ['5 min', now - 5 * minute],
    ['2h', now - 2 * hour],
    ['3d', now - 3 * day],
    ['1w', now - 7 * day],
    ['9:30', midnight + 9.5 * hour],
    ['09:30', midnight + 9.5 * hour],
    ['2025-01-15', midnight],
    ['2025-01-15 10:00', now],
    ['2025-01-15T10:00', now],
    ['2025-01-15T10:00Z', ten],
    ['2025-01-15t12:00+02:00', ten],
  ])('%j is a time', (text, at) => {
    expect(parseWhen(text, now)).toBe(at);
  });

  test.each(['', 'HEAD~3', 'abc1234', '2', 'h', '2y', '123456d', 'tomorrow', '2025-02-30', '24:00', '9:60'])(
    '%j is none',
    (text) => {
      expect(parseWhen(text, now)).toBeUndefined();
    },
  );

  test('what is written in local time is read back', () => {
    expect(formatLocal(midnight)).toBe('2025-01-15 00:00');
    expect(parseWhen(formatLocal(now), now)).toBe(now);
  });
});
