import { describe, expect, test } from 'vitest';
import { hook, type Told } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const copy = 'has a different copy of this session';

// A project on `main` with a linked working tree on the branch `docs`.
function withTree(): TestProject {
  const project = makeProject({ [session]: sample() }, { commit: true });
  project.git('worktree', 'add', '--quiet', '-b', 'docs', '../docs tree');
  return project;
}

const start = (project: TestProject, cwd = project.root): Promise<Told> =>
  hook(project, 'SessionStart', { source: 'startup', cwd });

function both({ context, message }: Told): string[] {
  return [context, message];
}

describe('a start says', () => {
  test('that the branch is another than the recorded one, to model and person', async () => {
    const project = withTree();
    expect(both(await start(project)).join()).not.toContain('The current branch');
    const told = await start(project, project.path('../docs tree'));
    for (const text of both(told)) {
      expect(text).toContain('The current branch is docs, but the session was on main');
    }
  });

  test('that another working tree has a different copy, where, and how to join them', async () => {
    const project = withTree();
    project.write(`../docs tree/${session}`, sample({ updated: '2025-01-16T10:00:00Z' }));
    for (const text of both(await start(project))) {
      expect(text).toContain(
        `The working tree ../docs tree (branch docs) ${copy}. To join them, commit both`,
      );
    }
    const there = () => start(project, project.path('../docs tree'));
    expect((await there()).message).not.toContain(copy);
    project.write(session, sample({ updated: '2025-01-17T10:00:00Z' }));
    for (const text of both(await there())) expect(text).toContain(`(branch main) ${copy}`);
  });

  test('so when it was renamed there, or archived', async () => {
    for (const name of ['active/other-name-890abc.md', 'archive/fix-sweep-bug-890abc.md']) {
      const project = withTree();
      project.git('-C', project.path('../docs tree'), 'rm', '--quiet', session);
      project.write(`../docs tree/.sessions/${name}`, sample({ shortname: 'other-name' }));
      expect((await start(project)).message).toContain(copy);
    }
  });

  test('nothing of a copy that is the same, or that is missing', async () => {
    const project = withTree();
    expect((await start(project)).message).not.toContain(copy);
    project.git('-C', project.path('../docs tree'), 'rm', '--quiet', session);
    project.write(session, sample({ updated: '2025-01-16T10:00:00Z' }));
    expect((await start(project)).message).not.toContain(copy);
  });

  test('nothing of a copy whose commit this branch has, but of one with changes of its own', async () => {
    const project = withTree();
    project.write(session, sample({ updated: '2025-01-16T10:00:00Z' }));
    expect((await start(project)).message).not.toContain(copy);
    project.write(`../docs tree/${session}`, sample({ updated: '2025-01-17T10:00:00Z' }));
    expect((await start(project)).message).toContain(copy);
    project.git('-C', project.path('../docs tree'), 'commit', '--quiet', '-am', 'log');
    expect((await start(project)).message).toContain(copy);
  });
});
