import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findStat } from '../../../src/io/disk/stat.ts';
import { makeFolder } from '../../support/folder.ts';

test('what stands at a path is found, a link to nothing too; below a file there is nothing', () => {
  const root = makeFolder({ file: '' });
  symlinkSync('gone', join(root, 'link'));
  expect(findStat(join(root, 'file'))?.isFile()).toBe(true);
  expect(findStat(join(root, 'link'))?.isSymbolicLink()).toBe(true);
  expect(findStat(join(root, 'gone'))).toBeUndefined();
  expect(findStat(join(root, 'file/x'))).toBeUndefined();
  expect(() => findStat(join(root, 'n'.repeat(300)))).toThrow('ENAMETOOLONG');
});
