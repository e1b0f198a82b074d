import { existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  filesBelow,
  filesIn,
  foldersIn,
  makeFolder as makeFolderAt,
  namesIn,
  readNames,
  removeFolder,
} from '../../../src/io/disk/folders.ts';
import { makeFolder } from '../../support/folder.ts';

function makeMixed(): string {
  const root = makeFolder({ 'b.md': '', 'a.md': '', 'c.json': '', 'in/x.md': '' });
  mkdirSync(join(root, 'd.md'));
  symlinkSync('a.md', join(root, 'link.md'));
  symlinkSync('in', join(root, 'way'));
  return root;
}

describe('the names in a folder', () => {
  test('are all of them, in order, or those with an ending', () => {
    const root = makeMixed();
    const all = ['a.md', 'b.md', 'c.json', 'd.md', 'in', 'link.md', 'way'];
    expect(readNames(root)).toEqual(all);
    expect(namesIn(root)).toEqual(all);
    expect(namesIn(root, '.md')).toEqual(['a.md', 'b.md', 'd.md', 'link.md']);
  });

  test('are those of its own files or folders; a link is neither, no matter where it leads', () => {
    const root = makeMixed();
    expect(filesIn(root)).toEqual(['a.md', 'b.md', 'c.json']);
    expect(filesIn(root, '.md')).toEqual(['a.md', 'b.md']);
    expect(foldersIn(root)).toEqual(['d.md', 'in']);
  });

  test.each(['gone', 'a.md', 'a.md/x', 'n'.repeat(300)])('are none for %s, which is not a folder', (name) => {
    const dir = join(makeMixed(), name);
    expect([namesIn(dir), filesIn(dir), foldersIn(dir)]).toEqual([[], [], []]);
    expect(() => readNames(dir)).toThrow(/^(ENOENT|ENOTDIR|ENAMETOOLONG)/);
  });
});

describe('a folder', () => {
  test('is made with those above it, once, with the permissions given', () => {
    const root = makeFolder();
    makeFolderAt(join(root, 'a/b'), 0o700);
    makeFolderAt(join(root, 'a/b'));
    expect(statSync(join(root, 'a/b')).mode & 0o777).toBe(0o700);
    makeFolderAt(join(root, 'c'));
    expect(statSync(join(root, 'c')).mode & 0o777).toBe(0o777 & ~process.umask());
  });

  test.runIf(process.platform === 'linux')('is not tried for ever where the system never makes one', () => {
    expect(() => makeFolderAt('/proc/self/nope/a/b')).toThrow('ENOENT');
  });

  test('is not created if a file has its name', () => {
    const root = makeFolder({ file: '' });
    expect(() => makeFolderAt(join(root, 'file'))).toThrow('EEXIST');
    expect(() => makeFolderAt(join(root, 'file/x'))).toThrow('ENOTDIR');
    symlinkSync('nowhere', join(root, 'dangling'));
    expect(() => makeFolderAt(join(root, 'dangling/x'))).toThrow('EEXIST');
  });

  test('is deleted with everything in it, but not with what its links lead to', () => {
    const root = makeFolder({ 'keep/x': '', 'old/in/y': '' });
    symlinkSync('../keep', join(root, 'old/link'));
    removeFolder(join(root, 'old'));
    removeFolder(join(root, 'old'));
    expect(existsSync(join(root, 'old'))).toBe(false);
    expect(existsSync(join(root, 'keep/x'))).toBe(true);
  });
});

test('filesBelow finds the regular files of all folders, and follows no link', () => {
  const root = makeMixed();
  expect(filesBelow(root)).toEqual(['a.md', 'b.md', 'c.json', 'in/x.md'].map((name) => join(root, name)));
  expect(filesBelow(join(root, 'nowhere'))).toEqual([]);
});
