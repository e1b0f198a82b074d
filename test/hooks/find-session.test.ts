import { spawn } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { boundTo, compact, errorsOf, hook, prompt } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const id = '019abc12-3456-7def-8901-234567890abc';
const otherId = '019abc12-3456-7def-8901-234567890def';
const otherPath = '.sessions/active/other-890def.md';
const other = (of = {}) =>
  sample({ id: otherId, shortname: 'other', body: '# Session: Other\n\n## TL;DR\nElse\n', ...of });
const conversation = (name: string) => ({ env: { CLAUDE_CODE_SESSION_ID: name } });

async function bound(...names: string[]): Promise<TestProject> {
  const project = makeProject({ [session]: sample() });
  for (const name of names) await prompt(project, 'hello', { session_id: name });
  return project;
}

/** A process that plays a client with this command line. */
function client(...args: string[]): string {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600000)', ...args]);
  onTestFinished(() => void child.kill());
  return String(child.pid);
}

describe('a conversation is bound at its first prompt', () => {
  test('to the only session that can be meant, and SessionStart alone binds nothing', async () => {
    const project = makeProject({ [session]: sample() });
    await hook(project, 'SessionStart', { source: 'startup' });
    expect(boundTo(project)).toBeUndefined();
    await prompt(project, 'hello');
    expect(boundTo(project)).toBe(id);
  });

  test('and at no later one', async () => {
    const project = makeProject({ [session]: sample({ status: 'paused' }) });
    await prompt(project, 'hello');
    project.write(session, sample());
    await prompt(project, 'hello');
    expect((await prompt(project, 'continue')).context).toContain('Fixing the race');
    await hook(project, 'SessionStart', { source: 'resume' });
    await prompt(project, 'hello');
    expect(boundTo(project)).toBeUndefined();
  });

  test('but not by a command that finds or makes its session itself', async () => {
    const project = makeProject({ [session]: sample() });
    await prompt(project, '/session:init --goal New');
    expect(boundTo(project)).toBeUndefined();
    const fields = { command_name: 'session:init', command_args: '--goal New --name new' };
    expect((await hook(project, 'UserPromptExpansion', fields)).message).toContain('new');
    expect(boundTo(project)).not.toBe(id);
    await prompt(project, 'hello');
    expect(boundTo(project)).not.toBe(id);
  });

  test('never to another’s session, which is named as theirs', async () => {
    const project = makeProject({ [session]: sample({ owner: 'bo@example.org' }) });
    const told = await prompt(project, 'continue');
    expect(told.context).toContain("bo's fix-sweep-bug (890abc) is active here");
    expect(told.context).not.toContain('Fixing the race');
    expect(boundTo(project)).toBeUndefined();
  });

  test('not again once it has left', async () => {
    const project = await bound('c1');
    await project.runWith(conversation('c1'), 'leave');
    for (const text of ['hello', 'continue']) await prompt(project, text);
    await hook(project, 'SessionStart', { source: 'resume' });
    await prompt(project, 'hello');
    expect(boundTo(project)).toBeUndefined();
  });

  test('by the branch, where that tells one of several', async () => {
    const project = makeProject(
      { [session]: sample(), [otherPath]: other({ branch: 'topic' }) },
      { branch: 'topic' },
    );
    await prompt(project, 'hello');
    expect(boundTo(project)).toBe(otherId);
  });
});

describe('several active and no binding', () => {
  test('"continue" gives no content, and one line that names them', async () => {
    const project = makeProject({ [session]: sample(), [otherPath]: other() });
    expect((await hook(project, 'SessionStart', { source: 'startup' })).message.split('\n').length).toBe(1);
    const told = await prompt(project, 'continue');
    expect(told.message).toContain('fix-sweep-bug (890abc), other (890def)');
    expect(told.message.split('\n').length).toBe(1);
    expect(told.context).not.toMatch(/Fixing|Else/);
    expect((await prompt(project, 'hello')).raw).toBe('');
  });

  test('with a binding exactly the bound one, even if the other is newer', async () => {
    const project = await bound('c1');
    project.write(otherPath, other({ updated: '2030-01-01T00:00:00Z' }));
    expect((await prompt(project, 'continue')).context).toContain('Fixing the race');
  });
});

describe('the bound session', () => {
  test('is followed into another repository, a worktree and a submodule', async () => {
    const project = await bound('c1');
    for (const rel of ['nested/.git/HEAD', 'module/.git', 'plain/a.txt'])
      project.write(rel, 'ref: refs/heads/main\n');
    for (const rel of ['nested', 'module', 'plain']) {
      await hook(project, 'SessionStart', { source: 'resume', cwd: project.path(rel) });
      expect((await prompt(project, 'continue', { cwd: project.path(rel) })).context).toContain(
        'Fixing the race',
      );
    }
    await compact(project, { cwd: project.path('nested') });
    expect(project.read(session)).toContain('compaction_count: 3\n');
  });

  test('that was closed is said so on "continue" and at the start, and is no trouble', async () => {
    const project = await bound('c1', 'c2');
    project.write(otherPath, other());
    await project.runWith(conversation('c2'), 'close', '--complete', '--force');
    expect((await prompt(project, 'hello')).raw).toBe('');
    const told = await prompt(project, 'continue');
    expect(told.message).toContain('it was closed (completed)');
    expect(told.context).not.toContain('Else');
    const start = await hook(project, 'SessionStart', { source: 'resume' });
    expect(start.message).toContain('it was closed (completed)');
    expect(start.message.split('\n').length).toBe(1);
    await compact(project);
    expect(project.read(otherPath)).toBe(other());
    expect(errorsOf(project)).toEqual([]);
  });

  test('that has vanished, alone or with all else, is said so', async () => {
    const project = await bound('c1');
    rmSync(project.path(session));
    expect((await prompt(project, 'continue')).message).toContain('its file is missing');
    renameSync(project.path('.sessions'), project.path('away'));
    expect((await prompt(project, 'continue')).message).toContain('its file is missing');
    expect((await prompt(project, 'hello')).raw).toBe('');
    expect(project.exists('.sessions/active')).toBe(false);
  });
});

test('two clients in one project keep their own sessions, whatever comes in whatever order', async () => {
  const project = makeProject({ [session]: sample(), [otherPath]: other() });
  const [one, two] = [client(), client()].map((CLAUDE_PID) => ({ CLAUDE_PID }));
  await project.runWith({ env: { ...one, CLAUDE_CODE_SESSION_ID: 'c1' } }, 'resume', '890abc');
  await project.runWith({ env: { ...two, CLAUDE_CODE_SESSION_ID: 'c2' } }, 'resume', '890def');
  for (let round = 0; round < 2; round += 1) {
    const [first, second] = await Promise.all([compact(project), compact(project, { session_id: 'c2' })]);
    expect(
      [first.context, second.context].map((text) => [text.includes('Fixing'), text.includes('Else')]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
    await project.runWith(conversation('c1'), 'log', `one-${round}`);
    await project.runWith(conversation('c2'), 'log', `two-${round}`);
  }
  expect(project.read(session)).toContain('compaction_count: 4\n');
  expect(project.read(otherPath)).toContain('compaction_count: 4\n');
  expect(project.read(session)).not.toContain('two-');
  expect(project.read(otherPath)).not.toContain('one-');
});
