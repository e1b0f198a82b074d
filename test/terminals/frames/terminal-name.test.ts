import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deriveName,
  deriveRepoRoot,
  formatName,
  freeName,
  nameProblem,
  sanitizeBranch,
} from '../../../src/terminals/frames/terminal-name.ts';

const context = { isGitRepo: true, repoRoot: '/r', isSplit: false } as const;

describe('ValidateSessionName', () => {
  test.each(['a', 'a..b', 'repo@feature-x', 'A_1.b+c-d', 'x'.repeat(64)])('takes %s', (name) => {
    expect(nameProblem(name)).toBeUndefined();
  });

  test.each([
    ['', 'empty'],
    ['a/b', 'only letters'],
    ['a\0b', 'only letters'],
    ['.', 'starts with "."'],
    ['..', 'starts with "."'],
    ['..x', 'starts with "."'],
    ['.hidden', 'starts with "."'],
    ['-x', 'starts with "-"'],
    ['a b', 'only letters'],
    ['ä', 'only letters'],
    ['x'.repeat(65), '65 characters'],
  ])('refuses %j', (name, why) => {
    expect(nameProblem(name)).toContain(why);
  });

  test('refuses the words that follow "term"', () => {
    expect(nameProblem('list', ['list'])).toContain('"term list" is a command');
    expect(nameProblem('lists', ['list'])).toBeUndefined();
  });

  test('takes no text that leads out of a folder', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        if (nameProblem(name) === undefined) expect(basename(join('/dir', name))).toBe(name);
      }),
    );
  });
});

describe('SanitizeBranch', () => {
  test.each([
    ['main', 'main'],
    ['feature/login', 'feature-login'],
    ['feature/deep/nested', 'feature-deep-nested'],
    ['with spaces', 'with-spaces'],
    ['a\tb', 'a-b'],
    ['  trimmed  ', 'trimmed'],
    ['', ''],
  ])('makes %j to %j', (branch, name) => {
    expect(sanitizeBranch(branch)).toBe(name);
  });
});

describe('FormatSessionName', () => {
  test.each([
    ['feature/login', true, 'myrepo@feature-login'],
    ['main', true, 'myrepo@main'],
    ['main', false, 'myrepo'],
    ['', true, 'myrepo'],
  ])('of the branch %j, in a linked working tree: %s', (branchName, isWorktree, name) => {
    expect(formatName({ ...context, repoName: 'myrepo', branchName, isWorktree })).toBe(name);
  });
});

describe('deriveRepoRoot', () => {
  test.each([
    ['/home/user/myrepo/.git', '/home/user/myrepo'],
    ['/srv/bare-repo.git', '/srv/bare-repo.git'],
    ['/home/user/myrepo', '/home/user/myrepo'],
  ])('of %s is %s', (common, root) => {
    expect(deriveRepoRoot(common)).toBe(root);
  });
});

describe('a derived name', () => {
  test.each([
    ['My Project!', 'My-Project'],
    ['../../etc/passwd', 'etc-passwd'],
    ['-rf', 'rf'],
    ['日本', 'shell'],
    ['', 'shell'],
  ])('of %j is %s', (text, name) => {
    expect(deriveName(text, 'shell')).toBe(name);
  });

  test('is valid, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(nameProblem(deriveName(text, 'shell'))).toBeUndefined();
      }),
    );
  });
});

describe('a free name', () => {
  test('gets the first number that is free', () => {
    const taken = new Set(['demo', 'demo-2']);
    expect(freeName('demo', (name) => taken.has(name))).toBe('demo-3');
    expect(freeName('other', (name) => taken.has(name))).toBe('other');
  });

  test('is not longer than allowed', () => {
    expect(freeName('abcdef', (name) => name === 'abcd', 4)).toBe('ab-2');
  });
});
