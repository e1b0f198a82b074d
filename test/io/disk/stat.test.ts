import { linkSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  exists,
  findStamp,
  findStat,
  followStat,
  isFolder,
  isOneFile,
  leadsToFolder,
  realPath,
} from '../../../src/io/disk/stat.ts';
import { makeFolder } from '../../support/folder.ts';

function makeLinks(): string {
  const root = makeFolder({ file: 'text' });
  mkdirSync(join(root, 'folder'));
  for (const to of ['gone', 'file', 'folder', 'round']) {
    symlinkSync(to, join(root, to === 'round' ? 'round' : `to-${to}`));
  }
  return root;
}

test('what is at a path is found, even a broken link; below a file there is nothing', () => {
  const root = makeLinks();
  expect(findStat(join(root, 'file'))?.isFile()).toBe(true);
  expect(findStat(join(root, 'to-gone'))?.isSymbolicLink()).toBe(true);
  expect(findStat(join(root, 'gone'))).toBeUndefined();
  expect(findStat(join(root, 'file/x'))).toBeUndefined();
  expect(() => findStat(join(root, 'n'.repeat(300)))).toThrow('ENAMETOOLONG');
});

test('links are followed to what they lead to; one that leads in a circle is an error', () => {
  const root = makeLinks();
  expect(followStat(join(root, 'to-file'))?.isFile()).toBe(true);
  expect(followStat(join(root, 'to-gone'))).toBeUndefined();
  expect(followStat(join(root, 'to-file', 'below'))).toBeUndefined();
  expect(() => followStat(join(root, 'round'))).toThrow('ELOOP');
});

test.each([
  ['folder', { exists: true, isFolder: true, leadsToFolder: true }],
  ['to-folder', { exists: true, isFolder: false, leadsToFolder: true }],
  ['file', { exists: true, isFolder: false, leadsToFolder: false }],
  ['to-file', { exists: true, isFolder: false, leadsToFolder: false }],
  ['to-gone', { exists: false, isFolder: false, leadsToFolder: false }],
  ['gone', { exists: false, isFolder: false, leadsToFolder: false }],
  ['file/x', { exists: false, isFolder: false, leadsToFolder: false }],
  ['round', { exists: false, isFolder: false, leadsToFolder: false }],
  ['n'.repeat(300), { exists: false, isFolder: false, leadsToFolder: false }],
])('it is told of %s whether it is there, a folder, or a way to one', (name, told) => {
  const path = join(makeLinks(), name);
  expect({ exists: exists(path), isFolder: isFolder(path), leadsToFolder: leadsToFolder(path) }).toEqual(
    told,
  );
});

test('the real path is returned, and it is an error if it leads nowhere', () => {
  const root = makeLinks();
  expect(realPath(join(root, 'to-folder'))).toBe(join(root, 'folder'));
  expect(() => realPath(join(root, 'to-gone'))).toThrow('ENOENT');
});

test('two names of one file are distinguished from two files', () => {
  const root = makeFolder({ a: 'same', b: 'same' });
  linkSync(join(root, 'a'), join(root, 'second'));
  const [a, b, second] = ['a', 'b', 'second'].map((name) => statSync(join(root, name)));
  if (a === undefined || b === undefined || second === undefined) throw new Error('a file is missing');
  expect(isOneFile(a, second)).toBe(true);
  expect(isOneFile(a, b)).toBe(false);
});

test('the stamp is of the link itself, and there is none for what cannot be read', () => {
  const root = makeLinks();
  const { size, mtimeMs, ctimeMs, ino } = statSync(join(root, 'file'));
  expect(findStamp(join(root, 'file'))).toEqual({
    bytes: size,
    modified: mtimeMs,
    changed: ctimeMs,
    inode: ino,
  });
  expect(findStamp(join(root, 'to-file'))?.inode).not.toBe(ino);
  for (const name of ['gone', 'file/x', 'n'.repeat(300)]) expect(findStamp(join(root, name))).toBeUndefined();
});
