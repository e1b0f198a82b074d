import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findProgram } from '../../../src/io/disk/programs.ts';
import { makeFolder } from '../../support/folder.ts';

function makeBin(root: string, name: string, mode = 0o755): string {
  const dir = join(root, name);
  mkdirSync(dir);
  writeFileSync(join(dir, 'tool'), '#!/bin/sh\n');
  chmodSync(join(dir, 'tool'), mode);
  return dir;
}

test('the first program on PATH is found, by its real path', () => {
  const root = makeFolder();
  const [first, second] = [makeBin(root, 'first', 0o644), makeBin(root, 'second')];
  mkdirSync(join(root, 'links'));
  symlinkSync(join(second, 'tool'), join(root, 'links', 'tool'));
  const path = [join(root, 'gone'), first, join(root, 'links')].join(delimiter);
  expect(findProgram('tool', path, [])).toBe(join(second, 'tool'));
  expect(findProgram('other', path, [])).toBeUndefined();
  expect(findProgram('tool', undefined, [])).toBeUndefined();
});

test('attack: entries that are relative, empty or open to everyone, and programs of the repository, are skipped', () => {
  const root = makeFolder();
  const [own, open, good] = [makeBin(root, 'own'), makeBin(root, 'open'), makeBin(root, 'good')];
  chmodSync(open, 0o777);
  mkdirSync(join(root, 'link'));
  symlinkSync(join(own, 'tool'), join(root, 'link', 'tool'));
  const path = ['.', '', 'own', open, own, join(root, 'link'), good].join(delimiter);
  expect(findProgram('tool', path, [own])).toBe(join(good, 'tool'));
  expect(findProgram('tool', [own, open].join(delimiter), [own])).toBeUndefined();
});
