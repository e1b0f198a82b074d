import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { succeed } from './support/asking.ts';
import { takeAll, wordsOf } from './support/captured.ts';
import type { Dialogue } from './support/dialogue.ts';
import { bash, blocks, type JournalClient, logging, makeJournalClient } from './support/journal.ts';
import type { ToolCall } from './support/message-wire.ts';
import { inTurn } from './support/messages-api.ts';

let client: JournalClient;
afterEach(() => client.close());

interface Told {
  readonly text: string;
  readonly turn: number | null;
  readonly conversation: string | null;
  readonly rule: string | null;
  readonly prompt: string | null;
  readonly decision: { readonly title: string; readonly options: string } | null;
}

function why(what: string): Told[] {
  return JSON.parse(client.journal('why', what, '--json')).lines;
}

function write(name: string, lines: readonly string[]): ToolCall {
  const content = `${lines.join('\n')}\n`;
  return { name: 'Write', input: { file_path: join(client.project, name), content } };
}

const commit = (subject: string): ToolCall => bash(`git add -A && git commit -qm '${subject}'`);

const daily = 'export const sweepEvery = days(1);';
const held = "if (seat.state === 'held') continue; // until the hold ends";
const byHand = 'export const typedByThePerson = true;';

// Two turns, each with a commit; the second edits the file of the first, and the person adds a line.
async function twoCommits(): Promise<Dialogue> {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
  const dialogue = client.dialogue({ allow: 'all' });
  const decided = ['decision: Sweep daily in sweep.js', 'rationale: The load is low', 'options: hourly'];
  client.api.play(
    inTurn([
      { tools: [write('sweep.js', [daily, 'for (const seat of seats) {', '  free(seat);', '}'])] },
      logging(decided),
      { tools: [commit('Sweep daily')] },
      'Daily is enough',
    ]),
  );
  await dialogue.say('Make the sweep run every day');
  const edit = { file_path: join(client.project, 'sweep.js'), old_string: '  free(seat);' };
  const read = { name: 'Read', input: { file_path: edit.file_path } };
  const input = { ...edit, new_string: `  ${held}\n  free(seat);` };
  client.api.play(
    inTurn([
      { tools: [read] },
      { text: 'A held seat stays', tools: [{ name: 'Edit', input }] },
      { tools: [commit('Leave out held seats')] },
      'Held seats stay',
    ]),
  );
  await dialogue.say('Leave out seats that are held');
  return dialogue;
}

const line = (text: string): string => {
  const lines = readFileSync(join(client.project, 'sweep.js'), 'utf8').split('\n');
  return `sweep.js:${lines.findIndex((one) => one.trim() === text) + 1}`;
};

// Both lines lead to their turns, and the person's own to none.
function expectRight(id: string): void {
  const [first, second, own] = [why(line(daily))[0], why(line(held))[0], why(line(byHand))[0]];
  expect(first).toMatchObject({ text: daily, turn: 1, conversation: id });
  expect(first?.prompt).toContain('Make the sweep run every day');
  expect(first?.decision).toMatchObject({ title: 'Sweep daily in sweep.js' });
  expect(first?.decision?.options).toContain('hourly');
  expect(second).toMatchObject({ turn: 2, conversation: id });
  expect(second?.prompt).toContain('Leave out seats that are held');
  expect(own).toMatchObject({ turn: null });
}

function addByHand(): void {
  const path = join(client.project, 'sweep.js');
  writeFileSync(path, `${readFileSync(path, 'utf8')}${byHand}\n`);
}

test('a line leads to its turn and decision, also after an amend and a squash', async () => {
  const dialogue = await twoCommits();
  await dialogue.close();
  const id = dialogue.sessionId();
  addByHand();
  expectRight(id);
  client.git('commit', '-qam', 'Note it');
  expectRight(id);
  client.git('commit', '--amend', '-qm', 'Note it by hand', '--date', '2026-11-01T10:00:00Z');
  expectRight(id);
  client.git('reset', '-q', '--soft', 'HEAD~2');
  client.git('commit', '--amend', '-qm', 'Do all of it');
  expect(client.git('rev-list', '--count', 'HEAD')).toBe('2');
  expectRight(id);
});

test('/session:why gives Claude the turn, and changes nothing', async () => {
  const dialogue = await twoCommits();
  client.api.play(inTurn(['Because held seats stay']));
  const before = client.session();
  const requests = await dialogue.say(`/session:why ${line(held)}`);
  const reply = blocks(requests.at(-1), 'reply').join();
  expect(reply).toContain('turn 2 of conversation');
  expect(reply).toContain('Leave out seats that are held');
  expect(client.session()).toBe(before);
  await dialogue.close();
});

test('why --ask asks the conversation that wrote the line', async () => {
  const dialogue = await twoCommits();
  await dialogue.close();
  client.api.play(({ text }) =>
    text.includes('what else did you consider') ? 'The person holds it' : undefined,
  );
  const printed = await succeed(client, ['why', line(held), '--ask', '--yes', '--json']);
  expect(JSON.parse(printed)).toMatchObject({
    answer: 'The person holds it',
    conversation: dialogue.sessionId(),
  });
  const asked = client.api.requests.findLast(({ text }) => text.includes('what else did you consider'));
  expect(asked?.text).toContain(held);
  expect(asked?.text).toContain('Leave out seats that are held');
});

test('a conversation off the record leaves nothing, and on the record again only what is said then', async () => {
  const dialogue = await twoCommits();
  expect(takeAll(client).map(({ conversation }) => conversation)).toContain(dialogue.sessionId());
  await dialogue.say('/session:off-record');
  client.api.play(
    inTurn([{ tools: [write('secret.js', ['const quiet = 1;']), commit('Quiet work')] }, 'Done']),
  );
  await dialogue.say('Nobody shall read this');
  expect(takeAll(client)).toEqual([]);
  const on = bash('session-journal captures on-record');
  client.api.play(inTurn([{ tools: [on] }, 'On the record']));
  await dialogue.say('Capture me again');
  client.api.play(inTurn([{ tools: [write('open.js', ['const loud = 2;']), commit('Loud work')] }, 'Done']));
  await dialogue.say('Everybody may read this');
  await dialogue.close();
  const shown = wordsOf(client, takeAll(client));
  expect(shown).toContain('Everybody may read this');
  expect(shown).not.toContain('Nobody shall read this');
});
