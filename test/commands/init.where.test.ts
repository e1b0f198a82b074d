import { symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { ask, done, onlySession, refused, sample, sessionsIn } from '../support/verbs.ts';

describe('names stay harmless (case 3)', () => {
  test.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['a/b', 'a-b'],
    ['C:\\x', 'c-x'],
    ['con', 'con-session'],
    ['-rf', 'rf'],
    ['x'.repeat(5000), 'x'.repeat(40)],
    ['修复-Ünï café 🚀', '修复-ünï-café'],
  ])('%j becomes %j', async (name, shortname) => {
    const project = makeProject();
    const { file } = await ask(project, ['init', '--goal', 'x', `--name=${name}`]);
    expect(sessionsIn(project)).toEqual([file]);
    expect(file.replace(/-[0-9a-f]{6}\.md$/, '')).toBe(`.sessions/active/${shortname}`);
  });

  test.each(['..', '!!!', '🚀'])('%j is refused', async (name) => {
    const stderr = await refused(makeProject(), ['init', '--goal', 'x', `--name=${name}`], { code: 2 });
    expect(stderr).toContain(`The name "${name}" has no letter or digit`);
  });

  test('a goal without letters makes a session called "session"', async () => {
    const project = makeProject();
    expect((await ask(project, ['init', '--goal', '🚀'])).shortname).toBe('session');
  });

  test('a name is found again composed and decomposed (case 4)', async () => {
    const project = makeProject();
    await done(project, ['init', '--goal', 'x', '--name', '修复-Ünï café 🚀']);
    for (const form of ['NFC', 'NFD'] as const) {
      expect((await ask(project, ['view', '修复-ünï-café'.normalize(form)])).shortname).toBe('修复-ünï-café');
    }
  });

  test('nothing in them is carried out (case 18)', async () => {
    const project = makeProject();
    await done(project, ['init', '--goal', '`touch PWNED` $(touch PWNED)', '--step', '$(touch PWNED)']);
    await done(project, ['checkpoint']);
    expect(project.exists('PWNED')).toBe(false);
    expect(onlySession(project)).toContain('$(touch PWNED)');
  });
});

describe('where it works (case 2)', () => {
  test('without git at all, in the folder itself', async () => {
    const project = makeProject({}, { git: false });
    await done(project, ['init', '--goal', 'x'], { env: { PATH: '/nonexistent' } });
    expect(onlySession(project)).toMatch(/git_branch: ''\ngit_last_commit: ''\n/);
    for (const verb of [['log', 'a'], ['checkpoint'], ['view'], ['view', 'list'], ['pause'], ['resume']]) {
      await done(project, verb, { env: { PATH: '/nonexistent' } });
    }
  });

  test('in a repository whose git cannot be started', async () => {
    const project = makeProject({}, { commit: true });
    await done(project, ['init', '--goal', 'x'], { env: { PATH: '/nonexistent' } });
    expect(onlySession(project)).toMatch(/git_branch: main\ngit_last_commit: .*[0-9a-f]{7}/);
    await done(project, ['view', 'list'], { env: { PATH: '/nonexistent' } });
    await done(project, ['resume'], { env: { PATH: '/nonexistent' } });
  });

  test('on a detached head', async () => {
    const project = makeProject({}, { commit: true });
    project.git('checkout', '--quiet', '--detach');
    await done(project, ['init', '--goal', 'x']);
    expect(onlySession(project)).toContain('git_branch: detached\n');
  });

  test('from a nested folder it is created at the top of the repository', async () => {
    const project = makeProject({ 'a/b/c.txt': '' });
    await done(project, ['init', '--goal', 'x'], { cwd: 'a/b' });
    expect(sessionsIn(project)).toHaveLength(1);
    expect(project.exists('a/b/.sessions')).toBe(false);
    await done(project, ['log', 'from below'], { cwd: 'a/b' });
  });

  test('a .sessions that is a link out of the project is not written through (case 9)', async () => {
    const outside = makeProject();
    const project = makeProject();
    symlinkSync(outside.root, project.path('.sessions'));
    const stderr = await refused(project, ['init', '--goal', 'x']);
    expect(stderr).toContain('it leads out of');
    expect(outside.tree()).toEqual({});
  });

  test('-C names the folder; one that does not exist is not made', async () => {
    const project = makeProject({ 'sub/x.txt': '' });
    expect(await refused(project, ['init', '--goal', 'x', '-C', 'nope'])).toContain('"nope" is not a folder');
    await done(project, ['-C', 'sub', 'init', '--goal', 'x']);
    expect(sessionsIn(project)).toHaveLength(1);
  });
});

