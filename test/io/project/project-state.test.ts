import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isFailure } from '../../../src/core/failure.ts';
import { ensureProjectState, findProjectState } from '../../../src/io/project/project-state.ts';
import { makeFolder } from '../../support/folder.ts';
import { git, initGit } from '../../support/git.ts';

function makeClone(): { base: string; root: string; env: Record<string, string> } {
  const base = makeFolder({ 'repo/a.txt': 'a' });
  const root = join(base, 'repo');
  initGit(root);
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'Start');
  return { base, root, env: { XDG_STATE_HOME: join(base, 'state') } };
}

describe('the folder of a project in the person’s state', () => {
  test('is private, has a random name, and says whose it is', () => {
    const { root, env, base } = makeClone();
    expect(findProjectState(root, env)).toBeUndefined();
    const folder = ensureProjectState(root, env);
    expect(folder).toMatch(/\/state\/session-journal\/projects\/[0-9a-f]{12}$/);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
    const place = JSON.parse(readFileSync(join(folder, 'place.json'), 'utf8'));
    expect(place).toEqual({
      schema: 1,
      path: join(root, '.git'),
      device: expect.stringMatching(/^\d+$/),
      inode: expect.stringMatching(/^\d+$/),
    });
    expect(ensureProjectState(root, env)).toBe(folder);
    expect(findProjectState(root, env)).toBe(folder);
    expect(readdirSync(join(base, 'state/session-journal/projects'))).toHaveLength(1);
  });

  test('is shared by all working trees, and not by another clone or a moved one', () => {
    const { base, root, env } = makeClone();
    const folder = ensureProjectState(root, env);
    git(root, 'worktree', 'add', '--quiet', join(base, 'tree'), '-b', 'tree');
    git(base, 'clone', '--quiet', root, 'other');
    expect(ensureProjectState(join(base, 'tree'), env)).toBe(folder);
    expect(findProjectState(join(base, 'other'), env)).toBeUndefined();
    renameSync(root, join(base, 'moved'));
    expect(findProjectState(join(base, 'moved'), env)).toBeUndefined();
  });

  test('of a submodule is its own', () => {
    const { base, root, env } = makeClone();
    git(base, 'clone', '--quiet', root, 'part');
    git(root, 'submodule', '--quiet', 'add', join(base, 'part'), 'part');
    const folder = ensureProjectState(join(root, 'part'), env);
    expect(folder).not.toBe(ensureProjectState(root, env));
    const place = JSON.parse(readFileSync(join(folder, 'place.json'), 'utf8'));
    expect(place.path).toBe(join(root, '.git/modules/part'));
  });

  test('outside git belongs to the folder with the sessions', () => {
    const base = makeFolder({ 'plain/a.txt': 'a' });
    const env = { XDG_STATE_HOME: join(base, 'state') };
    const folder = ensureProjectState(join(base, 'plain'), env);
    expect(findProjectState(join(base, 'plain'), env)).toBe(folder);
    expect(findProjectState(base, env)).toBeUndefined();
    expect(findProjectState(join(base, 'gone'), env)).toBeUndefined();
  });

  test('is not found through a .git that git did not make for this folder', () => {
    const { base, root, env } = makeClone();
    const folder = ensureProjectState(root, env);
    git(root, 'worktree', 'add', '--quiet', join(base, 'tree'), '-b', 'tree');
    for (const link of [join(root, '.git'), join(root, '.git/worktrees/tree'), join(base, 'nowhere')]) {
      const evil = makeFolder({ '.git': `gitdir: ${link}\n` });
      expect(findProjectState(evil, env)).toBeUndefined();
    }
    expect(findProjectState(join(base, 'tree'), env)).toBe(folder);
  });

  test('that cannot be made is a failure', () => {
    const { base, root } = makeClone();
    writeFileSync(join(base, 'file'), '');
    try {
      ensureProjectState(root, { XDG_STATE_HOME: join(base, 'file') });
      expect.unreachable();
    } catch (error) {
      expect(isFailure(error) && error.code).toBe('unwritable');
    }
  });
});
