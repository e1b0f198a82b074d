import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProject } from '../../../src/io/project/create-project.ts';
import { projectAt } from '../../../src/io/project/project.ts';
import { makeFolder } from '../../support/folder.ts';
import { git, initGit } from '../../support/git.ts';

const open = { private: false };
const closed = { private: true };
const why = '# private: session-journal init --private\n';

function ignoreOf(root: string): string {
  return readFileSync(join(root, '.sessions/.gitignore'), 'utf8');
}

describe('a new project', () => {
  test('stands at the top of the git working tree with all its folders', () => {
    const root = makeFolder({ 'a/b/x.txt': '' });
    initGit(root);
    expect(createProject(join(root, 'a/b'), open)).toEqual(projectAt(root));
    for (const name of ['active', 'archive', 'journal', '.local']) {
      expect(statSync(join(root, '.sessions', name)).isDirectory(), name).toBe(true);
    }
    expect(ignoreOf(root)).toBe('.local/\njournal/*/progress.md\n');
  });

  test('stands in the working directory outside git', () => {
    const root = makeFolder({ 'a/x.txt': '' });
    expect(createProject(join(root, 'a'), open)).toEqual(projectAt(join(root, 'a')));
    expect(existsSync(join(root, '.sessions'))).toBe(false);
  });

  test('is the one that is there already, its .gitignore untouched', () => {
    const root = makeFolder({ '.git/HEAD': '', '.sessions/.gitignore': 'mine', 'a/x.txt': '' });
    expect(createProject(join(root, 'a'), open)).toEqual(projectAt(root));
    expect(ignoreOf(root)).toBe('mine');
  });

  test('is not made through a link that leads out', () => {
    const root = makeFolder({ 'out/x.txt': '', 'p/x.txt': '' });
    symlinkSync('../out', join(root, 'p/.sessions'));
    expect(() => createProject(join(root, 'p'), open)).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(existsSync(join(root, 'out/active'))).toBe(false);
  });
});

describe('a private project', () => {
  test('is kept out of git altogether', () => {
    const root = makeFolder();
    initGit(root);
    createProject(root, closed);
    writeFileSync(join(root, '.sessions/active/x.md'), 'x');
    git(root, 'add', '--all');
    expect(git(root, 'ls-files')).toBe('');
  });

  test('is refused when git tracks sessions already, and nothing is changed', () => {
    const root = makeFolder({ '.sessions/active/x.md': 'x' });
    initGit(root);
    git(root, 'add', '--all');
    expect(() => createProject(root, closed)).toThrow('git already tracks ".sessions/active/x.md"');
    expect(existsSync(join(root, '.sessions/.gitignore'))).toBe(false);
  });

  test.each([
    ['.local/', `.local/\n${why}*\n`],
    ['', `${why}*\n`],
    ['*\n', `*\n${why}`],
    ['a\r\n*\r\n', `a\r\n*\r\n${why}`],
    ['# private\n*\n', '# private\n*\n'],
  ])('adds only what is missing to a .gitignore of %j where it must', (before, after) => {
    const root = makeFolder({ '.sessions/.gitignore': before });
    initGit(root);
    createProject(root, closed);
    expect(ignoreOf(root)).toBe(after);
  });

  test('is refused when git cannot say what it tracks', () => {
    const root = makeFolder({ '.git': 'gitdir: nowhere' });
    mkdirSync(join(root, '.sessions'));
    expect(() => createProject(root, closed)).toThrow('git did not say');
  });
});
