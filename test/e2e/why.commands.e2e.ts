import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { takeAll } from './support/captured.ts';
import { chosenAge } from './support/client-install.ts';
import type { Dialogue } from './support/dialogue.ts';
import { bash, type JournalClient, makeJournalClient } from './support/journal.ts';
import type { ToolCall } from './support/message-wire.ts';
import { inTurn } from './support/messages-api.ts';
import { watchNode } from './support/node-watch.ts';

// The oldest client doesn't tell what a command changed.
const tells = chosenAge() === 'current';

let client: JournalClient;
afterEach(() => client.close());

interface Told {
  readonly turn: number | null;
  readonly confidence: string | null;
  readonly commit: string | null;
}

function why(text: string): Told {
  const lines = readFileSync(join(client.project, 'made.js'), 'utf8').split('\n');
  const at = lines.findIndex((line) => line.includes(text)) + 1;
  return JSON.parse(client.journal('why', `made.js:${at}`, '--json')).lines[0];
}

async function turn(dialogue: Dialogue, said: string, ...commands: readonly string[]): Promise<void> {
  const calls = commands.map((command): { tools: ToolCall[] } => ({ tools: [bash(command)] }));
  client.api.play(inTurn([...calls, 'Done']));
  await dialogue.say(said);
}

const generate = "printf '%s\\n' 'export const sweepEvery = 1;' 'export const typedByNobody = 2;' > made.js";

test('a line that a command wrote is perhaps of its turn, and what the person wrote is nobody’s', async () => {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
  const dialogue = client.dialogue({ allow: 'all' });
  await turn(dialogue, 'Generate it', generate, 'git add -A && git commit -qm Made');
  await turn(
    dialogue,
    'Sweep every week',
    "sed -i 's/sweepEvery = 1/sweepEvery = 7/' made.js && git commit -qam Weekly",
  );
  await turn(dialogue, 'And another', "echo 'export const leftForThePerson = 3;' >> made.js");
  await dialogue.close();
  takeAll(client);
  const perhaps = (turn: number) => (tells ? { turn, confidence: 'perhaps' } : { turn: null });
  expect(why('typedByNobody')).toMatchObject(perhaps(1));
  expect(why('sweepEvery')).toMatchObject(perhaps(2));
  expect(why('leftForThePerson')).toMatchObject({ ...perhaps(3), commit: null });
  appendFileSync(join(client.project, 'made.js'), 'export const typedByThePerson = 4;\n');
  client.git('commit', '-qam', 'By hand');
  for (const own of ['leftForThePerson', 'typedByThePerson']) {
    expect(why(own)).toMatchObject({ turn: null, confidence: null });
  }
});

test('the program is started after a command only if that changed files', async () => {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
  const watch = watchNode(join(client.home, 'watched'));
  const dialogue = client.dialogue({ allow: 'all', env: { PATH: watch.path } });
  const startsFor = async (said: string, command: string): Promise<number> => {
    watch.starts();
    await turn(dialogue, said, command);
    return watch.starts();
  };
  await startsFor('Rename the variable', 'true');
  await startsFor('Now the tests', 'true');
  expect(await startsFor('Look at the "old" parser', 'ls; echo bashEditDiff')).toBe(0);
  expect(await startsFor('And its tests', generate)).toBe(tells ? 1 : 0);
  // After any other tool, the same line of hooks.json decides as ever.
  const state = join(client.home, '.local/state/session-journal/conversations', dialogue.sessionId());
  const write = { name: 'Write', input: { file_path: join(client.project, 'b.js'), content: 'b\n' } };
  const startsForWrite = async (said: string): Promise<number> => {
    watch.starts();
    client.api.play(inTurn([{ tools: [write] }, 'Done']));
    await dialogue.say(said);
    return watch.starts();
  };
  expect(await startsForWrite('Look at the lexer')).toBe(0);
  writeFileSync(join(state, 'PostToolUse'), '');
  write.input.file_path = join(client.project, 'c.js');
  expect(await startsForWrite('Look at its tests')).toBe(1);
  await dialogue.close();
});
