import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findGitFolder, type GitFolder } from '../../../src/io/git/folder.ts';
import { tracks } from '../../../src/io/git/index-file.ts';
import { makeFolder } from '../../support/folder.ts';
import { git } from '../../support/git.ts';

const wanted = '.sessions/.local/';

function makeRepository(
  paths: readonly string[],
  ...init: readonly string[]
): { root: string; folder: GitFolder } {
  const root = makeFolder(Object.fromEntries(paths.map((path) => [path, path])));
  git(root, 'init', '--quiet', ...init);
  return { root, folder: findGitFolder(root) as GitFolder };
}

const before = ['.gitignore', '.sessions/.gitignore', '.sessions/.local-x/a', '.sessions/.localb'];
const after = ['.sessions/active/a.md', 'README.md', 'src/.sessions/.local/x'];
const evil = '.sessions/.local/sessions.json';

describe('the index says whether git tracks a folder', () => {
  test.each(['2', '3', '4'])('in version %s', (version) => {
    const { root, folder } = makeRepository([...before, ...after, evil]);
    git(root, 'config', 'index.version', version);
    expect(tracks(folder, wanted)).toBe(false);
    git(root, 'add', '--force', ...before, ...after);
    // Only an entry with extended flags makes it version 3.
    if (version === '3') git(root, 'add', '--intent-to-add', '--force', evil);
    expect(tracks(folder, wanted)).toBe(version === '3');
    git(root, 'add', '--force', evil);
    expect(tracks(folder, wanted)).toBe(true);
    git(root, 'rm', '--cached', '--quiet', evil);
    expect(tracks(folder, wanted)).toBe(false);
  });

  test('with SHA-256', () => {
    const { root, folder } = makeRepository([...before, ...after, evil], '--object-format=sha256');
    git(root, 'add', '--force', ...before, ...after);
    expect(tracks(folder, wanted)).toBe(false);
    git(root, 'add', '--force', evil);
    expect(tracks(folder, wanted)).toBe(true);
  });

  test('split in two', () => {
    const { root, folder } = makeRepository([...before, ...after, evil]);
    git(root, 'add', '--force', ...before, evil);
    git(root, 'update-index', '--split-index');
    git(root, 'add', '--force', ...after);
    expect(tracks(folder, wanted)).toBe(true);
  });

  test('in other spellings, which many disks take for the same', () => {
    const { root, folder } = makeRepository([...before, '.Sessions/.LOCAL/x']);
    git(root, 'add', '--force', '--all');
    expect(tracks(folder, wanted)).toBe(true);
  });

  test('with so many files that the beginning is not enough', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `.a/${'x'.repeat(60)}${index}`);
    const { root, folder } = makeRepository([...many, evil]);
    git(root, 'add', '--force', '.a');
    expect(tracks(folder, wanted)).toBe(false);
    git(root, 'add', '--force', evil);
    expect(tracks(folder, wanted)).toBe(true);
  });

  test('with a path that is longer than its flags can say', () => {
    const long = Array.from({ length: 25 }, () => '.'.padEnd(180, 'a')).join('/');
    const { root, folder } = makeRepository([evil]);
    const blob = git(root, 'hash-object', '-w', evil).trim();
    git(root, 'update-index', '--add', '--cacheinfo', `100644,${blob},${long}`);
    expect(tracks(folder, wanted)).toBe(false);
    git(root, 'add', '--force', evil);
    expect(tracks(folder, wanted)).toBe(true);
  });
});

describe('an index that cannot be read counts as tracking everything', () => {
  test.each([
    ['empty', Buffer.alloc(0)],
    ['of a later version', Buffer.from('DIRC\0\0\0\u0009\0\0\0\u0001'.padEnd(200, '\0'))],
    ['cut off', Buffer.from('DIRC\0\0\0\u0002\0\0\0\u0009')],
    ['of nonsense', Buffer.from('nonsense'.repeat(20))],
  ])('one that is %s', (_, bytes) => {
    const { root, folder } = makeRepository(before);
    writeFileSync(join(root, '.git/index'), bytes);
    expect(tracks(folder, wanted)).toBe(true);
  });

  test('but a repository without one tracks nothing', () => {
    const { root, folder } = makeRepository(before);
    rmSync(join(root, '.git/index'), { force: true });
    expect(tracks(folder, wanted)).toBe(false);
  });
});
