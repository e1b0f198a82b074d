import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Client, type ClientOptions, fullContext, makeClient } from './support/client.ts';
import { chosenAge, pinnedVersion } from './support/client-install.ts';
import { tooLong } from './support/message-wire.ts';
import { inTurn } from './support/messages-api.ts';
import { makeWorkplace } from './support/workplace.ts';

let client: Client;
afterEach(() => client.close());

async function start(options: ClientOptions = {}): Promise<Client> {
  client = await makeClient(options);
  return client;
}

test('the client that runs is the pinned one', async () => {
  const { stdout } = await (await start()).run(['--version']);
  expect(stdout).toContain(pinnedVersion(chosenAge()));
});

test('a prompt makes one request and its answer comes back', async () => {
  const { ask, api } = await start({ script: inTurn(['Hello Ada']) });
  const run = await ask('Good morning');
  expect(run.json.result).toBe('Hello Ada');
  expect(run.requests.map(({ kind }) => kind)).toEqual(['turn']);
  expect(run.requests[0]?.last).toContain('Good morning');
  expect(run.transcript.some(({ type }) => type === 'assistant')).toBe(true);
  expect(api.strays).toEqual([]);
});

test('an allowed tool really runs and its result reaches the next request', async () => {
  const call = { name: 'Bash', input: { command: 'echo "a b" > made.txt && cat made.txt' } };
  const { ask, project } = await start({ script: inTurn([{ tools: [call] }, 'Done']) });
  const run = await ask('Make it', { allow: ['Bash'] });
  expect(readFileSync(join(project, 'made.txt'), 'utf8')).toBe('a b\n');
  expect(run.requests[1]?.last).toContain('a b');
});

test('a resumed conversation keeps its id and a fork gets a new one', async () => {
  const { ask } = await start();
  const first = await ask('One');
  const again = await ask('Two', { resume: first.sessionId });
  expect(again.sessionId).toBe(first.sessionId);
  expect(again.requests[0]?.text).toContain('One');
  const fork = await ask('Three', { resume: first.sessionId, fork: true });
  expect(fork.sessionId).not.toBe(first.sessionId);
});

/** The oldest client compacts nothing that is shorter than two exchanges. */
async function talk({ ask }: Client): Promise<string> {
  const { sessionId } = await ask('One');
  await ask('Two', { resume: sessionId });
  return sessionId;
}

test('a compaction by hand asks for one summary', async () => {
  const resume = await talk(await start());
  const run = await client.ask('/compact keep the names', { resume });
  expect(run.requests.map(({ kind }) => kind)).toEqual(['summary']);
  expect(run.transcript.some(({ subtype }) => subtype === 'compact_boundary')).toBe(true);
});

test('a refused prompt is compacted and asked again', async () => {
  const resume = await talk(await start());
  client.api.play(inTurn([tooLong, 'Done']));
  const run = await client.ask('Three', { resume });
  expect(run.requests.map(({ kind }) => kind)).toEqual(['turn', 'summary', 'turn']);
  expect(run.requests[2]?.text).not.toContain('Two');
  expect(run.json.result).toBe('Done');
});

test.runIf(chosenAge() === 'current')('a full context is compacted before the next request', async () => {
  const { ask } = await start({ script: inTurn([{ text: 'Long', inputTokens: fullContext }]) });
  const { sessionId } = await ask('One');
  const run = await ask('Two', { resume: sessionId });
  expect(run.requests.map(({ kind }) => kind)).toEqual(['summary', 'turn']);
  expect(run.requests[1]?.text).not.toContain('Long');
});

/** Writes a plugin that keeps the input of every SessionStart hook in the project. */
function writeProbe(dir: string): string {
  mkdirSync(join(dir, '.claude-plugin'), { recursive: true });
  mkdirSync(join(dir, 'hooks'));
  writeFileSync(join(dir, '.claude-plugin', 'plugin.json'), '{"name":"probe","version":"1.0.0"}');
  const hook = { type: 'command', command: 'cat > "$CLAUDE_PROJECT_DIR/seen.json"' };
  writeFileSync(
    join(dir, 'hooks', 'hooks.json'),
    JSON.stringify({ hooks: { SessionStart: [{ hooks: [hook] }] } }),
  );
  return dir;
}

test('hooks of a plugin run with their input on stdin', async () => {
  const place = makeWorkplace();
  await start({ plugins: [writeProbe(join(place.scratch, 'probe'))] });
  place.remove();
  const run = await client.ask('One');
  const seen = JSON.parse(readFileSync(join(client.project, 'seen.json'), 'utf8'));
  expect(seen).toMatchObject({ source: 'startup', session_id: run.sessionId });
});

test('the interactive client shows the answer on the screen', async () => {
  const { screen, home } = await start({ script: inTurn(['Hello from the model']) });
  const opened = await screen();
  await opened.send('Good morning');
  expect(await opened.waitFor('Hello from the model')).toContain('Good morning');
  await opened.close();
  expect(existsSync(home)).toBe(true);
});
