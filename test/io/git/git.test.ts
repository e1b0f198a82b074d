import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  askGitHead,
  isAncestor,
  listWork,
  readBranchStates,
  readGitHead,
  trackedFiles,
} from '../../../src/io/git/git.ts';
import { makeFolder } from '../../support/folder.ts';
import { git, initGit } from '../../support/git.ts';

function commit(folder: string, message = 'x'): string {
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', message);
  return git(folder, 'rev-parse', 'HEAD').trim();
}

function makeRepository(): { root: string; hash: string } {
  const root = makeFolder();
  initGit(root);
  return { root, hash: commit(root) };
}

describe('the head of a working tree', () => {
  test('is read from a loose reference, also from a subfolder, as git says', async () => {
    const { root, hash } = makeRepository();
    mkdirSync(join(root, 'a'));
    expect(readGitHead(join(root, 'a'))).toEqual({ branch: 'main', commit: hash.slice(0, 7) });
    expect(await askGitHead(root)).toEqual(readGitHead(root));
  });

  test('is read from packed references among others with like names', () => {
    const { root } = makeRepository();
    git(root, 'branch', 'feature/a');
    git(root, 'checkout', '--quiet', '-b', 'a');
    const hash = commit(root);
    git(root, 'tag', '-a', '-m', 'x', 'v1');
    git(root, 'pack-refs', '--all');
    expect(readGitHead(root)).toEqual({ branch: 'a', commit: hash.slice(0, 7) });
  });

  test('before the first commit has a branch and no commit', async () => {
    const root = makeFolder();
    initGit(root);
    expect(readGitHead(root)).toEqual({ branch: 'main', commit: '' });
    expect(await askGitHead(root)).toEqual({ branch: 'main', commit: '' });
  });

  test('detached is called detached', async () => {
    const { root, hash } = makeRepository();
    git(root, 'checkout', '--quiet', '--detach');
    expect(readGitHead(root)).toEqual({ branch: 'detached', commit: hash.slice(0, 7) });
    expect(await askGitHead(root)).toEqual(readGitHead(root));
  });

  test('of a linked worktree is its own', () => {
    const { root, hash } = makeRepository();
    git(root, 'worktree', 'add', '--quiet', '-b', 'überall/x', 'linked');
    expect(readGitHead(join(root, 'linked'))).toEqual({ branch: 'überall/x', commit: hash.slice(0, 7) });
    expect(readGitHead(root)?.branch).toBe('main');
  });

  test.each([
    ['a reftable', 'ref: refs/heads/.invalid\n'],
    ['another kind of reference', 'ref: refs/remotes/origin/main\n'],
    ['a way out', 'ref: refs/heads/../../../etc/passwd\n'],
    ['nonsense', '\0\0'],
    ['nothing', ''],
  ])('that is %s is left to git', (_, text) => {
    const { root } = makeRepository();
    writeFileSync(join(root, '.git/HEAD'), text);
    expect(readGitHead(root)).toBeUndefined();
  });

  test('is left to git if it is a link or leads to a reference we cannot read', () => {
    const { root } = makeRepository();
    writeFileSync(join(root, '.git/refs/heads/main'), 'ref: refs/heads/other\n');
    expect(readGitHead(root)).toBeUndefined();
    rmSync(join(root, '.git/HEAD'));
    symlinkSync('refs/heads/main', join(root, '.git/HEAD'));
    expect(readGitHead(root)).toBeUndefined();
  });

  test('outside git there is none', async () => {
    const root = makeFolder({ 'file.txt': '' });
    expect(readGitHead(root)).toBeUndefined();
    expect(readGitHead(join(root, 'file.txt'))).toBeUndefined();
    expect(await askGitHead(root)).toBeUndefined();
  });
});

describe('commits since', () => {
  test('are counted, unknown ones and hostile words are not', async () => {
    const { root, hash } = makeRepository();
    const made = ['a', 'b'].map((name) => {
      writeFileSync(join(root, name), name);
      git(root, 'add', name);
      return commit(root, name).slice(0, 7);
    });
    expect(await listWork(root, { commit: hash })).toEqual(made.reverse());
    expect(await listWork(root, { time: 0 })).toEqual(made);
    expect(await listWork(root, { time: Date.now() + 60_000 })).toEqual([]);
    for (const word of ['', 'abcdef0', '--output=x', 'HEAD', '$(id)']) {
      expect(isAncestor(root, word, 'HEAD'), word).toBe(false);
      expect(isAncestor(root, hash, word), word).toBe(word === 'HEAD');
    }
    expect(await listWork(root, { commit: 'abcdef0' })).toBeUndefined();
  });

  test('do not include those that change only a journal, nor those of a merged branch one by one', async () => {
    const { root, hash } = makeRepository();
    git(root, 'checkout', '--quiet', '-b', 'side');
    for (const name of ['.sessions/active/x.md', 'app/.sessions/y.md', 'one', 'two']) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), name);
      git(root, 'add', '--all');
      commit(root, name);
    }
    expect(await listWork(root, { commit: hash })).toHaveLength(2);
    git(root, 'checkout', '--quiet', 'main');
    git(root, 'merge', '--quiet', '--no-ff', '-m', 'Merge', 'side');
    expect(await listWork(root, { commit: hash })).toHaveLength(1);
  });
});

describe('branches', () => {
  test('are current, merged or existing; deleted ones are not listed', async () => {
    const { root } = makeRepository();
    for (const name of ['done', 'open']) {
      git(root, 'checkout', '--quiet', '-b', name, 'main');
      commit(root, name);
    }
    git(root, 'checkout', '--quiet', 'main');
    git(root, 'merge', '--quiet', 'done');
    git(root, 'checkout', '--quiet', '-b', 'here');
    const states = await readBranchStates(root);
    expect(states).toEqual(
      new Map([
        ['done', 'merged'],
        ['here', 'current'],
        ['main', 'exists'],
        ['open', 'exists'],
      ]),
    );
  });

  test('are merged into what the remote calls its main branch', async () => {
    const { root } = makeRepository();
    git(root, 'branch', 'old');
    git(root, 'branch', '-m', 'main', 'develop');
    commit(root);
    const clone = makeFolder();
    git(clone, 'clone', '--quiet', root, 'c');
    const copy = join(clone, 'c');
    git(copy, 'branch', 'old', 'origin/old');
    git(copy, 'checkout', '--quiet', '-b', 'mine');
    commit(copy);
    expect(Object.fromEntries((await readBranchStates(copy)) ?? [])).toEqual({
      develop: 'exists',
      mine: 'current',
      old: 'merged',
    });
  });

  test('are unknown outside git, and none before the first commit', async () => {
    const root = makeFolder();
    expect(await readBranchStates(root)).toBeUndefined();
    initGit(root);
    expect(await readBranchStates(root)).toEqual(new Map());
  });
});

describe('tracked files', () => {
  test('are listed no matter what their names are', () => {
    const { root } = makeRepository();
    mkdirSync(join(root, '.sessions/active'), { recursive: true });
    for (const name of ['a b.md', 'new\nline.md', 'ü.md'])
      writeFileSync(join(root, '.sessions/active', name), '');
    git(root, 'add', '--all');
    expect(trackedFiles(root, '.sessions')?.sort()).toEqual([
      '.sessions/active/a b.md',
      '.sessions/active/new\nline.md',
      '.sessions/active/ü.md',
    ]);
    expect(trackedFiles(root, ':(top)*')).toEqual([]);
    expect(trackedFiles(makeFolder(), '.')).toBeUndefined();
  });
});
