import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { bash, blocks, type JournalClient, makeJournalClient } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';

let client: JournalClient;
afterEach(() => client.close());

/** Two sessions, so that none can be meant by itself, and a conversation that works on `mine`. */
async function bound(): Promise<string> {
  client = await makeJournalClient();
  client.journal('init', '--name', 'other', '--goal', 'Do something else');
  const { sessionId } = await client.ask('/session:init --name mine --goal Fix the sweep');
  await client.ask('Look at the parser', { resume: sessionId });
  return sessionId;
}

/** What the model is told when the person asks to go on. */
async function goOn(options: Parameters<JournalClient['ask']>[1]): Promise<string> {
  const { requests } = await client.ask('continue', options);
  return blocks(requests[0], 'briefing').at(-1) ?? '';
}

test('a resumed conversation keeps its session', async () => {
  const resume = await bound();
  expect(await goOn({ resume })).toContain('Session: mine');
});

test('a fork keeps the session, logs to it and compacts it', async () => {
  const resume = await bound();
  const fork = await client.ask('continue', { resume, fork: true });
  expect(fork.sessionId).not.toBe(resume);
  expect(blocks(fork.requests[0], 'briefing').at(-1)).toContain('Session: mine');
  await client.ask('/session:log From the fork', { resume: fork.sessionId });
  expect(client.session('mine')).toContain('From the fork');
  expect(client.session('other')).not.toContain('From the fork');
});

test('a fork whose first words are a command logs to the session', async () => {
  const resume = await bound();
  await client.ask('/session:log First words', { resume, fork: true });
  expect(client.session('mine')).toContain('First words');
});

test('after /clear the next conversation goes on with the session', async () => {
  const resume = await bound();
  const screen = await client.screen({ args: ['--resume', resume] });
  await screen.send('/clear');
  await screen.waitFor(/\(no content\)|cleared|❯ \/clear/);
  await screen.send('/session:log After the clearing');
  await screen.waitFor('Logged to mine');
  await screen.send('continue');
  await screen.waitFor(/❯ continue[\s\S]*● OK/);
  const asked = client.api.requests.findLast(({ text }) => text.includes('continue'));
  expect(asked?.sessionId).not.toBe(resume);
  expect(blocks(asked, 'briefing').at(-1)).toContain('Session: mine');
  expect(client.session('mine')).toContain('After the clearing');
});

test('a branch of the conversation keeps the session', async () => {
  const resume = await bound();
  const screen = await client.screen({ args: ['--resume', resume] });
  await screen.send('/branch');
  await screen.waitFor(/[Bb]ranch(ed)? (of )?conversation|[Bb]ranched/);
  await screen.send('/session:log On the branch');
  await screen.waitFor(/Logged to mine[\s\S]*● OK/);
  expect(client.session('mine')).toContain('On the branch');
  const asked = client.api.requests.findLast(({ text }) => text.includes('On the branch'));
  expect(asked?.sessionId).not.toBe(resume);
});

test('a client started in a subfolder works on the project', async () => {
  client = await makeJournalClient();
  mkdirSync(join(client.project, 'packages', 'a'), { recursive: true });
  const folder = join('packages', 'a');
  await client.ask('/session:init --name mine --goal Fix the sweep', { folder });
  const run = await client.ask('continue', { folder });
  expect(blocks(run.requests[0], 'briefing').join()).toContain('Session: mine');
  await client.ask('/compact', { folder, resume: await talkIn(folder) });
  expect(client.session('mine')).toContain('compaction_count: 1');
});

async function talkIn(folder: string): Promise<string> {
  const { sessionId } = await client.ask('Look at the parser', { folder });
  await client.ask('Look at the printer', { folder, resume: sessionId });
  return sessionId;
}

test('a client started in a linked worktree works on the project', async () => {
  client = await makeJournalClient();
  client.journal('init', '--name', 'mine', '--goal', 'Fix the sweep');
  const folder = join('..', 'linked');
  execFileSync('git', ['worktree', 'add', '-q', folder], { cwd: client.project });
  const resume = await talkIn(folder);
  await client.ask('/compact', { folder, resume });
  const { requests } = await client.ask('Look at the lexer', { folder, resume });
  expect(blocks(requests[0], 'briefing').join()).toContain('Session: mine');
});

test('a cd in the middle leaves the conversation at its session', async () => {
  const resume = await bound();
  const nested = join(client.project, 'vendor', 'lib');
  mkdirSync(nested, { recursive: true });
  execFileSync('git', ['init', '-q'], { cwd: nested });
  const call = bash('cd vendor/lib && pwd');
  const log = bash("session-journal log --progress 'From inside'");
  client.api.play(inTurn([{ tools: [call] }, { tools: [log] }, 'Done']));
  const run = await client.ask('Look inside', { resume, allow: ['Bash(cd *)', 'Bash(pwd)'] });
  expect(run.requests[2]?.last).toContain('Logged to mine');
  client.api.play(() => undefined);
  await client.ask('/compact', { resume });
  const { requests } = await client.ask('Look at the lexer', { resume });
  expect(blocks(requests[0], 'briefing').at(-1)).toContain('Session: mine');
});
