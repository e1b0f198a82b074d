import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Dialogue } from './support/dialogue.ts';
import { bash, type JournalClient, makeJournalClient } from './support/journal.ts';
import { keepRequest, renderConversation } from './support/kept-request.ts';
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

/** Three prompts with three commits each, and no log; `pause` comes after each prompt. Returns the last request. */
async function nineCommits(dialogue: Dialogue, pause = (): void => {}): Promise<ModelRequest> {
  made = 0;
  for (const part of ['first', 'second', 'third']) {
    client.api.play(inTurn([...commits(3), `The ${part} part is done`]));
    await dialogue.say(`Do the ${part} part`);
    pause();
  }
  client.api.play(inTurn(['Nothing is left']));
  const requests = await dialogue.say('Is anything left?');
  return requests.at(-1) as ModelRequest;
}

const quarter = 16 * 60_000;

/** As if a quarter of an hour had passed for the conversation and its session, which was never logged to. */
function passQuarter(conversation: string): void {
  const earlier = (time: string): string =>
    `${new Date(Date.parse(time) - quarter).toISOString().slice(0, 19)}Z`;
  client.writeSession(client.session().replace(/(?<=^created_at: )\S+$/m, earlier));
  const state = join(client.home, '.local/state/session-journal/conversations', conversation);
  utimesSync(join(state, 'Reminder'), 1, 1);
  const memory = join(client.project, '.sessions/.local/conversations', `${conversation}.json`);
  const known = JSON.parse(readFileSync(memory, 'utf8'));
  if (known.reminded === null) return;
  const times = known.reminded.times.map((time: number) => time - quarter);
  writeFileSync(memory, JSON.stringify({ ...known, reminded: { ...known.reminded, times } }));
}

const reminder = /(?:Committed [0-9a-f]{7}; \d+ commits? (?:is|are) not|Not) in the journal yet[^\n]*/g;
const remindersIn = ({ text }: ModelRequest): string[] => text.match(reminder) ?? [];

/** Expects the conversation to be as it is kept; a fixture that does not fit is for a reader to judge. */
function expectKept(name: string, request: ModelRequest): void {
  const { kept, shown } = keepRequest(name, renderConversation(request));
  expect(shown).toBe(kept);
}

test('nine commits over three prompts within a quarter of an hour bring one reminder', async () => {
  await withSession();
  const last = await nineCommits(client.dialogue({ allow: 'all' }));
  expect(remindersIn(last)).toHaveLength(1);
  expectKept('nine-commits', last);
});

test('with a quarter of an hour between the prompts they bring three, and no more', async () => {
  await withSession();
  const dialogue = client.dialogue({ allow: 'all' });
  const last = await nineCommits(dialogue, () => passQuarter(dialogue.sessionId()));
  expect(remindersIn(last).map((line) => line.replace(/[0-9a-f]{7}/, 'HASH').slice(0, 60))).toEqual([
    'Committed HASH; 2 commits are not in the journal yet. To log',
    'Not in the journal yet: 3 commits. To log: session-journal l',
    'Not in the journal yet: 6 commits. To log: session-journal l',
  ]);
  for (const line of remindersIn(last)) expect(line.length / 3).toBeLessThan(60);
  expectKept('nine-commits-in-an-hour', last);
});

test('none where reminders are off, and none without a session', async () => {
  await withSession('{"reminders": false}');
  expect(remindersIn(await nineCommits(client.dialogue({ allow: 'all' })))).toEqual([]);
  await client.close();
  client = await makeJournalClient();
  const last = await nineCommits(client.dialogue({ allow: 'all' }));
  expectKept('no-session', last);
  expect(renderConversation(last)).not.toMatch(/JOURNAL|journal/);
});
