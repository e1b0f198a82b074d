import { afterEach, expect, test } from 'vitest';
import { fullContext } from './support/client.ts';
import {
  blocks,
  factsLogged,
  hasModules,
  type JournalClient,
  logging,
  makeJournalClient,
} from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';
import type { ModelRequest } from './support/model-request.ts';
import { wildContext, wildSession, withOlderEntries } from './support/old-sessions.ts';
import { factFlags, factLines, missingFacts, tenFacts } from './support/ten-facts.ts';

let client: JournalClient;
afterEach(() => client.close());

/** The facts that the one briefing of a request does not hold. */
function lostFacts(request: ModelRequest | undefined): string[] {
  const found = blocks(request, 'briefing');
  return found.length === 1 ? missingFacts(found.join()) : [`${found.length} briefings`];
}

/** A conversation in which ten facts of every kind were logged: half typed, half by the model. */
async function logInConversation(): Promise<string> {
  client = await makeJournalClient();
  const begun = await client.ask('/session:init --name sweep --goal Fix the sweep');
  const resume = begun.sessionId;
  await client.ask(`/session:log ${factFlags(1, 5)}`, { resume });
  client.api.play(inTurn([logging(factLines(6, 10)), 'Logged']));
  const run = await client.ask('Note what you found', { resume });
  expect(run.json.permission_denials).toEqual([]);
  expect(missingFacts(client.session())).toEqual([]);
  return resume;
}

test('ten facts of every kind come back, after a compaction by hand and after one by itself', async () => {
  const resume = await logInConversation();
  const compacted = await client.ask('/compact', { resume });
  expect(compacted.requests.map(({ kind }) => kind)).toEqual(['summary']);
  const next = await client.ask('Look at the lexer', { resume });
  expect(lostFacts(next.requests[0])).toEqual([]);
  const grown = await client.overflow(resume);
  expect(grown.requests.map(({ kind }) => kind)).toEqual(['turn', 'summary', 'turn']);
  expect(lostFacts(grown.requests[2])).toEqual([]);
});

test.runIf(hasModules)('ten facts of every kind come back after the context has filled up', async () => {
  client = await makeJournalClient();
  factsLogged(client);
  const resume = await client.talk();
  client.api.play(inTurn([{ text: 'Long', inputTokens: fullContext }]));
  await client.ask('Look at the lexer', { resume });
  const { requests } = await client.ask('Look at the tests', { resume });
  expect(requests.map(({ kind }) => kind)).toEqual(['summary', 'turn']);
  expect(lostFacts(requests[1])).toEqual([]);
});

test('the summariser is told to keep what the journal does not have', async () => {
  client = await makeJournalClient();
  factsLogged(client);
  const resume = await client.talk();
  const { requests } = await client.ask('/compact keep the names', { resume });
  const told = requests[0]?.last ?? '';
  expect(told).toContain('keep the names');
  const [note = ''] = /\[session-journal compaction sweep: [^\]]*\]/.exec(told) ?? [];
  expect(note).toContain('given back in full afterwards');
  expect(note.length).toBeLessThanOrEqual(400);
  expect(missingFacts(told)).toHaveLength(tenFacts.length);
});

/** The facts that a request holds outside its one briefing. */
function repeatedFacts(request: ModelRequest | undefined): string[] {
  const [briefing = '', ...more] = blocks(request, 'briefing');
  expect(more).toEqual([]);
  expect(missingFacts(briefing)).toEqual([]);
  // The oldest client keeps what a start of the conversation was given, word for word.
  const kept = hasModules ? [] : blocks(request, 'banner');
  const rest = [briefing, ...kept].reduce((text, block) => text.replace(block, ''), request?.text ?? '');
  return tenFacts.map(([, fact]) => fact).filter((fact) => rest.includes(fact));
}

test('the request behind a compaction holds the journal once', async () => {
  client = await makeJournalClient();
  factsLogged(client);
  const grown = await client.overflow(await client.talk());
  expect(repeatedFacts(grown.requests[2])).toEqual([]);
  const talk = client.dialogue();
  await talk.say('Look at the parser');
  await talk.say('/compact');
  const [next] = await talk.say('Look at the printer');
  expect(repeatedFacts(next)).toEqual([]);
});

test('ten compactions in a row lose nothing and count ten', async () => {
  client = await makeJournalClient();
  factsLogged(client);
  const resume = await client.talk();
  for (let round = 1; round <= 10; round++) {
    const { requests } = await client.overflow(resume, `Look at file ${round}`);
    expect(requests.map(({ kind }) => kind)).toEqual(['turn', 'summary', 'turn']);
    expect(lostFacts(requests[2])).toEqual([]);
  }
  await client.ask('Look at the lexer', { resume });
  expect(client.session()).toContain('compaction_count: 10\n');
  expect(client.journal('view', '--compactions')).toContain('10 compactions, 10 restores confirmed');
});

test('the facts come back among 300 older decisions, discoveries and done steps', async () => {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
  client.writeSession(withOlderEntries(client.session()));
  factsLogged(client);
  const resume = await client.talk();
  await client.ask('/compact', { resume });
  const { requests } = await client.ask('Look at the lexer', { resume });
  expect(lostFacts(requests[0])).toEqual([]);
  const briefing = blocks(requests[0], 'briefing').join();
  expect(briefing).toMatch(/\d+ older decisions.*view --decisions/);
  expect(briefing.length).toBeLessThanOrEqual(8000);
});

test('the key context of a session kept by hand for weeks comes back whole', async () => {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
  client.writeSession(wildSession(client.session()));
  const before = client.session();
  expect(before.length).toBeGreaterThan(30_000);
  const resume = await client.talk();
  await client.ask('/compact', { resume });
  const { requests } = await client.ask('Look at the lexer', { resume });
  const briefing = blocks(requests[0], 'briefing').join().replace(/\s+/g, ' ');
  expect(wildContext.filter((line) => !briefing.includes(line))).toEqual([]);
  expect(briefing).toContain('Compare the two samplers on the long');
  const body = (text: string) => text.slice(text.indexOf('## Progress'));
  expect(body(client.session())).toBe(body(before));
});
