import { afterEach, expect, test } from 'vitest';
import { blocks, type JournalClient, logging, makeJournalClient } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';

let client: JournalClient;
afterEach(() => client.close());

const facts = (side: string, round: number) => [
  `decision: Side ${side} takes path ${round}`,
  `rationale: ${side} reason ${round}`,
  `key-context: ${side} key ${round}`,
  `blocker: ${side} blocker ${round}`,
];

/** Logs by the model, then compacts and asks; returns what the model was told. */
async function round(side: string, resume: string, number: number): Promise<string> {
  client.api.play(inTurn([logging(facts(side, number)), 'Logged']));
  const logged = await client.ask('Note what you found', { resume });
  expect(logged.json.permission_denials).toEqual([]);
  await client.ask('/compact', { resume });
  const { requests } = await client.ask('Look at the lexer', { resume });
  expect(blocks(requests[0], 'briefing')).toHaveLength(1);
  return requests[0]?.text ?? '';
}

test('two conversations with a session each alternate, and no fact crosses', async () => {
  client = await makeJournalClient();
  const alpha = await client.ask('/session:init --name alpha --goal Do the alpha work');
  const beta = await client.ask('/session:init --name beta --goal Do the beta work');
  expect(client.session('beta')).toContain('shortname: beta');
  for (const number of [1, 2]) {
    const told = await round('ALPHA', alpha.sessionId, number);
    expect(told).toContain(`ALPHA key ${number}`);
    expect(told).not.toContain('BETA ');
    const other = await round('BETA', beta.sessionId, number);
    expect(other).toContain(`BETA blocker ${number}`);
    expect(other).not.toContain('ALPHA ');
  }
  expect(client.session('alpha')).not.toContain('BETA');
  expect(client.session('beta')).not.toContain('ALPHA');
  expect(client.session('alpha')).toContain('compaction_count: 2\n');
  expect(client.session('beta')).toContain('compaction_count: 2\n');
});

test('a third conversation belongs to neither, and is told of both in a line', async () => {
  client = await makeJournalClient();
  await client.ask('/session:init --name alpha --goal Do the alpha work');
  await client.ask('/session:init --name beta --goal Do the beta work');
  const run = await client.ask('continue');
  const told = blocks(run.requests[0], 'banner').join();
  expect(told).toContain('alpha');
  expect(told).toContain('beta');
  expect(blocks(run.requests[0], 'briefing')).toEqual([]);
});
