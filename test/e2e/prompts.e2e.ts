import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { blocks, type JournalClient, makeJournalClient } from './support/journal.ts';
import { pathWithoutNode, watchNode } from './support/node-watch.ts';
import type { TranscriptLine } from './support/transcript.ts';

let client: JournalClient;
afterEach(() => client.close());

const going = ['continue', 'Where were we?', "what's next?", 'status?', 'continue with the sweep'];
const other = ['use the continue statement', 'discontinue the old API', 'Pick uptime metric', 'status code'];

async function withSession(): Promise<void> {
  client = await makeJournalClient();
  client.journal('init', '--goal', 'Fix the sweep', '--step', 'Find the race');
}

test('a prompt that asks to go on brings the briefing, once', async () => {
  await withSession();
  for (const prompt of going) {
    const run = await client.ask(prompt);
    expect(blocks(run.requests[0], 'briefing'), prompt).toHaveLength(1);
    expect(blocks(run.requests[0], 'briefing').join()).toContain('Current step: 1. Find the race');
  }
});

test('a prompt that only sounds like it brings nothing', async () => {
  await withSession();
  for (const prompt of other) {
    const run = await client.ask(prompt);
    expect(blocks(run.requests[0], 'briefing'), prompt).toEqual([]);
  }
});

/** What the prompt hook put out, as the client recorded it. */
function promptOutputs(transcript: readonly TranscriptLine[]): unknown[] {
  return transcript
    .filter(({ attachment }) => attachment?.hookName === 'UserPromptSubmit')
    .map(({ attachment }) => attachment)
    .filter((one) => one?.type !== 'hook_success' || (one.content ?? '') !== '');
}

test('the hook prints nothing at a prompt without intent', async () => {
  await withSession();
  const first = await client.ask('Rename the variable');
  const again = await client.ask('Now the tests', { resume: first.sessionId });
  expect(promptOutputs(again.transcript)).toEqual([]);
  expect(blocks(again.requests[0], 'briefing')).toEqual([]);
});

test('in a project without sessions no hook prints or starts anything', async () => {
  client = await makeJournalClient();
  const watch = watchNode(join(client.home, 'watched'));
  const how = { env: { PATH: watch.path } };
  const first = await client.ask('continue', how);
  const resume = first.sessionId;
  await client.ask('Look at the parser', { resume, ...how });
  await client.ask('/compact', { resume, ...how });
  const run = await client.ask('what is next?', { resume, ...how });
  expect(watch.starts()).toBe(0);
  expect(run.requests[0]?.text).not.toContain('session-journal ');
  expect(JSON.stringify(run.transcript.filter(({ attachment }) => attachment?.hookName))).not.toContain(
    'session-journal',
  );
});

test('in a project with a session the prompt hook starts one program, and its tool hooks none', async () => {
  await withSession();
  // The others are the beginning of the conversation, and its end, at which it is captured.
  const watch = watchNode(join(client.home, 'watched'));
  const how = { env: { PATH: watch.path } };
  const { sessionId } = await client.ask('Rename the variable', how);
  expect(watch.starts()).toBe(3);
  await client.ask('Now the tests', { resume: sessionId, ...how });
  expect(watch.starts()).toBe(3);
});

test('from the second prompt without intent on no program is started, and what asks to go on is answered', async () => {
  await withSession();
  const watch = watchNode(join(client.home, 'watched'));
  const talk = client.dialogue({ env: { PATH: watch.path } });
  const type = async (prompt: string): Promise<{ starts: number; briefings: number }> => {
    watch.starts();
    const [request] = await talk.say(prompt);
    return { starts: watch.starts(), briefings: blocks(request, 'briefing').length };
  };
  await type('Rename the variable');
  expect(await type('Now the tests')).toEqual({ starts: 1, briefings: 0 });
  expect(await type('Look at the "old" parser')).toEqual({ starts: 0, briefings: 0 });
  expect(await type('And its tests')).toEqual({ starts: 0, briefings: 0 });
  expect(await type('Ok, please continue')).toEqual({ starts: 1, briefings: 1 });
  expect(await type('Look at the parser')).toEqual({ starts: 1, briefings: 1 });
  expect(await type('Look at its tests')).toEqual({ starts: 0, briefings: 1 });
  await type('/compact');
  expect((await type('Look at the parser')).starts).toBe(1);
  await talk.close();
});

test('without Node one line says so at the start, and no prompt complains', async () => {
  await withSession();
  const screen = await client.screen({ env: { PATH: pathWithoutNode(join(client.home, 'bin')) } });
  await screen.send('continue');
  await screen.waitFor('● OK');
  await screen.send('Look at the parser');
  await screen.waitFor(/● OK[\s\S]*● OK/);
  const shown = await screen.history();
  expect(shown.match(/session-journal needs Node 20 or newer, but there is no node on PATH/g)).toHaveLength(
    1,
  );
  expect(shown).not.toMatch(/hook (error|failed)|not found/);
});
