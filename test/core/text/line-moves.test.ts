import { describe, expect, test } from 'vitest';
import { decodeDiff, findPlaces, movedLine } from '../../../src/core/text/line-moves.ts';

describe('findPlaces', () => {
  test.each<[string, string, [string, number][]]>([
    ['a place in a sentence', 'The race is in src/sweeper.go:245, it seems', [['src/sweeper.go', 245]]],
    ['a place in code', '`a.ts:1`', [['a.ts', 1]]],
    ['a hidden folder', '.github/ci.yml:3', [['.github/ci.yml', 3]]],
    ['a path from here', './src/a.ts:3', [['src/a.ts', 3]]],
    [
      'a place at the end of a sentence',
      'see a.ts:3 and b.ts:4',
      [
        ['a.ts', 3],
        ['b.ts', 4],
      ],
    ],
    ['twice the same once', 'a.ts:3 a.ts:3', [['a.ts', 3]]],
    ['no time', 'at 10:30 and 2025-01-15T10:00', []],
    ['no address', 'https://x.example/a.js:12 and 10.0.0.1:80', []],
    ['no way out', '../etc/x.conf:1 a/../b.ts:2', []],
    ['no column', 'a.ts:3:7', []],
    ['no range of a decimal', 'a.ts:3.5', []],
    ['no absolute path', '/etc/x.conf:1 C:\\x.ts:4', []],
  ])('finds %s', (_, text, places) => {
    expect(findPlaces([text]).map(({ path, line }) => [path, line])).toEqual(places);
  });

  // What takes more than linear time takes minutes here; the time limit is far above what any machine needs.
  test.each(['@', 'a', 'a.', 'a/', 'a.b/', '+', '.', 'a.a:', '-'])(
    'comes to an end with a megabyte of %j, which is no place',
    { timeout: 60_000 },
    (text) => {
      expect(findPlaces([text.repeat(1_000_000 / text.length)])).toEqual([]);
    },
  );
});

describe('a diff without context', () => {
  const diff = `diff --git a.ts a.ts
index 1..2 100644
--- a.ts
+++ a.ts
@@ -3 +2,0 @@ function x() {
--- b.ts
@@ -10,0 +10,2 @@
++++ c.ts
+@@ -1 +1 @@
@@ -20,2 +22,3 @@
-old
-old
+new
+new
\\ No newline at end of file
+new
diff --git new.ts new.ts
--- /dev/null
+++ new.ts
@@ -0,0 +1 @@
+x
diff --git gone.ts gone.ts
--- gone.ts
+++ /dev/null
@@ -1,2 +0,0 @@
-x
-y
`;
  const moves = decodeDiff(diff);

  test('has the hunks of every old file, whatever its lines look like', () => {
    expect([...moves]).toEqual([
      [
        'a.ts',
        {
          hunks: [
            { start: 3, removed: 1, added: 0 },
            { start: 10, removed: 0, added: 2 },
            { start: 20, removed: 2, added: 3 },
          ],
        },
      ],
      ['gone.ts', { hunks: [{ start: 1, removed: 2, added: 0 }] }],
    ]);
  });

  test.each<[number, number | undefined]>([
    [1, 1],
    [2, 2],
    [3, undefined],
    [4, 3],
    [10, 9],
    [11, 12],
    [19, 20],
    [20, undefined],
    [21, undefined],
    [22, 24],
  ])('line %i went to %s', (line, now) => {
    expect(movedLine(line, moves.get('a.ts') ?? { hunks: [] })).toBe(now);
  });

  test('a line stays where nothing was changed', () => {
    for (const line of [1, 7, 10_000]) expect(movedLine(line, { hunks: [] })).toBe(line);
  });
});
