import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { boundTo, compact, errorsOf, hook, prompt, type Told } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { done, refused, sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const id = '019abc12-3456-7def-8901-234567890abc';
const conversation = { env: { CLAUDE_CODE_SESSION_ID: 'c1' } };
const missing = 'the session of this conversation: its file is missing';

/** Sends a prompt in a folder, given relative to the project. */
function say(project: TestProject, text: string, at: string): Promise<Told> {
  return prompt(project, text, { cwd: project.path(at), run: { cwd: at } });
}

const inTree = (project: TestProject, ...words: string[]): string =>
  project.git('-C', project.path('../docs'), ...words);

/** A project whose conversation works in the linked working tree `../docs`, and what it logged there is committed. */
async function workInTree(): Promise<TestProject> {
  const project = makeProject(
    { [session]: sample(), '.sessions/.gitignore': '.local/\njournal/*/progress.md\n' },
    { commit: true },
  );
  project.git('worktree', 'add', '--quiet', '-b', 'docs', '../docs');
  await say(project, 'hello', '../docs');
  expect(boundTo(project)).toBe(id);
  await done(project, ['log', '--discovery', 'It is the lock'], { ...conversation, cwd: '../docs' });
  inTree(project, 'commit', '--quiet', '--all', '--message', 'Find');
  return project;
}

describe('a session whose working tree was removed', () => {
  test('once its branch was merged is found in the main one by every event and command', async () => {
    const project = await workInTree();
    project.git('merge', '--quiet', 'docs');
    project.git('worktree', 'remove', '../docs');
    const start = await hook(project, 'SessionStart', { source: 'resume' });
    expect(start.message).not.toContain(missing);
    expect((await prompt(project, 'continue')).context).toContain('It is the lock');
    expect((await compact(project)).context).toContain('It is the lock');
    await done(project, ['log', '--discovery', 'And here'], conversation);
    expect(project.read(session)).toContain('And here');
    expect(project.exists('../docs')).toBe(false);
    expect(errorsOf(project)).toEqual([]);
  });

  test('is told to be missing if no other has it, and the folder is not made again', async () => {
    const project = await workInTree();
    project.git('rm', '--quiet', session);
    project.git('worktree', 'remove', '../docs');
    expect((await prompt(project, 'continue')).context).toContain(missing);
    await compact(project);
    expect(await refused(project, ['log', 'x'], conversation)).toContain(missing);
    expect(project.exists('../docs')).toBe(false);
  });

  test('and that was closed in the main one is told to be closed', async () => {
    const project = await workInTree();
    project.git('merge', '--quiet', 'docs');
    project.git('worktree', 'remove', '../docs');
    await done(project, ['close', '--abandon', '--reason', 'done', '--session', id]);
    expect(await refused(project, ['log', 'x'], conversation)).toContain('it was closed (abandoned)');
  });
});

describe('a session that is not on the branch of its working tree any more', () => {
  test('is found in the working tree where the conversation is', async () => {
    const project = await workInTree();
    project.git('merge', '--quiet', 'docs');
    inTree(project, 'rm', '--quiet', session);
    expect((await prompt(project, 'continue')).context).toContain('It is the lock');
  });

  test('is told to be in another working tree, with the way to use it', async () => {
    const project = await workInTree();
    inTree(project, 'rm', '--quiet', session);
    project.git('worktree', 'add', '--quiet', '-b', 'more', '../more', 'docs');
    project.git('rm', '--quiet', session);
    for (const at of ['.', '../docs']) {
      const told = await say(project, 'continue', at);
      expect(told.context).toContain(missing);
      expect(told.context).toContain(`It is in the working tree ../more (branch more)`);
    }
  });

  test('is not taken from a repository where the person never used it', async () => {
    const project = await workInTree();
    project.git('clone', '--quiet', '.', '../clone');
    rmSync(project.path('../docs'), { recursive: true });
    project.git('rm', '--quiet', session);
    expect((await say(project, 'continue', '../clone')).context).toContain(missing);
  });
});
