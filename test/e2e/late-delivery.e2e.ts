import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { bash, blocks, factsLogged, type JournalClient, makeJournalClient } from './support/journal.ts';
import { type Reply, tooLong } from './support/message-wire.ts';
import { inTurn } from './support/messages-api.ts';
import { withoutCompactStart } from './support/plugin-variant.ts';
import { missingFacts } from './support/ten-facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'sj-late-'));
const lossy = withoutCompactStart(join(folder, 'plugin'));
let client: JournalClient;
afterEach(() => client.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(plugin?: string): Promise<string> {
  client = await makeJournalClient(plugin === undefined ? {} : { plugin });
  factsLogged(client);
  return client.talk();
}

test('a memory that never arrived is given at the next prompt, whatever it is, and not again', async () => {
  const resume = await start(lossy);
  await client.ask('/compact', { resume });
  const next = await client.ask('Pick uptime metric', { resume });
  const given = blocks(next.requests[0], 'briefing');
  expect(given).toHaveLength(1);
  expect(missingFacts(given.join())).toEqual([]);
  const after = await client.ask('Look at the lexer', { resume });
  expect(blocks(after.requests[0], 'briefing')).toHaveLength(1);
  const shown = client.journal('view', '--compactions');
  expect(shown).toContain('restored at the next prompt');
  expect(shown).toContain('1 compaction, 1 restore confirmed');
  expect(client.session()).toContain('compaction_count: 1');
});

test('where a memory did not arrive, the next summary is given the journal itself', async () => {
  const resume = await start(lossy);
  const summaryOf = async () => (await client.ask('/compact', { resume })).requests[0]?.last ?? '';
  expect(missingFacts(await summaryOf())).not.toEqual([]);
  await client.ask('Pick uptime metric', { resume });
  const second = await summaryOf();
  expect(second).toContain('[session-journal compaction sweep');
  expect(missingFacts(second)).toEqual([]);
});

test('a memory that arrived is not given again, and is seen to have arrived', async () => {
  const resume = await start();
  await client.ask('/compact', { resume });
  const next = await client.ask('Pick uptime metric', { resume });
  expect(blocks(next.requests[0], 'briefing')).toHaveLength(1);
  const shown = client.journal('view', '--compactions');
  expect(shown).toContain(' restored  ');
  expect(shown).toContain('entries not in the summary, given back by the journal:');
});

/** A run of twenty tool calls that is refused as too long once, in the middle. */
function longRun(): Reply[] {
  const calls = Array.from({ length: 20 }, (_, index): Reply => ({ tools: [bash(`echo call ${index}`)] }));
  return [...calls.slice(0, 10), tooLong, ...calls.slice(10), { text: 'Done' }];
}

test('in a tool loop without a prompt the memory is given after a tool call, once', async () => {
  const resume = await start(lossy);
  client.api.play(inTurn(longRun()));
  const run = await client.ask('Run all the checks', { resume, allow: ['Bash(echo *)'] });
  expect(run.requests.filter(({ kind }) => kind === 'summary')).toHaveLength(1);
  const given = blocks(run.requests.at(-1), 'briefing');
  expect(given).toHaveLength(1);
  expect(missingFacts(given.join())).toEqual([]);
  expect(client.journal('view', '--compactions')).toContain('restored after a tool call');
  const next = await client.ask('Look at the lexer', { resume });
  expect(blocks(next.requests[0], 'briefing')).toHaveLength(1);
});

test('in a tool loop the very next request has the memory where the client takes it', async () => {
  const resume = await start();
  client.api.play(inTurn(longRun()));
  const run = await client.ask('Run all the checks', { resume, allow: ['Bash(echo *)'] });
  const summary = run.requests.findIndex(({ kind }) => kind === 'summary');
  expect(missingFacts(blocks(run.requests[summary + 1], 'briefing').join())).toEqual([]);
  expect(blocks(run.requests.at(-1), 'briefing')).toHaveLength(1);
  const shown = client.journal('view', '--compactions');
  expect(shown).toContain('auto');
  expect(shown).toContain(' restored  ');
});
