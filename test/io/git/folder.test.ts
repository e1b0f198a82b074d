import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findGitFolder, mainWorktree, workingTrees } from '../../../src/io/git/folder.ts';
import { makeFolder } from '../../support/folder.ts';
import { git, initGit } from '../../support/git.ts';

describe('the git folder', () => {
  test('of a main working tree is its own', () => {
    const root = makeFolder({ 'a/b': '' });
    initGit(root);
    const found = findGitFolder(join(root, 'a'));
    expect(found).toEqual({ top: root, own: join(root, '.git'), common: join(root, '.git') });
    expect(found && mainWorktree(found)).toBeUndefined();
  });

  test.each([[], ['-c', 'worktree.useRelativePaths=true']])(
    'of a linked one leads to the main one (%s)',
    (...setting) => {
      const root = makeFolder();
      initGit(root);
      git(root, 'commit', '--quiet', '--allow-empty', '-m', 'x');
      git(root, ...setting, 'worktree', 'add', '--quiet', '-b', 'y', 'tree');
      const found = findGitFolder(join(root, 'tree'));
      expect(found).toEqual({
        top: join(root, 'tree'),
        own: join(root, '.git/worktrees/tree'),
        common: join(root, '.git'),
      });
      expect(found && mainWorktree(found)).toBe(root);
      git(root, 'worktree', 'add', '--quiet', '-b', 'z', 'gone');
      writeFileSync(join(root, '.git/worktrees/gone/gitdir'), '');
      expect(found && workingTrees(found)).toEqual([root, join(root, 'tree')]);
    },
  );

  test('of a worktree of a bare repository has no main one', () => {
    const root = makeFolder();
    initGit(root);
    git(root, 'commit', '--quiet', '--allow-empty', '-m', 'x');
    git(root, 'clone', '--quiet', '--bare', '.', 'x.git');
    git(join(root, 'x.git'), 'worktree', 'add', '--quiet', '../tree', '-b', 'y');
    const found = findGitFolder(join(root, 'tree'));
    expect(found?.common).toBe(join(root, 'x.git'));
    expect(found && mainWorktree(found)).toBeUndefined();
  });

  test('that a relative .git file names is found; a broken one is its own', () => {
    const root = makeFolder({
      'sub/.git': 'gitdir: ../modules/sub\n',
      'modules/sub/HEAD': '',
      'odd/.git': 'what',
    });
    expect(findGitFolder(join(root, 'sub'))?.own).toBe(join(root, 'modules/sub'));
    expect(findGitFolder(join(root, 'odd'))?.own).toBe(join(root, 'odd/.git'));
    mkdirSync(join(root, 'modules/sub/x'));
    writeFileSync(join(root, 'modules/sub/commondir'), '\n');
    expect(findGitFolder(join(root, 'sub'))?.common).toBe(join(root, 'modules/sub'));
  });
});
