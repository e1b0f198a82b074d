import { describe, expect, test } from 'vitest';
import { textPlaces } from '../../../src/journal/search/places.ts';
import type { Hit, Query } from '../../../src/journal/search/search.ts';
import {
  decodePattern,
  decodeQuery,
  excerptOf,
  findHits,
  orderHits,
  withoutRepeats,
} from '../../../src/journal/search/search.ts';

const from = { file: 'f.md', session: 's', isActive: true, time: 0 };
const queryOf = (text: string): Query => decodeQuery(text) as Query;
const search = (text: string, query: string): Hit[] =>
  findHits({ ...from, text }, textPlaces(text), queryOf(query));

describe('a query', () => {
  test('is folded, in one line, each word once', () => {
    expect(decodeQuery('  Über \n uber\tALLES ')).toEqual({
      phrase: 'uber uber alles',
      words: ['uber', 'alles'],
    });
  });

  test('of nothing is none', () => {
    expect(decodeQuery(' \u0007\u200e ')).toBeUndefined();
    expect(decodeQuery('\u0301')).toBeUndefined();
  });
});

describe('an expression', () => {
  const find = (text: string, source: string): Hit[] =>
    findHits({ ...from, text }, textPlaces(text), decodePattern(source));

  test('is found in any case, at the line where it matches', () => {
    const text = 'nothing\n\nfirst\nthe SWEEP_TRIGGER fires\n';
    expect(find(text, 'sweep[_-]\\w+')).toMatchObject([
      { line: 4, degree: 'phrase', found: 'sweep_trigger' },
    ]);
    expect(find('größer\n', 'GRÖ.er')).toMatchObject([{ line: 1, found: 'grosser' }]);
  });

  test('that matches nothing at all finds nothing', () => {
    expect(find('one\n\ntwo\n', 'x*')).toEqual([]);
    expect(find('one\n', 'two|three')).toEqual([]);
  });

  test('is refused if it is none', () => {
    expect(() => decodePattern('(')).toThrow(SyntaxError);
  });
});

describe('a hit', () => {
  test('holds the phrase, all words or some of them', () => {
    const text = 'lock order\n\norder of the lock\n\nthe lock\n\nnothing\n';
    expect(search(text, 'Lock Order').map(({ line, degree, words }) => [line, degree, words])).toEqual([
      [1, 'phrase', 2],
      [3, 'all', 2],
      [5, 'some', 1],
    ]);
  });

  test('is at the line of what was found, over blanks and wrapped lines', () => {
    const text = 'one\n\nfirst line\n  \tsecond Größe\n> third\n';
    expect(search(text, 'grosse > third')[0]).toMatchObject({ line: 4, degree: 'phrase' });
    expect(search(text, 'third')[0]).toMatchObject({ line: 5 });
    expect(search(text, 'third second')[0]).toMatchObject({ line: 4, degree: 'all' });
    expect(search(text, 'second third')[0]).toMatchObject({ line: 4, degree: 'all' });
  });

  test('keeps its line where a place begins with a blank one', () => {
    const text = 'a\n\n\nwanted\n';
    const hits = findHits(
      { ...from, text },
      [{ what: 'Text', prominent: false, start: 2, end: text.length }],
      queryOf('wanted'),
    );
    expect(hits[0]?.line).toBe(4);
  });
});

describe('the order of hits', () => {
  const base: Hit = {
    ...from,
    line: 1,
    what: 'Text',
    prominent: false,
    degree: 'all',
    words: 2,
    whole: 0,
    text: 'x',
    found: 'x',
  };
  const better: [string, Partial<Hit>, Partial<Hit>][] = [
    ['a phrase before all words, whatever else', { degree: 'phrase', isActive: false }, { prominent: true }],
    [
      'whole words before parts of words',
      { degree: 'some', whole: 1 },
      { degree: 'phrase', prominent: true },
    ],
    ['all words before some', { degree: 'all' }, { degree: 'some', prominent: true }],
    ['more words before fewer', { degree: 'some', words: 3 }, { degree: 'some', words: 2, prominent: true }],
    ['titles and decisions before text', { prominent: true, isActive: false }, { time: 9 }],
    ['active before archive', { isActive: true }, { isActive: false, time: 9 }],
    ['newer before older', { time: 2, file: 'z' }, { time: 1, file: 'a' }],
    ['by path', { file: 'a', line: 9 }, { file: 'b', line: 1 }],
    ['by line', { line: 1 }, { line: 2 }],
  ];
  test.each(better)('%s', (_, first, second) => {
    const [a, b] = [
      { ...base, ...first },
      { ...base, ...second },
    ];
    expect(orderHits([b, a])).toEqual([a, b]);
    expect(orderHits([a, b])).toEqual([a, b]);
  });
});

describe('whole words', () => {
  test('are counted, and parts of words are found too', () => {
    const found = search('**Blocker**: none\n\nthe lock-race\n\nblock, then lock\n\nlock_x\n', 'lock');
    expect(found.map(({ line, whole, text }) => [line, whole, text])).toEqual([
      [1, 0, 'Blocker: none'],
      [3, 1, 'the lock-race'],
      [5, 1, 'block, then lock'],
      [7, 0, 'lock_x'],
    ]);
  });

  test('are what an excerpt is built around', () => {
    expect(search('tracer blocks\n', 'lock race')[0]).toMatchObject({ found: 'race', whole: 0, words: 2 });
    expect(search('blocker of the race\n', 'lock race')[0]).toMatchObject({
      found: 'race',
      whole: 1,
      words: 2,
    });
  });
});

test('one text is shown once for a session, where it ranks best', () => {
  const hits = search('Session: Fix it\n\n**Objective**: fix it\n\nFix it\n\nFix it all\n', 'fix');
  expect(withoutRepeats(hits, () => 's').map(({ line }) => line)).toEqual([1, 7]);
  expect(withoutRepeats(hits, ({ line }) => String(line))).toHaveLength(4);
});

describe('an excerpt', () => {
  const cut = (text: string, found: string, length: number): string => excerptOf({ text, found }, length);

  test('is the whole text where that is short, with control characters shown', () => {
    expect(cut('a \u001b[31mred\u202e b', 'red', 40)).toBe('a \\u{1b}[31mred\\u{202e} b');
  });

  test('is cut around what was found', () => {
    const text = `${'a'.repeat(50)} needle ${'b'.repeat(50)}`;
    expect(cut(text, 'needle', 30)).toBe(`…${'a'.repeat(9)} needle ${'b'.repeat(13)}…`);
    expect(cut(`needle ${'b'.repeat(50)}`, 'needle', 10)).toBe('needle bbb…');
    expect(cut(`${'a'.repeat(50)} needle`, 'needle', 10)).toBe('…aaa needle');
  });

  test('never cuts a character in two', () => {
    expect(cut(`${'🚀'.repeat(20)}É${'🚀'.repeat(20)}`, 'e', 6)).toBe('…🚀🚀É🚀🚀🚀…');
  });
});
