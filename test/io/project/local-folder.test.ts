import { existsSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compact, hook } from '../../support/hook-run.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { ask, conversation, done, sample } from '../../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const id = '019abc12-3456-7def-8901-234567890abc';
const c1 = { env: conversation('c1') };

describe('attack test: a .sessions/.local that came with the repository is not read', () => {
  const local = '.sessions/.local';
  const memory = `${local}/conversations/c1.json`;
  // Forged: the briefing is said to be missing, so the next prompt would bring it.
  const forged = JSON.stringify({
    schema: 1,
    session: id,
    asked: true,
    compactions: [{ at: '2025-01-15T10:00:00Z', session: id, number: 9, restored: 'pending' }],
  });
  const tracked = (): TestProject => {
    const project = makeProject({ [session]: sample(), [memory]: forged }, { brought: true });
    project.git('add', '--force', '--all');
    project.git('commit', '--quiet', '--message', 'Bring it');
    return project;
  };

  test('where git tracks it: said once, nothing read and nothing written', async () => {
    const project = tracked();
    const before = project.tree();
    const start = await hook(project, 'SessionStart', { source: 'startup' });
    expect(start.message).toContain(
      '.sessions/.local is not read: git tracks files in it. Remove them: git rm -r .sessions/.local',
    );
    expect(start.context).not.toContain('.local');
    const again = await hook(project, 'SessionStart', { source: 'startup', session_id: 'c2' });
    expect(again.message).not.toContain('.local');
    const { findings } = await ask(project, ['doctor'], { code: 1 });
    expect(findings).toContainEqual({
      kind: 'brought-folder',
      file: '.sessions/.local',
      message: 'This folder is not read: git tracks files in it',
      hint: 'Remove them: git rm -r .sessions/.local',
      fixable: false,
    });
    expect(project.tree()).toEqual(before);
  });

  test('and after one resume the project works as any other', async () => {
    const project = tracked();
    await done(project, ['resume', '890abc'], c1);
    await done(project, ['log', '--decision', 'Lock first'], c1);
    expect((await compact(project)).context).toContain('Lock first');
    const { compactions } = await ask(project, ['view', '--compactions'], c1);
    expect(compactions.map((one: { number: number }) => one.number)).toEqual([3]);
    await done(project, ['log', 'one more'], c1);
    await done(project, ['undo'], c1);
    expect(project.read(session)).not.toContain('one more');
    expect(project.tree({ local: true })[memory]).toBe(forged);
    expect(project.git('status', '--short', local)).toBe('');
    expect(readdirSync(project.path(local))).toEqual(['conversations']);
  });

  test('removed from git, it is the clone’s own again', async () => {
    const project = tracked();
    await hook(project, 'SessionStart', { source: 'startup' });
    project.git('rm', '-r', '--quiet', local);
    await done(project, ['resume', '890abc'], c1);
    expect(existsSync(project.path(`${local}/replaced`))).toBe(true);
  });

  test('where it is a link: nothing is written through it', async () => {
    const project = makeProject({ [session]: sample(), '../victim/a.txt': 'mine' }, { brought: true });
    symlinkSync('../../victim', project.path(local));
    const start = await hook(project, 'SessionStart', { source: 'startup' });
    expect(start.message).toContain('.sessions/.local is not read: it is a symbolic link. Delete the link');
    await done(project, ['resume', '890abc'], c1);
    await done(project, ['log', 'text'], c1);
    expect(readdirSync(project.path('../victim'))).toEqual(['a.txt']);
  });

  test('steps that it says were left undone are not done', async () => {
    const project = makeProject({ [session]: sample() }, { brought: true });
    const sha = (await import('node:crypto')).createHash('sha256').update(sample()).digest('hex');
    const steps = [{ write: '.tasks/evil.md', text: 'evil', was: '' }];
    const intent = JSON.stringify({ schema: 1, session: 'active/fix-sweep-bug-890abc.md', sha, steps });
    project.write(`${local}/intents/000000000000001-aaaaaaaaaaaa.json`, intent);
    project.git('add', '--force', '--all');
    await done(project, ['log', 'text']);
    expect(project.exists('.tasks/evil.md')).toBe(false);
  });
});

test('guarantee: .sessions/.local is for this person alone, and git never takes it', async () => {
  const project = makeProject({ '.sessions/active/sweep.md': sample() }, { commit: true });
  const { code } = await project.run('checkpoint', '--note', 'n');
  expect(code).toBe(0);
  expect(statSync(project.path('.sessions/.local')).mode & 0o777).toBe(0o700);
  project.git('add', '--all');
  expect(
    project
      .git('ls-files', '.sessions')
      .split('\n')
      .filter((path) => path.includes('.local')),
  ).toEqual([]);
});
