import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { blocks, type JournalClient, makeJournalClient } from './support/journal.ts';
import type { ModelRequest } from './support/model-request.ts';

let client: JournalClient;
afterEach(() => client.close());

const rule = 'NEVER restart tile-worker-1';
const prompt = 'now write the docs';

async function withSession(): Promise<void> {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep', '--step', 'Find it');
  client.journal('log', '--key-context', rule, '--blocker', 'No token for CI', '--next', 'Tell Ben');
}

/** Expects that a request holds what must be known to work on, given once by this start, and no full briefing. */
function expectKnowledge(request: ModelRequest | undefined): void {
  expect(request?.text).toContain(prompt);
  const banner = blocks(request, 'banner').at(-1);
  for (const text of [rule, 'Fix the sweep', 'No token for CI', 'Tell Ben']) expect(banner).toContain(text);
  expect(blocks(request, 'briefing')).toEqual([]);
}

test('a new conversation knows the key context, whatever its first prompt says', async () => {
  await withSession();
  expectKnowledge((await client.ask(prompt)).requests[0]);
});

test('so does one that is resumed, also with what was logged meanwhile', async () => {
  await withSession();
  const { sessionId } = await client.ask('Look at the parser');
  client.journal('log', '--key-context', 'Ports 9000 to 9010 are taken');
  const { requests } = await client.ask(prompt, { resume: sessionId });
  expectKnowledge(requests[0]);
  expect(blocks(requests[0], 'banner').at(-1)).toContain('Ports 9000 to 9010 are taken');
});

test('so does the one after /clear', async () => {
  await withSession();
  const screen = await client.screen();
  await screen.send('Look at the parser');
  await screen.waitFor('● OK');
  await screen.send('/clear');
  await screen.waitFor(/\(no content\)|cleared|❯ \/clear/);
  await screen.send(prompt);
  await screen.waitFor(/❯ now write the docs[\s\S]*● OK/);
  const asked = client.api.requests.findLast(({ kind, text }) => kind === 'turn' && text.includes(prompt));
  expect(asked?.text).not.toContain('Look at the parser');
  expectKnowledge(asked);
});

test.each([
  ['whose sessions are those of the main working tree', false],
  ['with a copy of its own of the session', true],
])('so does one in a worktree %s', async (_, isCommitted) => {
  await withSession();
  const git = (...args: string[]) => execFileSync('git', args, { cwd: client.project });
  if (isCommitted) {
    git('add', '.sessions');
    git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '-qm', 'Keep the journal');
  }
  const folder = join('..', 'linked');
  git('worktree', 'add', '-q', folder);
  expectKnowledge((await client.ask(prompt, { folder })).requests[0]);
});
