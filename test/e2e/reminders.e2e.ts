import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Dialogue } from './support/dialogue.ts';
import { bash, type JournalClient, makeJournalClient } from './support/journal.ts';
import type { Reply } from './support/message-wire.ts';
import { inTurn } from './support/messages-api.ts';
import type { ModelRequest } from './support/model-request.ts';

let client: JournalClient;
afterEach(() => client.close());

async function withSession(config = '{}'): Promise<void> {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep', '--step', 'Find the race');
  writeFileSync(join(client.project, '.sessions/config.json'), config);
}

let made = 0;

/** What the model runs to change a file and commit it, in the words that a shell reads. */
function commits(count: number, commit = 'git commit -qm'): Reply[] {
  return Array.from({ length: count }, () => {
    made += 1;
    return { tools: [bash(`echo ${made} >> work.txt && git add work.txt && ${commit} 'Change ${made}'`)] };
  });
}

/** Three prompts with three commits each, and no log. Returns the last request. */
async function nineCommits(dialogue: Dialogue): Promise<ModelRequest> {
  made = 0;
  for (const part of ['first', 'second', 'third']) {
    client.api.play(inTurn([...commits(3), `The ${part} part is done`]));
    await dialogue.say(`Do the ${part} part`);
  }
  client.api.play(inTurn(['Nothing is left']));
  const requests = await dialogue.say('Is anything left?');
  return requests.at(-1) as ModelRequest;
}

const reminder = /(?:Committed [0-9a-f]{7}; \d+ commits? (?:is|are) not|Not) in the journal yet[^\n]*/g;
const remindersIn = ({ text }: ModelRequest): string[] => text.match(reminder) ?? [];

test('nine commits over three prompts within a quarter of an hour bring one reminder', async () => {
  await withSession();
  const last = await nineCommits(client.dialogue({ allow: 'all' }));
  expect(remindersIn(last)).toHaveLength(1);
});

test('none where reminders are off, and none without a session', async () => {
  await withSession('{"reminders": false}');
  expect(remindersIn(await nineCommits(client.dialogue({ allow: 'all' })))).toEqual([]);
  await client.close();
  client = await makeJournalClient();
  const last = await nineCommits(client.dialogue({ allow: 'all' }));
  expect(remindersIn(last)).toEqual([]);
});
