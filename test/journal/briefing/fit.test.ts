import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../src/journal/briefing/fit.ts';
import { fitPieces, indentLines, partPiece } from '../../../src/journal/briefing/fit.ts';
import type { Part } from '../../../src/journal/briefing/parts.ts';

const part: Part = {
  name: 'discoveries',
  title: 'Found',
  entries: [],
  what: 'finds',
  command: 'session-journal view',
  keeps: 'newest',
};

const list = (entries: readonly string[], more: Partial<Part> = {}): Piece =>
  partPiece({ ...part, entries: entries.map((entry) => () => entry), ...more });

const numbers = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${index + 1}`.padStart(20, '.'));

describe('a list in its room', () => {
  test('is whole if it just fits', () => {
    const whole = '\nFound:\n- one\n- two\n';
    expect(list(['one', 'two']).fit(whole.length, 'rest')).toBe(whole);
  });

  test('keeps the newest and counts the others in front of them', () => {
    expect(list(numbers(9)).fit(85, 'rest')).toBe(
      `\nFound:\n… 8 older finds: session-journal view\n- ${'9'.padStart(20, '.')}\n`,
    );
  });

  test('keeps the first where these come next, and counts the others behind them', () => {
    expect(list(numbers(9), { keeps: 'first' }).fit(85, 'rest')).toBe(
      `\nFound:\n- ${'1'.padStart(20, '.')}\n… 8 more finds: session-journal view\n`,
    );
  });

  test('is just a count where no entry fits', () => {
    expect(list(numbers(9)).fit(50, 'floor')).toBe('\nFound:\n… 9 finds: session-journal view\n');
  });

  test('shows no control characters of the file', () => {
    expect(list(['\x1b[31mred\u202e']).fit(100, 'rest')).toBe('\nFound:\n- red\n');
  });

  test('says nothing where not even the count fits', () => {
    expect(list(numbers(9)).fit(20, 'floor')).toBe('');
  });

  test('gets no more than ten from what is left over before the others had theirs', () => {
    const lines = (text: string): number => text.split('\n- ').length - 1;
    expect(lines(list(numbers(30)).fit(5000, 'first'))).toBe(10);
    expect(lines(list(numbers(30)).fit(5000, 'rest'))).toBe(30);
    expect(lines(list(numbers(30), { name: 'key-context' }).fit(5000, 'first'))).toBe(30);
  });

  test('shortens its newest entry, a long one anywhere, and no other', () => {
    const middle = 'word '.repeat(100).trim();
    const long = 'word '.repeat(300).trim();
    const shown = list([middle, 'a', long, 'b', middle]).fit(620, 'floor');
    expect(shown).toMatch(/^\nFound:\n… 3 older finds: .*\n- b\n- (word )+word\n$/);
    expect(list([middle, 'a', long, 'b']).fit(600, 'floor')).toMatch(
      /^\nFound:\n… 1 older finds: .*\n- a\n- (word )+word… \(full: session-journal view\)\n- b\n$/,
    );
    expect(list(['a', middle]).fit(300, 'floor')).toMatch(/:\n- a\n- (word )+word… \(full: .*\)\n$/);
  });

  test('shows a long entry whole only where that costs no other its place', () => {
    const long = 'word '.repeat(300).trim();
    expect(list(['a', long]).fit(1600, 'rest')).toContain(`- ${long}\n`);
    expect(list([...numbers(20), long]).fit(1600, 'rest')).toContain('(full:');
    expect(list(['a', long]).fit(1600, 'first')).toContain('(full:');
  });
});

describe('the room of several', () => {
  test('is shared by floors first, then in order', () => {
    const [found, done] = fitPieces(
      [list(numbers(90)), list(numbers(90), { name: 'done', title: 'Done' })],
      4000,
    );
    expect((found as string).length + (done as string).length).toBeLessThanOrEqual(4000);
    expect(done).toMatch(/… \d older finds/);
    expect(found).toContain(numbers(90)[0]);
  });

  test('a floor that holds more than ten short entries is not lost to others', () => {
    const short = Array.from({ length: 60 }, (_, index) => `e${index}`);
    const pieces = [
      list(numbers(500), { name: 'decisions' }),
      list(short),
      list(numbers(500), { name: 'done' }),
    ];
    const [, found] = fitPieces(pieces, 6000);
    expect((found as string).split('\n- ').length).toBeGreaterThan(50);
  });

  test('small budgets give the intro what it needs', () => {
    const rooms: number[] = [];
    fitPieces([{ name: 'intro', fit: (room) => 'x'.repeat(rooms.push(room) && room) }], 500);
    expect(rooms).toEqual([240, 500]);
  });
});

test('later lines are indented, blank ones dropped', () => {
  expect(indentLines('a\n\nb\n  c')).toBe('a\n  b\n    c');
});
