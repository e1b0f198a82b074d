import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  findGitFolder,
  type GitFolder,
  mainTree,
  mainWorktree,
  workingTrees,
} from '../../../src/io/git/folder.ts';
import { submoduleTops } from '../../../src/io/git/submodules.ts';
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

test('submodules are found where they are checked out, nested ones too, and no folder that only a configuration names', () => {
  const root = makeFolder({ 'other/a': '' });
  const made = (path: string): string => {
    const top = join(root, path);
    mkdirSync(top);
    initGit(top);
    git(top, 'commit', '--quiet', '--allow-empty', '-m', 'x');
    return top;
  };
  const [inner, outer, project] = [made('inner'), made('outer'), made('project')];
  const add = ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add'];
  git(outer, ...add, inner, 'deep/in');
  git(outer, 'commit', '--quiet', '-m', 'y');
  git(project, ...add, outer, 'libs/out');
  git(project, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'update', '--init', '--recursive');
  const found = () => submoduleTops(findGitFolder(project) as GitFolder);
  expect(found()).toEqual([join(project, 'libs/out'), join(project, 'libs/out/deep/in')]);
  expect(mainTree(join(project, '.git/modules/libs/out'))).toBe(join(project, 'libs/out'));
  git(project, 'config', '--file', '.git/modules/libs/out/config', 'core.worktree', join(root, 'other'));
  expect(found()).toEqual([join(project, 'libs/out/deep/in')]);
  git(project, 'config', '--file', '.git/modules/libs/out/config', 'core.worktree', inner);
  expect(found()).toEqual([join(project, 'libs/out/deep/in')]);
});
