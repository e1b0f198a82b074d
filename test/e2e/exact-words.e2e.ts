import { afterEach, expect, test } from 'vitest';
import { bash, blocks, type JournalClient, logging, makeJournalClient } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';

let client: JournalClient;
afterEach(() => client.close());

const words = '"Use mutex" don\'t $(id) !x';

async function withSession(): Promise<void> {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
}

test('a slash command stores the very words that were typed', async () => {
  await withSession();
  const run = await client.ask(`/session:log --decision ${words}`);
  expect(client.session()).toContain(`### 1. ${words} (`);
  expect(run.requests).toHaveLength(1);
  expect(blocks(run.requests[0], 'reply').join()).toContain(`Decision 1: ${words}`);
});

test('quotes, signs and the last backslash are stored byte for byte', async () => {
  await withSession();
  const text = "it's $HOME `id` !! %s $1 “so” 🚀 \\n C:\\new\\";
  await client.ask(`/session:log ${text}`);
  expect(client.session()).toContain(`- [x] ${text}`.replace('- [x] ', ''));
});

test('unquoted flags are read as a person means them', async () => {
  await withSession();
  await client.ask('/session:log --decision Use mutex over channels --rationale simpler —progress done');
  const text = client.session();
  expect(text).toContain('### 1. Use mutex over channels (');
  expect(text).toContain('**Rationale**: simpler\n');
  expect(text).toMatch(/done \(\d{4}-/);
});

test('the same words typed at the prompt box are stored the same, and the person sees the reply', async () => {
  await withSession();
  const screen = await client.screen();
  await screen.send(`/session:log --decision ${words}`);
  await screen.waitFor('Logged to sweep');
  expect(client.session()).toContain(`### 1. ${words} (`);
});

test('what the model logs again for the same prompt counts once', async () => {
  await withSession();
  const typed = 'decision: Lock the sweep first';
  client.api.play(inTurn([logging([typed]), logging([typed]), 'Done']));
  const run = await client.ask('/session:log --decision Lock the sweep first');
  expect(client.session().match(/Lock the sweep first/g)).toHaveLength(1);
  expect(run.requests.at(-1)?.last).toMatch(/already/i);
  client.api.play(inTurn([logging([typed]), 'Done']));
  await client.ask('Decide it once more', { resume: run.sessionId });
  expect(client.session().match(/Lock the sweep first/g)).toHaveLength(2);
});

test('when the hook did not run, the command file tells the model to run the program', async () => {
  await withSession();
  const { requests } = await client.ask('/session:log Use it', { env: { SESSION_JOURNAL: '0' } });
  expect(blocks(requests[0], 'reply')).toEqual([]);
  expect(requests[0]?.text).toContain('session-journal log --stdin');
});

test('the model starts the command by itself, and its words arrive', async () => {
  await withSession();
  const skill = { name: 'Skill', input: { skill: 'session:log', args: "It's done" } };
  const log = bash("session-journal log --stdin <<'END'\nprogress: It's done\nEND");
  client.api.play(inTurn([{ tools: [skill] }, { tools: [log] }, 'Done']));
  const run = await client.ask('Log it', { allow: ['Skill'] });
  expect(run.json.permission_denials).toEqual([]);
  expect(client.session()).toContain("It's done");
});
