import { describe, expect, test } from 'vitest';
import { nearest } from '../../../src/core/text/nearest.ts';

const flags = ['decision', 'discovery', 'done', 'next', 'step', 'progress', 'key-context', 'tldr'];

describe('nearest', () => {
  test.each([
    ['desicion', 'decision'],
    ['decisions', 'decision'],
    ['discoveries', 'discovery'],
    ['PROGRESS', 'progress'],
    ['next', 'next'],
    ['tdlr', 'tldr'],
    ['key_context', 'key-context'],
    ['setp', 'step'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, flags)).toBe(meant);
  });

  test.each(['force-with-lease', 'amend', 'x', '', 'word', 'constructor', 'a'.repeat(100_000)])(
    'finds nothing for a word that resembles none (%.20s)',
    (word) => {
      expect(nearest(word, flags)).toBeUndefined();
    },
  );

  test('short words resemble only themselves', () => {
    expect(nearest('c', ['C'])).toBe('C');
    expect(nearest('x', ['C'])).toBeUndefined();
    expect(nearest('ab', ['ba'])).toBeUndefined();
  });

  test('takes the first of equally close ones', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
  });
});
