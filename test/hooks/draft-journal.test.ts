import { expect, test } from 'vitest';
import { hook } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { conversation, done, onlySession, sessionsIn } from '../support/verbs.ts';

const line = (type: string, message: unknown): string => `${JSON.stringify({ type, message })}\n`;
const asked = line('user', { role: 'user', content: 'Look at the sweep' });
const answered = line('assistant', { model: 'claude-sonnet', content: [{ type: 'text', text: 'It races' }] });
const printed = line('assistant', { model: '<synthetic>', content: [{ type: 'text', text: 'Logged' }] });

async function typedInit(project: TestProject, talk: string, more: Record<string, unknown> = {}) {
  project.write('talk.jsonl', talk);
  return hook(project, 'UserPromptExpansion', {
    command_name: 'session:init',
    command_args: '',
    transcript_path: project.path('talk.jsonl'),
    ...more,
  });
}

test('/session:init in the middle of a conversation has the model draft the journal in one call that works', async () => {
  const project = makeProject();
  const told = await typedInit(project, asked + answered);
  expect(told.message).toMatch(/^Claude drafts the journal of this conversation\./);
  expect(told.message).toContain('/session:init --goal TEXT');
  expect(told.context).not.toContain('refused');
  const input = /<<'END'\n([\s\S]*?)\nEND/.exec(told.context)?.[1] as string;
  const out = await done(project, ['init', '--stdin'], { input, env: conversation() });
  expect(out).toContain('   Draft:\n   Goal: what the work is for\n');
  expect(onlySession(project)).toContain('**Rationale**: why\n');
});

test.each([
  ['nobody has answered yet', asked],
  ['only commands have printed', `${asked}${printed}torn {"assistant"`],
])('it asks for the goal where %s', async (_, talk) => {
  const project = makeProject();
  const told = await typedInit(project, talk);
  expect(told.message).toBe('A session needs a goal\nGive one: /session:init --goal TEXT --step TEXT');
  expect(sessionsIn(project)).toEqual([]);
});

test('the bare command, which the model does not answer, names the other form', async () => {
  const project = makeProject();
  const told = await typedInit(project, asked + answered, { prompt_id: 'bare-1' });
  expect(told.message).toContain('To have Claude draft the journal from this conversation: /session:init');
  expect(told.context).not.toContain('Ask the user');
  expect(sessionsIn(project)).toEqual([]);
});
