import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeConversation } from '../support/make-conversation.ts';
import { makeProject } from '../support/make-project.ts';
import { ask, done } from '../support/verbs.ts';

const id = '0a1b2c3d-0000-4000-8000-000000000001';
const agents = [
  ['2.1.197', 'a3b2d0637d89dd881'],
  ['2.1.329', 'a0a041f8b973f750b'],
] as const;

test.each(agents)('sub-agents of client %s are listed if they are asked for', async (version, agent) => {
  const project = makeProject();
  const path = makeConversation(project, { id, turns: [{ said: 'Count the files' }] });
  const [from, to] = ['test/fixtures/transcripts', join(dirname(path), id)];
  mkdirSync(join(to, 'subagents'), { recursive: true });
  const name = join('subagents', `agent-${agent}.jsonl`);
  copyFileSync(join(from, version, name), join(to, name));
  const listed = async (...flags: string[]): Promise<unknown[]> => {
    const { conversations } = await ask(project, ['conversations', ...flags]);
    return conversations.map(({ short_id, actor, parent }: Record<string, string>) => [
      short_id,
      actor,
      parent,
    ]);
  };
  const own = ['0a1b2c3d', 'main', null];
  const theirs = [agent.slice(0, 8), 'sub-agent', id];
  expect(await listed()).toEqual([own]);
  expect(await listed('--all')).toEqual([own, theirs]);
  expect(await listed('--actor', 'sub-agent')).toEqual([theirs]);
  const text = await done(project, ['conversations', '--all']);
  expect(text).toContain('conversations show 0a1b2c3d --tools');
  expect(text).toContain('Found 1 conversation,');
});
