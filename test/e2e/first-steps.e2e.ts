import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Client, makeClient } from './support/client.ts';
import { bash, blocks } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';
import { cloneInto, installFrom } from './support/plugin-install.ts';
import { untilWritten } from './support/transcript.ts';

let client: Client;
afterEach(() => client.close());

const draft = [
  'goal: Fix the race in the sweep',
  'key-context: NEVER restart tile-worker-1',
  'step: [x] Reproduce it',
  'step: Fix it',
  'decision: Lock first',
  'rationale: smallest change',
  'tried: sleep 5 ms',
  'result: still flaky',
];

function onlySession(): string {
  const dir = join(client.project, '.sessions', 'active');
  return readdirSync(dir)
    .map((name) => readFileSync(join(dir, name), 'utf8'))
    .join();
}

test('three steps lead from a fresh home and a conversation under way to "where were we?" after a compaction', async () => {
  client = await makeClient();
  const clone = cloneInto(client.home);
  let steps = 0;
  const step = async <T>(done: Promise<T>): Promise<T> => {
    steps += 1;
    return done;
  };
  await step(installFrom(clone, client));

  const talk = client.dialogue();
  await talk.say('The sweep is flaky. Look at it');
  const call = { tools: [bash(`session-journal init --stdin <<'END'\n${draft.join('\n')}\nEND`)] };
  client.api.play(inTurn([call, 'Here is the draft']));
  // A person takes a moment before the next words. The old client writes the transcript that much later.
  await untilWritten(client.home, talk.sessionId());
  const [asked, answered] = await step(talk.say('/session:init'));
  expect(blocks(asked, 'reply').join()).toContain('Draft its journal');
  // It ran without a question, and what the model shows is what was saved.
  expect(answered?.last).toContain('Draft:\n   Goal: Fix the race in the sweep\n   1. [x] Reproduce it\n');
  expect(answered?.last).toMatch(
    /Decision 1: Lock first\n {3}Dead end: sleep 5 ms\n {3}Try it: \/compact, then "where were we\?"/,
  );
  expect(onlySession()).toContain('**Rationale**: smallest change\n');
  client.api.play(() => undefined);

  await step(talk.say('/compact'));
  await untilWritten(client.home, talk.sessionId());
  const [back] = await talk.say('where were we?');
  const [briefing, ...others] = blocks(back, 'briefing');
  expect(others).toEqual([]);
  for (const line of draft) expect(briefing).toContain(line.replace(/^[\w-]+: (?:\[x\] )?/, ''));
  expect(steps).toBe(3);
});

test('/session:init at the start of a conversation asks for the goal, and drafts nothing', async () => {
  client = await makeClient();
  await installFrom(cloneInto(client.home), client);
  const run = await client.ask('/session:init');
  expect(blocks(run.requests[0], 'reply').join()).toContain('Ask the user for the goal');
  expect(run.requests[0]?.text).not.toContain('Draft its journal');
});
