import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { patchOptions, readAddedLines } from '../../../src/capture/record/added-lines.ts';
import { makeFolder } from '../../support/folder.ts';
import { git, initGit } from '../../support/git.ts';

function commit(top: string): ReturnType<typeof readAddedLines> {
  git(top, 'add', '--all');
  git(top, 'commit', '--quiet', '--message', ':100644 100644 a b M\tno-path');
  return readAddedLines(git(top, 'show', '--format=%H', ...patchOptions, 'HEAD'));
}

test('the lines that a commit adds are read by their paths, and all paths that it changes', () => {
  const top = makeFolder({
    'kept.ts': 'one\ntwo\nthree\n',
    'gone.ts': 'x\n',
    'moved.ts': 'a\nb\nc\nd\n',
    bin: 'a\0',
  });
  initGit(top);
  expect(commit(top).paths).toEqual(['bin', 'gone.ts', 'kept.ts', 'moved.ts']);
  writeFileSync(join(top, 'kept.ts'), 'one\r\n2\r\n++ b/evil\n-- a\nthree\n@@ -1 +1,9 @@ x');
  rmSync(join(top, 'gone.ts'));
  renameSync(join(top, 'moved.ts'), join(top, 'there.ts'));
  writeFileSync(join(top, 'bin'), 'b\0');
  writeFileSync(join(top, 'a "quoted" ünï\tname\\'), 'q\n');
  writeFileSync(join(top, 'with space'), 's\ndiff --git a/x b/x\n');
  const { paths, byPath, removed } = commit(top);
  expect([...removed].sort()).toEqual(['one', 'two', 'x']);
  expect([...paths].sort()).toEqual(
    ['a "quoted" ünï\tname\\', 'bin', 'gone.ts', 'kept.ts', 'moved.ts', 'there.ts', 'with space'].sort(),
  );
  expect(Object.fromEntries(byPath)).toEqual({
    'a "quoted" ünï\tname\\': ['q'],
    'kept.ts': ['one', '2', '++ b/evil', '-- a', '@@ -1 +1,9 @@ x'],
    'with space': ['s', 'diff --git a/x b/x'],
  });
});

test('a patch without the list of paths is read too, and one that is cut off', () => {
  const patch = 'diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -0,0 +1,3 @@\n+one\n+two';
  expect(readAddedLines(patch)).toEqual({
    paths: ['a'],
    byPath: new Map([['a', ['one', 'two']]]),
    numbers: new Map([['a', [1, 2]]]),
    removed: [],
  });
  expect(readAddedLines('diff --git a/a b/a\n--- a/a\n+++ elsewhere\n@@ -0,0 +1 @@\n+one\n').paths).toEqual(
    [],
  );
  expect(readAddedLines('diff --git x\n@@ -what').paths).toEqual([]);
  expect(readAddedLines('diff --git a/a b/a\n+++ "b/\\q"\n').paths).toEqual(['q']);
});
