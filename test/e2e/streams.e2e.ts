import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shownStream, streamScenes } from '../support/shown-stream.ts';
import { type Client, makeClient } from './support/client.ts';
import { chosenAge } from './support/client-install.ts';
import { bash } from './support/journal.ts';
import { keepStream } from './support/kept-streams.ts';
import type { Reply } from './support/message-wire.ts';
import { inTurn, type Script } from './support/messages-api.ts';

let client: Client;
beforeEach(async () => {
  client = await makeClient();
});
afterEach(() => client.close());

const env = { CLAUDE_CODE_EMIT_SESSION_STATE_EVENTS: '1', CLAUDE_CODE_MAX_RETRIES: '1' };

/** What is run for a scene: what the model says in each turn or to each request, and flags. */
interface Played {
  readonly replies?: readonly (Reply | string)[];
  readonly script?: Script;
  readonly args?: readonly string[];
}

async function play(
  scene: string,
  { replies = [], script = inTurn(replies), args = [] }: Played,
): Promise<string> {
  client.api.play(script);
  const flags = ['--output-format', 'stream-json', '--verbose', ...args];
  const { stdout } = await client.run(['-p', 'Do it', ...flags], { env });
  keepStream(client, scene, stdout);
  return stdout;
}

function expectScene(scene: keyof typeof streamScenes.current, stdout: string): void {
  expect(shownStream(stdout)).toEqual(streamScenes[chosenAge()][scene]);
}

test('a tool that runs', async () => {
  const replies = [{ text: 'I look.', tools: [bash('echo found')] }, 'It is there.'];
  expectScene('tool', await play('tool', { replies, args: ['--allowedTools', 'Bash(echo *)'] }));
});

test('a call that is denied', async () => {
  const replies = [{ tools: [bash('mkdir made')] }, 'I may not.'];
  expectScene('denied', await play('denied', { replies }));
});

test('a sub-agent', async () => {
  const input = { description: 'Look', prompt: 'Look into it', subagent_type: 'general-purpose' };
  const replies = [{ tools: [{ name: 'Agent', input }] }, 'Seen.', 'It has seen.'];
  expectScene('agent', await play('agent', { replies }));
});

test('too many turns', async () => {
  const replies = [{ tools: [bash('echo one')] }, { tools: [bash('echo two')] }];
  const args = ['--max-turns', '1', '--allowedTools', 'Bash(echo *)'];
  expectScene('turns', await play('turns', { replies, args }));
});

test('an error of the API', async () => {
  expectScene('refused', await play('refused', { script: () => ({ refusal: 'no such thing' }) }));
});

test('a call that is put off, and run later', async () => {
  const answer = (decision: string): string => {
    const output = { hookEventName: 'PreToolUse', permissionDecision: decision };
    const path = join(client.home, `${decision}.json`);
    const command = `printf '%s' '${JSON.stringify({ hookSpecificOutput: output })}'`;
    const hooks = { PreToolUse: [{ hooks: [{ type: 'command', command }] }] };
    writeFileSync(path, JSON.stringify({ hooks }));
    return path;
  };
  const id = '5e551011-0000-4000-8000-000000000001';
  const replies = [{ tools: [bash('mkdir later')] }, 'It is made.'];
  const first = await play('deferred', {
    replies,
    args: ['--session-id', id, '--settings', answer('defer')],
  });
  expectScene('deferred', first);
  const flags = ['--output-format', 'stream-json', '--verbose', '--settings', answer('allow')];
  const { stdout } = await client.run(['-p', '--resume', id, ...flags], { env });
  keepStream(client, 'released', stdout);
  expectScene('released', stdout);
});
