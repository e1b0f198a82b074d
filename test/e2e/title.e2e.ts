import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { type JournalClient, logging, makeJournalClient } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';

let client: JournalClient;
afterEach(() => client.close());

async function withSession(): Promise<void> {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix it', '--step', 'Find the race', '--step', 'Lock');
}

interface TitledConversation {
  readonly id: string;
  readonly path: string;
  readonly title: string;
}

/** The conversations of the client's project with their titles, as the program lists them; the newest first. */
function titles(): TitledConversation[] {
  return JSON.parse(client.journal('conversations', '--all', '--json')).conversations;
}

function titleOf(id: string): string {
  return titles().find((one) => one.id === id)?.title ?? 'none';
}

test('a conversation is titled by name and current step, and follows the work until it is closed', async () => {
  await withSession();
  const { sessionId } = await client.ask('Rename the variable');
  expect(titleOf(sessionId)).toBe('sweep: Find the race');
  client.journal('log', '--session', 'sweep', '--done', 'Find the race');
  await client.ask('Now the tests', { resume: sessionId });
  expect(titleOf(sessionId)).toBe('sweep: Lock');
  const fork = await client.ask('Try it otherwise', { resume: sessionId, fork: true });
  expect(titleOf(fork.sessionId)).toBe('sweep: Lock');
  client.journal('close', '--session', 'sweep', '--complete', '--force');
  for (const id of [sessionId, fork.sessionId]) {
    await client.ask('What now?', { resume: id });
    expect(titleOf(id), id).toBe('sweep');
  }
  expect(readFileSync(titles()[0]?.path ?? '', 'utf8')).toContain('"customTitle":"sweep"');
});

test('a name that the person gave at the start stays', async () => {
  await withSession();
  const { sessionId } = await client.ask('Rename the variable', { args: ['-n', 'Mine'] });
  expect(titleOf(sessionId)).toBe('Mine');
  client.journal('log', '--session', 'sweep', '--done', 'Find the race');
  await client.ask('Now the tests', { resume: sessionId });
  expect(titleOf(sessionId)).toBe('Mine');
});

/** Waits until the newest of so many conversations has a title. */
async function isTitled(count: number, title: string): Promise<void> {
  const shown = () => [titles().length, titles()[0]?.title];
  await expect.poll(shown, { interval: 500 }).toEqual([count, title]);
}

test('ours goes on after /clear, and a name that the person gives then stays', async () => {
  await withSession();
  const screen = await client.screen();
  await screen.send('Rename the variable');
  await isTitled(1, 'sweep: Find the race');
  await screen.waitFor(/● OK/);
  client.journal('log', '--session', 'sweep', '--done', 'Find the race');
  await screen.send('/clear');
  await screen.waitFor(/SessionStart:clear/);
  await screen.send('Look at the parser');
  await isTitled(2, 'sweep: Lock');
  await screen.waitFor(/Look at the parser[\s\S]*● OK/);
  await screen.send('/rename Mine');
  await isTitled(2, 'Mine');
  client.api.play(inTurn([logging(['done: Lock']), 'Logged.', 'Looked.']));
  await screen.send('Look at the lexer');
  await screen.waitFor(/● Logged\./);
  expect(client.session()).toContain('[x] Lock');
  await screen.send('Look at the printer');
  await screen.waitFor(/● Looked\./);
  await isTitled(2, 'Mine');
});
