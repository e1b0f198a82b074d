import { mkdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TestProject } from '../../support/make-project.ts';
import { makeProject } from '../../support/make-project.ts';
import { ask, conversation, done, refused, sample } from '../../support/verbs.ts';

const env = conversation();
const one = '.sessions/active/fix-sweep-bug-abc123.md';
const two = '.sessions/active/other-ddd444.md';
const second = (more = {}) =>
  sample({ id: '019abc12-9999-7def-8901-234567ddd444', shortname: 'other', ...more });

async function meant(
  project: TestProject,
  options: { env?: Record<string, string>; cwd?: string } = {},
): Promise<string> {
  return (await ask(project, ['view'], options)).shortname;
}

describe('places (case 11)', () => {
  test('a nested folder means the same session; a nested repository does not see it', async () => {
    const project = makeProject({ [one]: sample(), 'a/b/x': '', 'nested/x': '' });
    expect(await meant(project, { cwd: 'a/b' })).toBe('fix-sweep-bug');
    project.git('init', '--quiet', 'nested');
    expect(await refused(project, ['view'], { cwd: 'nested' })).toContain('No .sessions folder in');
  });

  test('a bound conversation keeps its session in a nested repository, whose branch and commit are not taken', async () => {
    const project = makeProject({ [one]: sample(), 'nested/x': '' }, { commit: true });
    await done(project, ['resume'], { env });
    const before = project.read(one);
    project.git('init', '--quiet', '--initial-branch=inner', 'nested');
    await done(project, ['log', 'inside'], { env, cwd: 'nested' });
    await done(project, ['checkpoint'], { env, cwd: 'nested' });
    expect(project.read(one)).toContain('- inside (');
    const git = (text: string) => text.match(/^git_.*$/gm);
    expect(git(project.read(one))).toEqual(git(before));
  });

  test('a submodule, and a linked worktree with the session’s own branch', async () => {
    const library = makeProject({ 'lib.txt': '' }, { commit: true });
    const project = makeProject({ '.gitignore': '.sessions\n', 'x.txt': '' }, { commit: true });
    await done(project, ['init', '--goal', 'work'], { env });
    project.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.root, 'sub');
    expect(await meant(project, { env, cwd: 'sub' })).toBe('work');
    expect(await refused(project, ['view'], { cwd: 'sub' })).toContain('No .sessions folder in');
    project.git('worktree', 'add', '--quiet', '-b', 'side', '../side');
    expect(await meant(project, { cwd: '../side' })).toBe('work');
    await done(project, ['checkpoint'], { cwd: '../side' });
    expect((await ask(project, ['view'])).git_branch).toBe('side');
    rmSync(project.path('../side'), { recursive: true });
  });

  test('-C does not take a conversation away from its session', async () => {
    const project = makeProject({ [one]: sample(), 'sub/.sessions/active/b-ddd444.md': second() });
    await done(project, ['resume', 'abc123'], { env });
    expect((await ask(project, ['-C', 'sub', 'view'], { env })).shortname).toBe('fix-sweep-bug');
    expect((await ask(project, ['-C', 'sub', 'view'])).shortname).toBe('other');
  });
});

describe('whose sessions', () => {
  test('another owner’s is named as theirs, never taken, never bound (case 12)', async () => {
    const project = makeProject({ [one]: sample({ owner: 'anna@example.org' }) });
    const stderr = await refused(project, ['log', 'x'], { env });
    expect(stderr).toContain(
      "anna@example.org's fix-sweep-bug (abc123) is active here. To see it: session-journal view abc123",
    );
    for (const argv of [['checkpoint'], ['pause'], ['close', '--complete'], ['resume'], ['view']]) {
      await refused(project, argv, { env });
    }
    await done(project, ['log', 'x', '--session', 'abc123'], { env });
    expect(await refused(project, ['leave'], { env })).toContain('This conversation has no session');
    project.write(two, second({ owner: 'bo@example.org', status: 'paused' }));
    expect(await refused(project, ['view'])).toContain('To see one: session-journal view ID');
  });

  test('mine is the only one beside theirs, whatever the case of the address', async () => {
    const project = makeProject({
      [one]: sample({ owner: 'Ana@Example.org' }),
      [two]: second({ owner: 'bo@example.org' }),
    });
    expect(await meant(project)).toBe('fix-sweep-bug');
  });

  test('of several of mine the one on this branch is meant', async () => {
    const project = makeProject({ [one]: sample({ branch: 'feature' }), [two]: second({ branch: 'main' }) });
    expect(await meant(project)).toBe('other');
  });
});

describe('nothing active (case 39)', () => {
  test.each([
    [['pause']],
    [['log', 'x']],
    [['checkpoint']],
    [['close', '--complete']],
    [['set', '--name', 'x']],
  ])('%j says so, exits with 1 and creates nothing', async (argv) => {
    const empty = makeProject();
    expect(await refused(empty, argv)).toContain('session-journal init --goal TEXT');
    const paused = makeProject({ [one]: sample({ status: 'paused' }), '.sessions/active/bad.md': '' });
    const stderr = await refused(paused, argv);
    expect(stderr).toContain('Paused: fix-sweep-bug (abc123). To resume it: session-journal resume abc123');
    expect(stderr).toContain('bad.md is damaged');
    expect(stderr).toContain('--session abc123');
    expect(stderr).toContain('session-journal doctor --fix');
    expect(stderr).not.toContain('session-journal init');
  });

  test('a folder .sessions alone is a project without sessions', async () => {
    const project = makeProject();
    mkdirSync(project.path('.sessions'));
    expect(await refused(project, ['view'])).toContain('No session is active here');
  });
});
