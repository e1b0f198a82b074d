import { execFile, spawn } from 'node:child_process';
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeConversation } from '../../support/make-conversation.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';

const cli = fileURLToPath(new URL('../../../dist/cli.cjs', import.meta.url));
const ids = Array.from({ length: 30 }, (_, index) => `0a1b2c3d-0000-4000-8000-0000000000${index + 10}`);

interface Reply {
  readonly passages: readonly { readonly source: { readonly conversation: string } }[];
  readonly conversations: readonly { readonly id: string; readonly turns: number }[];
}

async function reply(project: TestProject, ...argv: string[]): Promise<Reply> {
  const { root: cwd, env } = project;
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...argv, '--json'], { cwd, env });
  return JSON.parse(stdout) as Reply;
}

async function found(project: TestProject): Promise<string[]> {
  const { passages } = await reply(project, 'ask', 'walrus', '-n', '40');
  return passages.map(({ source }) => source.conversation).sort();
}

/** A project with a walrus in each of 30 conversations, each said in other words. */
function makeTalk(): { project: TestProject; paths: string[] } {
  const project = makeProject();
  const paths = ids.map((id, index) =>
    makeConversation(project, { id, turns: [{ said: `The walrus ${index}` }] }),
  );
  return { project, paths };
}

test('processes that list and ask at the same time all find everything', async () => {
  const { project } = makeTalk();
  const asks = Array.from({ length: 4 }, () => found(project));
  const lists = Array.from({ length: 3 }, () => reply(project, 'conversations', '-n', '40'));
  for (const some of await Promise.all(asks)) expect(some).toEqual(ids);
  for (const { conversations } of await Promise.all(lists)) expect(conversations).toHaveLength(ids.length);
  const { conversations } = await reply(project, 'conversations', '-n', '40');
  expect(conversations.map(({ turns }) => turns)).toEqual(ids.map(() => 1));
});

test('a process that is killed while it reads leaves nothing that hides or doubles anything', async () => {
  const { project, paths } = makeTalk();
  const projects = join(project.env.XDG_STATE_HOME as string, 'session-journal', 'projects');
  const written = (): number => {
    try {
      return readdirSync(projects, { recursive: true }).filter((name) => String(name).endsWith('.digest'))
        .length;
    } catch {
      return 0;
    }
  };
  const long = `${JSON.stringify({ type: 'user', message: { content: `more ${'words '.repeat(200)}` } })}\n`;
  for (const path of paths.slice(10)) appendFileSync(path, long.repeat(500));
  for (const most of [1, 5, 20]) {
    const child = spawn(process.execPath, [cli, 'ask', 'walrus'], { cwd: project.root, env: project.env });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const watch = setInterval(() => {
      if (written() >= most) child.kill('SIGKILL');
    }, 1);
    await ended;
    clearInterval(watch);
  }
  expect(await found(project)).toEqual(ids);
  expect(await found(project)).toEqual(ids);
});
