import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { bash, type JournalClient, makeJournalClient } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';

let client: JournalClient;
afterEach(() => client.close());

const made = (name: string): boolean => existsSync(join(client.project, name));

function approvals(...flags: string[]): { id: string; status: string }[] {
  return JSON.parse(client.journal('approvals', '--json', ...flags)).approvals;
}

async function withSetting(value: string): Promise<void> {
  client = await makeJournalClient();
  const folder = join(client.home, '.config/session-journal');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ approvals: value }));
}

test('with "approvals: everywhere", a conversation’s question is decided from another terminal', async () => {
  await withSetting('everywhere');
  client.api.play(inTurn([{ tools: [bash('mkdir one')] }, 'All done']));
  const screen = await client.screen({ args: ['--permission-mode', 'default'] });
  await screen.send('go');
  await expect.poll(() => approvals().length, { timeout: 40_000 }).toBe(1);
  client.journal('approve', approvals()[0]?.id as string);
  await screen.waitFor('All done');
  expect(made('one')).toBe(true);
});

test('a question that is answered in its dialog is taken down', async () => {
  await withSetting('everywhere');
  client.api.play(inTurn([{ tools: [bash('mkdir one')] }, 'All done']));
  const screen = await client.screen({ args: ['--permission-mode', 'default'] });
  await screen.send('go');
  await expect.poll(() => approvals().length, { timeout: 40_000 }).toBe(1);
  await new Promise((done) => setTimeout(done, 4500));
  await screen.press('Enter');
  await screen.waitFor('All done');
  await expect.poll(() => approvals().length, { timeout: 20_000 }).toBe(0);
  expect(approvals('--all')).toMatchObject([{ status: 'withdrawn' }]);
});

test('without it, nothing is asked but in the dialog', async () => {
  client = await makeJournalClient();
  client.api.play(inTurn([{ tools: [bash('mkdir one')] }, 'All done']));
  const screen = await client.screen({ args: ['--permission-mode', 'default'] });
  await screen.send('go');
  await screen.waitFor(/Do you want|1\. Yes/);
  expect(approvals('--all')).toEqual([]);
  // A key that comes with the dialog isn't heard.
  await new Promise((done) => setTimeout(done, 2000));
  await screen.press('Enter');
  await screen.waitFor('All done');
});
