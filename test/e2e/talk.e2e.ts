import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  filesIn,
  makeWatchedClient,
  processesWith,
  program,
  shellEnvironment,
  startProgram,
  type WatchedClient,
} from './support/asking.ts';
import { bash } from './support/journal.ts';
import { openScreen, type Screen } from './support/screen.ts';
import { seedInteractive } from './support/workplace.ts';

let client: WatchedClient;
let screen: Screen | undefined;
beforeEach(async () => {
  client = await makeWatchedClient();
});
afterEach(async () => {
  await screen?.close();
  screen = undefined;
  await client.close();
});

async function talk(of: string): Promise<Screen> {
  const { home, project } = client;
  seedInteractive(home, project);
  const words = [...program, 'ask', '--of', of, '--talk', '--yes'];
  const command = ['sh', '-c', 'trap : INT; "$@"; echo "It ended with $?"; exec cat', 'sh', ...words];
  screen = await openScreen({ command, root: dirname(home), project, env: shellEnvironment(client) });
  return screen;
}

function transcripts(): Record<string, string> {
  const files = filesIn(join(client.home, '.claude', 'projects'));
  return Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith('.jsonl')));
}

async function list(...more: string[]): Promise<{ id: string; title: string }[]> {
  const { stdout } = await startProgram(client, ['conversations', '--json', ...more]).ended;
  return JSON.parse(stdout).conversations;
}

test.each([
  ['/exit', async (one: Screen) => one.send('/exit')],
  ['Ctrl+C', async (one: Screen) => one.press('C-c', 'C-c')],
])('a person talks with an earlier conversation until %s, and only reading is possible', async (_, leave) => {
  const { sessionId } = await client.ask('Put the tests into spec/');
  const [before, hooks] = [transcripts(), readFileSync(client.told, 'utf8')];
  const touched = join(client.project, 'touched');
  client.api.play(({ text, last }) => {
    if (last.includes('where are they?')) return { tools: [bash(`touch ${touched}`)] };
    return text.includes('where are they?') ? 'In spec/.' : undefined;
  });
  const shown = await talk(sessionId.slice(0, 8));
  expect(await shown.text()).toContain('Put the tests into spec/');
  await shown.send('where are they?');
  await shown.waitFor('● In spec/.');
  const { tools = [] } = client.api.requests.at(-1)?.body ?? {};
  expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(['Read', 'Grep', 'Glob']));
  await leave(shown);
  const end = await shown.waitFor('It ended with');
  expect(end).toContain('It ended with 0');
  expect(end).toContain(`The talk with ${sessionId.slice(0, 8)} is kept as`);
  expect(existsSync(touched)).toBe(false);
  expect(readFileSync(client.told, 'utf8')).toBe(hooks);
  const forks = () => processesWith('--fork-session').filter((line) => line.includes(client.home));
  await expect.poll(forks).toEqual([]);
  // The fork is a conversation of its own, which only --all lists.
  const after = transcripts();
  expect(after).toMatchObject(before);
  expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 1);
  expect((await list()).map(({ id }) => id)).toEqual([sessionId]);
  const [newest, ...others] = await list('--all');
  expect(newest?.title).toBe(`ask: ${sessionId.slice(0, 8)}`);
  expect(others.map(({ id }) => id)).toEqual([sessionId]);
  expect(filesIn(join(client.home, '.local', 'state', 'session-journal', 'asked'))).toEqual({});
});
