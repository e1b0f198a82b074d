import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { boundTo, compact, hook, prompt, statePath } from '../support/hook-run.ts';
import { makeProject, type RunOptions, type TestProject } from '../support/make-project.ts';
import { done, sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const conversation = { env: { CLAUDE_CODE_SESSION_ID: 'c1' } };

interface Blocked {
  readonly project: TestProject;
  readonly run: RunOptions;
}

/** A project whose person has a state folder that can't be written, because a file is in its place. */
function withoutState(files: Record<string, string> = {}): Blocked {
  const project = makeProject({ [session]: sample(), ...files });
  project.write('../blocked', '');
  return { project, run: { env: { XDG_STATE_HOME: project.path('../blocked') } } };
}

/** A project whose person's state can be read, with the sessions they made, but not written to. */
function withOldState(): Blocked {
  const project = makeProject({ [session]: sample() }, { commit: true });
  for (const name of ['conversations', 'clients']) writeFileSync(statePath(project, name), '');
  return { project, run: {} };
}

const count = (project: TestProject): string =>
  /^compaction_count: (\d+)$/m.exec(project.read(session))?.[1] ?? '';

describe.each([
  ['nowhere to be written', withoutState],
  ['only to be read', withOldState],
])('where the person’s state is %s', (_name, make) => {
  test('the only session is served, counted and restored all the same', async () => {
    const { project, run } = make();
    const start = await hook(project, 'SessionStart', { source: 'startup', run });
    expect(start.context).toContain('Fix the race');
    for (const text of ['hello', 'go on']) await prompt(project, text, { run });
    const before = Number(count(project));
    const told = await compact(project, { run });
    expect(told.context).toContain('Fix the race');
    expect(told.message).toContain('handed to the new context');
    expect((await compact(project, { run })).context).toContain('Fix the race');
    expect(Number(count(project))).toBe(before + 2);
    expect((await prompt(project, 'where were we?', { run })).raw).not.toContain('Cannot');
    await done(project, ['log', 'x'], { env: { ...run.env, ...conversation.env } });
    expect(project.read(session)).toContain('- x (');
  });

  test('the start says in one line what does not work', async () => {
    const { project, run } = make();
    const { message, context } = await hook(project, 'SessionStart', { source: 'startup', run });
    const lines = message.split('\n').filter((line) => line.includes('❗'));
    expect(lines).toEqual([
      expect.stringMatching(
        /^❗ session-journal: Cannot write ".*": .*\. Conversations can't be attached to a session, and reminders are off$/,
      ),
    ]);
    expect(context).not.toContain('Cannot write');
  });
});

test('once it can be written, the conversation is attached', async () => {
  const { project } = withOldState();
  await prompt(project, 'hello');
  expect(boundTo(project)).toBeUndefined();
  for (const name of ['conversations', 'clients']) rmSync(statePath(project, name));
  await prompt(project, 'hello again');
  expect(boundTo(project)).toBe('019abc12-3456-7def-8901-234567890abc');
});

test('several sessions are named, none is served', async () => {
  const other = sample({ id: '019abc12-9999-7def-8901-234567ddd444', shortname: 'other' });
  const { project, run } = withoutState({ '.sessions/active/other-ddd444.md': other });
  await prompt(project, 'hello', { run });
  expect((await compact(project, { run })).raw).not.toContain('Fix the race');
});
