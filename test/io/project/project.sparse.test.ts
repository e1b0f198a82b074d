import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findProject, openProject, projectAt } from '../../../src/io/project/project.ts';
import { makeFolder } from '../../support/folder.ts';
import { git, initGit } from '../../support/git.ts';

test('in a sparse checkout that leaves .sessions out is not offered to be started anew only', () => {
  const root = makeFolder({ 'src/a': '', '.sessions/active/a.md': '' });
  initGit(root);
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '-m', 'x');
  git(root, 'sparse-checkout', 'set', 'src');
  expect(findProject(root)).toBeUndefined();
  const hint =
    'If your sparse checkout leaves it out: git sparse-checkout add .sessions. Start a session here';
  expect(() => openProject(join(root, 'src'))).toThrow(
    expect.objectContaining({ hint: expect.stringContaining(hint) }),
  );
  git(root, 'sparse-checkout', 'add', '.sessions');
  expect(findProject(root)).toEqual(projectAt(root));
});
