import { spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { hook, prompt } from '../support/hook-run.ts';
import { makeConversation } from '../support/make-conversation.ts';
import { makeProject } from '../support/make-project.ts';
import { ask, conversation, done, sample } from '../support/verbs.ts';

const before = '0a1b2c3d-0000-4000-8000-000000000001';
const after = 'ffff0000-0000-4000-8000-000000000002';

test('a conversation after /clear names the one before it, whichever session it takes up later', async () => {
  const project = makeProject({ '.sessions/active/fix-sweep-bug-890abc.md': sample() });
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600000)']);
  onTestFinished(() => void child.kill());
  const run = { env: { CLAUDE_PID: String(child.pid) } };
  await hook(project, 'SessionStart', { source: 'startup', session_id: before, run });
  await prompt(project, 'hello', { session_id: before, run });
  await hook(project, 'SessionStart', { source: 'clear', session_id: after, run });
  makeConversation(project, { id: before, turns: [{ said: 'Run the tests', answered: 'They run' }] });
  const later = { id: after, from: '2025-01-16T10:00:00Z' };
  makeConversation(project, { ...later, turns: [{ said: 'Run the tests', answered: 'Again' }] });
  const family = async () => {
    const { conversations } = await ask(project, ['conversations']);
    return conversations.map(({ id, parent, actor }: Record<string, string>) => [id, parent, actor]);
  };
  // It copies no lines, so it is no fork.
  const expected = [
    [after, before, 'main'],
    [before, null, 'main'],
  ];
  expect(await family()).toEqual(expected);
  expect(await done(project, ['conversations'])).toContain('Run the tests (from 0a1b2c3d)');
  await done(project, ['init', '--goal', 'Else', '--name', 'else', '--pause-current'], {
    env: conversation(after),
  });
  expect(await family()).toEqual(expected);
  // What was said in both was said twice.
  const { hits } = await ask(project, ['search', 'run the tests', '--in', 'conversations']);
  expect(hits.filter(({ kind }: { kind: string }) => kind === 'Person')).toHaveLength(2);
});

test('attack test: a record that names something else than a conversation names no parent', async () => {
  const project = makeProject();
  makeConversation(project, { id: after, turns: [{ said: 'One' }] });
  const binding = { schema: 1, session: '/s.md', id: 'i', project: '/p', from: '../\u001b[31m' };
  project.write(
    `../home/.local/state/session-journal/conversations/${after}/binding.json`,
    JSON.stringify(binding),
  );
  const { conversations } = await ask(project, ['conversations']);
  expect(conversations[0]).toMatchObject({ id: after, parent: null });
});
