import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  assertInside,
  ensureFolder,
  ensureLocal,
  findProject,
  isInside,
  openProject,
  projectAt,
  worktreeOf,
} from '../../../src/io/project/project.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';
import { git, initGit } from '../../support/git.ts';

function makeDirs(...dirs: readonly string[]): string {
  const root = makeFolder();
  for (const dir of dirs) mkdirSync(join(root, dir), { recursive: true });
  return root;
}

describe('the root', () => {
  test('is the nearest ancestor with a .sessions folder, seen from anywhere below', () => {
    const root = makeDirs('.git', '.sessions/active', 'a/b/c', 'inner/.sessions', 'inner/x');
    expect(findProject(join(root, 'a/b/c'))).toEqual(projectAt(root));
    expect(findProject(join(root, 'inner/x'))).toEqual(projectAt(join(root, 'inner')));
    expect(findProject(join(root, '.sessions/active'))).toEqual(projectAt(root));
    expect(findProject(join(root, '.git'))).toEqual(projectAt(root));
  });

  test('is never above the git top level, be that a folder or a file', () => {
    const root = makeDirs('.sessions', 'nested/.git', 'nested/a', 'sub/a', 'gitdir');
    writeFileSync(join(root, 'sub/.git'), 'gitdir: ../gitdir\n');
    expect(findProject(join(root, 'nested/a'))).toBeUndefined();
    expect(findProject(join(root, 'sub/a'))).toBeUndefined();
  });

  test('a file called .sessions is none', () => {
    const root = makeFolder({ '.sessions': '' });
    expect(findProject(root)).toBeUndefined();
  });

  test('nothing is found from a relative, missing or unreal folder', () => {
    const root = makeFolder({ 'file.txt': '' });
    for (const cwd of [
      '',
      '.',
      relative(process.cwd(), root),
      join(root, 'gone'),
      join(root, 'file.txt'),
      '/\0',
    ])
      expect(findProject(cwd), cwd).toBeUndefined();
  });

  test('is the real folder when the working directory is reached by a link', () => {
    const root = makeDirs('real/.sessions', 'real/a');
    symlinkSync(join(root, 'real/a'), join(root, 'link'));
    expect(findProject(join(root, 'link'))).toEqual(projectAt(join(root, 'real')));
  });

  test('of a linked worktree without one is the main worktree', () => {
    const root = makeDirs('main/.sessions/active');
    const main = join(root, 'main');
    initGit(main);
    git(main, 'commit', '--quiet', '--allow-empty', '-m', 'x');
    git(main, 'worktree', 'add', '--quiet', '../linked');
    mkdirSync(join(root, 'linked/a'));
    expect(findProject(join(root, 'linked/a'))).toEqual(projectAt(main));
    expect(worktreeOf(join(root, 'linked/a'))).toBe(join(root, 'linked'));
    mkdirSync(join(root, 'linked/.sessions'));
    expect(findProject(join(root, 'linked/a'))).toEqual(projectAt(join(root, 'linked')));
  });

  test('of a submodule is the submodule and not what holds it', () => {
    const root = makeDirs('inner', 'outer/.sessions');
    for (const name of ['inner', 'outer']) initGit(join(root, name));
    git(join(root, 'inner'), 'commit', '--quiet', '--allow-empty', '-m', 'x');
    git(join(root, 'outer'), 'submodule', '--quiet', 'add', '../inner', 'sub');
    expect(findProject(join(root, 'outer/sub'))).toBeUndefined();
    expect(findProject(join(root, 'outer'))).toEqual(projectAt(join(root, 'outer')));
  });

  test('outside git is not the home folder, what is above it, or a shared temporary folder, unless one works there', async () => {
    const root = makeDirs(
      '.sessions',
      'home/.sessions',
      'home/p/a',
      'home/q/.sessions',
      'home/q/a',
      'tmp/.sessions',
      'tmp/a',
    );
    chmodSync(join(root, 'tmp'), 0o1777);
    const program = makeProgram(`
      import { findProject } from 'src/io/project/project.ts';
      console.log(JSON.stringify(process.argv.slice(2).map((cwd) => findProject(cwd)?.root ?? null)));
    `);
    const cwds = ['home/p/a', 'home', 'home/q/a', 'tmp/a', 'tmp', '.'].map((dir) => join(root, dir));
    const { output } = await startProgram(program, cwds, { env: { HOME: join(root, 'home') } }).ended;
    const found = (JSON.parse(output) as (string | null)[]).map(
      (path) => path && (relative(root, path) || '.'),
    );
    expect(found).toEqual([null, 'home', 'home/q', null, 'tmp', '.']);
  });

  test('openProject says where it looked', () => {
    const root = makeDirs('.git');
    expect(() => openProject(root)).toThrow(expect.objectContaining({ code: 'no-project' }));
    mkdirSync(join(root, '.sessions'));
    expect(openProject(root)).toEqual(projectAt(root));
  });

  test('worktreeOf knows none outside git', () => {
    expect(worktreeOf(join(makeFolder(), 'gone'))).toBeUndefined();
  });
});

