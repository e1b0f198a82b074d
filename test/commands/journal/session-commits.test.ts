import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CaptureHead } from '../../../src/capture/record/capture.ts';
import type { Store } from '../../../src/capture/store/store.ts';
import { keepCapture, makeCapture, pushCommits, pushed, storeOf } from '../../support/captures.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { ask, conversation, done, sample } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-890abc.md';
const session = '019abc12-3456-7def-8901-234567890abc';
const ben = 'b'.repeat(12);
const at = Date.UTC(2025, 0, 15, 11);

const body = sample({}).replace(
  '## Decisions\n(none yet)',
  '## Decisions\n\n### 1. Use a mutex (2025-01-15T10:30)\n**Choice**: mutex',
);

async function keep(
  ...captures: readonly Partial<CaptureHead>[]
): Promise<{ project: TestProject; store: Store }> {
  const project = makeProject({ [file]: body });
  const store = storeOf(project.root);
  for (const [index, fields] of captures.entries()) {
    const id = `${index + 1}`.repeat(10);
    const made = { id, commit: `${index + 1}`.repeat(40), session, author_time: at / 1000 + index };
    await keepCapture(store, makeCapture({ ...made, ...fields }));
  }
  return { project, store };
}

const told = '1111111 Fix the sweep (conversation 11111111)';

test('the commits of a session are shown with their conversations, and the file is not written', async () => {
  const { project } = await keep({}, { session: 'another' }, { commit: '', kind: 'checkpoint' });
  const before = project.tree();
  expect(await done(project, ['view'])).toContain(`Commits:\n${told}`);
  expect(await done(project, ['view', '--timeline'])).toContain(`11:00Z  Commit    ${told}`);
  expect(await done(project, ['view', '--decisions'])).toContain(`   Commits: ${told}`);
  expect(await done(project, ['view', '--pr'])).toContain(`### Commits\n- ${told}`);
  expect(await done(project, ['report', '--pr'])).toContain(`### Commits\n- ${told}`);
  expect(await done(project, ['report'])).toContain(` Commit**: ${told}`);
  expect((await ask(project, ['view'])).commits).toEqual([
    {
      commit: '1111111',
      at: '2025-01-15T11:00:00Z',
      subject: 'Fix the sweep',
      conversation: '11111111',
      decision: 1,
    },
  ]);
  expect(project.tree()).toEqual(before);
});

test('of a commit that was amended, only the last is shown', async () => {
  const { project } = await keep({}, { replaces: '1111111111', subject: 'Fix the sweep well' });
  const shown = await done(project, ['view', '--timeline']);
  expect(shown).toContain('2222222 Fix the sweep well');
  expect(shown).not.toContain('1111111 ');
});

test('what others pushed makes the reply one labelled block', async () => {
  const { project, store } = await keep();
  const options = { env: conversation() };
  expect(await done(project, ['view', 'fix-sweep-bug'], options)).not.toMatch(/^\[session-journal reply/);
  pushCommits(store, [pushed(makeCapture({ session, author_time: at / 1000 }), ben)]);
  const shown = await done(project, ['view', 'fix-sweep-bug'], options);
  expect(shown).toMatch(/^\[session-journal reply/);
  expect(shown).toContain(`pushed by ${ben})`);
  expect((await ask(project, ['view'])).commits).toMatchObject([{ by: `pushed by ${ben}`, untrusted: true }]);
});

test('captures that git cannot read hide nothing of the session', async () => {
  const { project, store } = await keep();
  pushCommits(store, [pushed(makeCapture({ session }), ben)]);
  writeFileSync(join(store.folder, 'refs/team', ben, '202611'), 'broken\n');
  expect(await done(project, ['view'])).not.toContain('Commits');
});
