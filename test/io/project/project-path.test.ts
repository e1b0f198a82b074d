import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectAt } from '../../../src/io/project/project.ts';
import { projectPath } from '../../../src/io/project/project-path.ts';
import { makeFolder } from '../../support/folder.ts';

function place(): { root: string; shown: (cwd: string, given: string) => string } {
  const root = makeFolder({ 'pkg/api/a.ts': '', 'src/b.ts': '' });
  return { root, shown: (cwd, given) => projectPath(projectAt(root), join(root, cwd), given) };
}

test('a path counts from the folder in which it was given', () => {
  const { root, shown } = place();
  expect(shown('pkg/api', 'a.ts')).toBe('pkg/api/a.ts');
  expect(shown('pkg/api', '../x.c')).toBe('pkg/x.c');
  expect(shown('pkg/api', './a.ts:4')).toBe('pkg/api/a.ts:4');
  expect(shown('pkg', join(root, 'src/b.ts'))).toBe('src/b.ts');
  expect(shown('', 'new/file.ts')).toBe('new/file.ts');
});

test('what is there only from the root is from the root', () => {
  const { shown } = place();
  expect(shown('pkg/api', 'src/b.ts')).toBe('src/b.ts');
});

test.each(['~/x', 'https://example.org/a', '../../../elsewhere', '/etc/hosts', ''])(
  '%j stays as it is',
  (given) => {
    expect(place().shown('pkg/api', given)).toBe(given);
  },
);

test('from outside the project, and from a folder that is gone, nothing is known', () => {
  const { root } = place();
  expect(projectPath(projectAt(root), makeFolder(), 'a.ts')).toBe('a.ts');
  expect(projectPath(projectAt(root), join(root, 'gone'), 'a.ts')).toBe('gone/a.ts');
});

test('a link to the project is the project', () => {
  const { root } = place();
  const link = join(makeFolder(), 'link');
  symlinkSync(root, link);
  mkdirSync(join(root, 'deep'));
  expect(projectPath(projectAt(root), join(link, 'deep'), 'a.ts')).toBe('deep/a.ts');
});