describe('--private', () => {
  test('keeps everything out of git', async () => {
    const project = makeProject();
    await done(project, ['init', '--goal', 'x', '--private']);
    expect(project.git('status', '--porcelain', '--untracked-files=all')).toBe('');
  });

  test('is refused where git tracks sessions already', async () => {
    const project = makeProject({ '.sessions/active/a.md': sample() }, { commit: true });
    expect(await refused(project, ['init', '--goal', 'x', '--private'])).toContain('git already tracks');
  });
});

describe('--private in a linked working tree', () => {
  function withTree(): TestProject {
    const project = makeProject({ 'a.txt': 'a\n', '.tasks/active/x.md': '' }, { commit: true });
    project.git('worktree', 'add', '--quiet', '-b', 'side', '../side');
    return project;
  }

  test('keeps the session in the main one, so that it outlives the tree', async () => {
    const project = withTree();
    const side = { cwd: '../side' };
    const made = await ask(project, ['init', '--goal', 'x', '--private', '--key-file', 'a.txt'], side);
    expect(made).toMatchObject({ git_branch: 'side', warnings: [] });
    expect(sessionsIn(project)).toEqual([made.file]);
    await done(project, ['log', 'from the side'], side);
    project.git('worktree', 'remove', '../side');
    expect(onlySession(project)).toContain('from the side');
    expect(project.git('status', '--porcelain', '--untracked-files=all')).toBe('');
    expect((await project.run('doctor')).stdout).toContain('no problems');
  });

  test('says where the session is', async () => {
    const project = withTree();
    const told = await done(project, ['init', '--goal', 'x', '--private'], { cwd: '../side' });
    expect(told).toContain(`File: ${project.path('.sessions/active/x-')}`);
  });

  test('without a main one, or with sessions there before, says that they go with the tree', async () => {
    const project = withTree();
    project.write('../side/.sessions/.gitignore', '');
    const bare = project.path('../bare.git');
    project.git('clone', '--quiet', '--bare', '.', bare);
    project.git('-C', bare, 'worktree', 'add', '--quiet', '../of-bare', 'main');
    for (const cwd of ['../side', '../of-bare']) {
      const { stdout } = await project.runWith({ cwd }, 'init', '--goal', 'x', '--private');
      expect(stdout).toContain('in a linked working tree, and git worktree remove deletes it');
      expect((await project.runWith({ cwd }, 'doctor')).stdout).toContain('Move the folder .sessions');
      expect(project.exists(`${cwd}/.sessions/active`)).toBe(true);
    }
    expect(project.exists('.sessions')).toBe(false);
  });

  test('is not led into another repository by a .git that an archive brought', async () => {
    const project = withTree();
    project.write('../planted/.git', `gitdir: ${project.path('.git/worktrees/side')}\n`);
    await project.runWith({ cwd: '../planted' }, 'init', '--goal', 'x', '--private');
    expect(project.exists('.sessions')).toBe(false);
    expect(project.exists('../planted/.sessions/active')).toBe(true);
  });
});

describe('sessions that git ignores', () => {
  test.each([
    ['.sessions/.gitignore', '*\n', '.sessions/.gitignore:1 *'],
    ['.gitignore', 'dist\n.sessions/\n', '.gitignore:2 .sessions/'],
  ])('by %s are named by init and doctor', async (file, text, rule) => {
    const project = makeProject({ [file]: text });
    const { stdout } = await project.run('init', '--goal', 'x');
    expect(stdout).toContain(`Git ignores this session (${rule}), so it is never committed`);
    expect((await project.run('doctor')).stdout).toContain(`Git ignores the sessions (${rule})`);
    await project.run('init', '--private', '--goal', 'y');
    expect((await project.run('doctor')).stdout).not.toContain('Git ignores');
  });

  test.each([
    ['a rule that lets them through again', '*\n!active/\n!active/*\n', ''],
    ["one's own list of what to ignore", '', '.sessions\n'],
  ])('only by %s are not', async (_name, text, own) => {
    const project = makeProject({ '.sessions/.gitignore': text });
    if (own !== '') project.write('.git/info/exclude', own);
    expect((await project.run('init', '--goal', 'x')).stdout).not.toContain('Git ignores');
    expect((await project.run('doctor')).stdout).not.toContain('Git ignores');
  });

  test('are named by no one outside git', async () => {
    const project = makeProject({ '.sessions/.gitignore': '*\n' }, { git: false });
    expect((await project.run('init', '--goal', 'x')).stdout).not.toContain('Git ignores');
  });
});
