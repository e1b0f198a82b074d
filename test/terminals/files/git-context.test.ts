import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectGitContext } from '../../../src/terminals/files/git-context.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';

const none = {
  repoName: '',
  branchName: '',
  isWorktree: false,
  isGitRepo: false,
  repoRoot: '',
  isSplit: false,
};

function committed(): TestProject {
  const project = makeProject({ 'sub/deep/a.txt': 'a\n' }, { commit: true });
  return project;
}

describe('DetectGitContext', () => {
  test.each(['.', 'sub', 'sub/deep', '.git', '.git/refs'])('knows the repository in %s', (place) => {
    const project = committed();
    expect(detectGitContext(project.path(place))).toEqual({
      ...none,
      repoName: 'the project',
      branchName: 'main',
      isGitRepo: true,
      repoRoot: project.root,
    });
  });

  test.each(['.', 'sub/deep'])('knows a linked working tree in %s', (place) => {
    const project = committed();
    project.git('worktree', 'add', '--quiet', '-b', 'feature/login', '../tree');
    expect(detectGitContext(project.path(`../tree/${place}`))).toEqual({
      repoName: 'the project',
      branchName: 'feature/login',
      isWorktree: true,
      isGitRepo: true,
      repoRoot: project.root,
      isSplit: false,
    });
  });

  test('knows a bare repository, and its working trees', () => {
    const project = committed();
    project.git('clone', '--quiet', '--bare', '.', '../bare.git');
    project.git('-C', '../bare.git', 'worktree', 'add', '--quiet', '-b', 'other', '../of-bare');
    const bare = { ...none, repoName: 'bare', isGitRepo: true, repoRoot: project.path('../bare.git') };
    for (const place of ['../bare.git', '../bare.git/objects'])
      expect(detectGitContext(project.path(place))).toEqual({ ...bare, branchName: 'main' });
    expect(detectGitContext(project.path('../of-bare/sub'))).toEqual({
      ...bare,
      branchName: 'other',
      isWorktree: true,
    });
  });

  test('knows a repository without commits', () => {
    const project = makeProject({ 'sub/a.txt': '' });
    const found = {
      ...none,
      repoName: 'the project',
      branchName: 'main',
      isGitRepo: true,
      repoRoot: project.root,
    };
    expect(detectGitContext(project.path('sub'))).toEqual(found);
    project.git('init', '--quiet', '--bare', '--initial-branch=main', '../empty.git');
    expect(detectGitContext(project.path('../empty.git'))).toMatchObject({
      repoName: 'empty',
      branchName: 'main',
    });
  });

  test('says the short hash where no branch is checked out', () => {
    const project = committed();
    project.git('checkout', '--quiet', '--detach');
    const hash = project.git('rev-parse', 'HEAD');
    const { branchName } = detectGitContext(project.root);
    expect(branchName.length).toBeGreaterThanOrEqual(7);
    expect(hash.startsWith(branchName)).toBe(true);
  });

  test('knows a submodule as a repository of its own', () => {
    const project = committed();
    project.git('clone', '--quiet', '.', '../part');
    project.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', '../part', 'vendor/part');
    expect(detectGitContext(project.path('vendor/part/sub'))).toMatchObject({
      repoName: 'part',
      isWorktree: false,
      repoRoot: project.path('vendor/part'),
    });
  });

  test('says nothing outside git, and of what is no folder', () => {
    const project = makeProject({ 'a.txt': '' }, { git: false });
    mkdirSync(project.path('.git'));
    symlinkSync(project.path('nowhere'), project.path('link'));
    for (const place of ['a.txt', 'nowhere', 'link'])
      expect(detectGitContext(project.path(place))).toEqual(none);
    expect(detectGitContext('')).toEqual(none);
    expect(detectGitContext('/')).toEqual(none);
  });

  test('reads no more than it needs of what a repository brings', () => {
    const project = makeProject({ '.git': 'gitdir: /proc/self/environ\n' }, { git: false });
    expect(detectGitContext(project.root)).toMatchObject({ branchName: '', isWorktree: false });
    const other = makeProject({ '.git': `gitdir: ${'../'.repeat(50)}etc\n` }, { git: false });
    expect(detectGitContext(other.root)).toMatchObject({ branchName: '', isWorktree: false });
  });
});
