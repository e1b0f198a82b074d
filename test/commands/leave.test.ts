import { expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { ask, conversation, done, onlySession, refused } from '../support/verbs.ts';

test('detaches the conversation and leaves the session unchanged', async () => {
  const project = makeProject();
  await done(project, ['init', '--goal', 'x'], { env: conversation() });
  const before = onlySession(project);
  const out = await done(project, ['leave'], { env: conversation() });
  expect(out).toMatch(/^📋 Left x-[0-9a-f]{6}: /);
  expect(onlySession(project)).toBe(before);
  expect(await refused(project, ['leave'], { env: conversation() })).toContain(
    'This conversation has no session',
  );
});

test('works if the session’s file is gone', async () => {
  const project = makeProject();
  const { file } = await ask(project, ['init', '--goal', 'x'], { env: conversation() });
  project.git('clean', '--quiet', '-fdx');
  expect(await ask(project, ['leave'], { env: conversation() })).toMatchObject({ file: project.path(file) });
});

test('without a terminal or a conversation says that there is nothing to leave', async () => {
  expect(await refused(makeProject(), ['leave'])).toContain('This terminal has no current session');
});