describe('guarantee: nothing is written through a link that leads out of the project', () => {
  const outward: [string, (root: string, out: string) => void][] = [
    ['.sessions', (root, out) => symlinkSync(out, join(root, '.sessions'))],
    ['active', (root, out) => makeLink(root, '.sessions/active', out)],
    ['a journal folder', (root, out) => makeLink(root, '.sessions/journal/9e1f0c', out)],
    ['.local', (root, out) => makeLink(root, '.sessions/.local', out)],
  ];
  const targets = ['.sessions/active/x.md', '.sessions/journal/9e1f0c/progress.md', '.sessions/.local/lock'];

  function makeLink(root: string, path: string, to: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(to, join(root, path));
  }

  test.each(outward)('%s as such a link', (_, link) => {
    const root = makeDirs('project', 'out/9e1f0c');
    const project = projectAt(join(root, 'project'));
    link(project.root, join(root, 'out'));
    const refused = targets.filter((path) => !isInside(project, join(project.root, path)));
    expect(refused.length).toBeGreaterThan(0);
    for (const path of refused) {
      expect(() => assertInside(project, join(project.root, path))).toThrow('leads out of');
    }
    expect(() => {
      ensureLocal(project);
      ensureFolder(project, join(project.dir, 'active/x'));
      ensureFolder(project, join(project.dir, 'journal/9e1f0c/entries'));
    }).toThrow(expect.objectContaining({ code: 'refused' }));
  });

  test('a session file that is a link, even to a place inside, or to nothing', () => {
    const root = makeFolder({ 'p/.sessions/active/real.md': '' });
    const project = projectAt(join(root, 'p'));
    const active = join(project.dir, 'active');
    symlinkSync('real.md', join(active, 'link.md'));
    symlinkSync('nowhere.md', join(active, 'dangling.md'));
    expect(isInside(project, join(active, 'real.md'))).toBe(true);
    expect(isInside(project, join(active, 'new.md'))).toBe(true);
    expect(isInside(project, join(active, 'link.md'))).toBe(false);
    expect(isInside(project, join(active, 'dangling.md'))).toBe(false);
  });

  test('a folder that is a link to a place inside is fine, one into .git or to nothing is not', () => {
    const root = makeDirs('.sessions', 'docs/old', '.git/hooks');
    const project = projectAt(root);
    symlinkSync('../docs/old', join(project.dir, 'archive'));
    symlinkSync('../.git/hooks', join(project.dir, 'active'));
    symlinkSync('../gone', join(project.dir, 'journal'));
    expect(isInside(project, join(project.dir, 'archive/x.md'))).toBe(true);
    expect(isInside(project, join(project.dir, 'active/x.md'))).toBe(false);
    expect(isInside(project, join(project.dir, 'journal/a/x.md'))).toBe(false);
  });

  test.each([
    '..',
    '../x',
    '.sessions/../../x',
    '/etc/passwd',
    '.git/hooks/x',
    '.GIT/config',
    '',
    'a\0b',
    'a/../../x',
  ])('the path %j', (path) => {
    const project = projectAt(makeDirs('.sessions', '.git'));
    const full = path.startsWith('/') ? path : join(project.root, path);
    expect(() => assertInside(project, full)).toThrow(expect.objectContaining({ code: 'refused' }));
  });

  test('a name that only begins with two dots is a name', () => {
    const project = projectAt(makeDirs('.sessions'));
    expect(isInside(project, join(project.root, '..x.md'))).toBe(true);
  });
});

describe('.local', () => {
  test('is for this person alone and keeps itself out of git, made anew or found open', () => {
    const project = projectAt(makeDirs('.sessions'));
    initGit(project.root);
    expect(ensureLocal(project, 'replaced')).toBe(join(project.local, 'replaced'));
    expect(statSync(project.local).mode & 0o777).toBe(0o700);
    chmodSync(project.local, 0o755);
    ensureLocal(project);
    expect(statSync(project.local).mode & 0o777).toBe(0o700);
    writeFileSync(join(project.local, 'replaced/x.md'), '');
    git(project.root, 'add', '--all');
    expect(git(project.root, 'ls-files')).toBe('');
  });

  test('gets a .gitignore whose writing was killed again, and keeps the one it has', () => {
    const project = projectAt(makeFolder({ '.sessions/.local/.gitignore': '' }));
    const path = join(project.local, '.gitignore');
    ensureLocal(project);
    expect(readFileSync(path, 'utf8')).toBe('*\n');
    writeFileSync(path, 'mine');
    ensureLocal(project);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('that is a file is said to be in the way', () => {
    const project = projectAt(makeFolder({ '.sessions/.local': '' }));
    expect(() => ensureLocal(project)).toThrow(expect.objectContaining({ code: 'unwritable' }));
    expect(() => ensureLocal(project, 'undo')).toThrow(expect.objectContaining({ code: 'unwritable' }));
    expect(lstatSync(project.local).isFile()).toBe(true);
  });

  test('ensureFolder says which folder cannot be made', () => {
    const project = projectAt(makeFolder({ '.sessions/active': '' }));
    expect(() => ensureFolder(project, join(project.dir, 'active/x'))).toThrow('active');
    expect(existsSync(join(project.dir, 'active/x'))).toBe(false);
  });
});
