import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchUp, mergeLines } from '../../../src/journal/merge/three-way.ts';

const merge = (base: string, ours: string, theirs: string): unknown =>
  mergeLines({ base: [...base], ours: [...ours], theirs: [...theirs] })
    .map((hunk) => {
      return 'lines' in hunk ? hunk.lines.join('') : `<${hunk.ours.join('')}|${hunk.theirs.join('')}>`;
    })
    .join('');

describe('lines merged three ways', () => {
  test('take what one side changed, and what both changed alike', () => {
    expect(merge('abcde', 'aXcde', 'abcYe')).toBe('aXcYe');
    expect(merge('abcde', 'abde', 'abcdef')).toBe('abdef');
    expect(merge('abc', 'aXc', 'aXc')).toBe('aXc');
    expect(merge('', '', 'ab')).toBe('ab');
    expect(merge('ab', 'ab', '')).toBe('');
  });

  test('hold both versions where both changed one thing', () => {
    expect(merge('abc', 'aXc', 'aYc')).toBe('a<X|Y>c');
    expect(merge('', 'X', 'Y')).toBe('<X|Y>');
    expect(merge('abc', 'ac', 'aYc')).toBe('a<|Y>c');
  });

  test('are the changed side when only one changed', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (base, changed) => {
        const [old, now] = [base.join(''), changed.join('')];
        expect([merge(old, now, old), merge(old, old, now)]).toEqual([now, now]);
      }),
    );
  });
});

describe('equal texts of two lists', () => {
  test('are found in order, as many as there are', () => {
    expect(matchUp([...'abcab'], [...'xbcb'])).toEqual([-1, 1, 2, -1, 3]);
  });

  test('are found in long lists without a look at every pair', () => {
    const from = ['top', ...Array.from({ length: 2000 }, (_, index) => `${index % 500}`), 'new', 'end'];
    const to = [
      'top',
      'other',
      ...Array.from({ length: 1500 }, (_, index) => `${(index + 250) % 500}`),
      'end',
    ];
    const matches = matchUp(from, to);
    const found = matches.filter((place) => place >= 0);
    expect(found.length).toBeGreaterThan(700);
    expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
    for (const [index, place] of matches.entries()) if (place >= 0) expect(to[place]).toBe(from[index]);
  });
});
