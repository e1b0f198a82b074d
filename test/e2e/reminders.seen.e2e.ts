import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { bash, type JournalClient, makeJournalClient } from './support/journal.ts';
import { keepRequest, renderConversation } from './support/kept-request.ts';
import { inTurn } from './support/messages-api.ts';
import type { ModelRequest } from './support/model-request.ts';

let client: JournalClient;
afterEach(() => client.close());

async function withSession(): Promise<void> {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep', '--step', 'Find the race');
}

const said = /Committed [0-9a-f]{7}; 2 commits are not in the journal yet/;

function expectKept(name: string, request: ModelRequest | undefined): void {
  const { kept, shown } = keepRequest(name, renderConversation(request as ModelRequest));
  expect(shown).toBe(kept);
}

test.each([
  ['quietly', 'git commit -qam'],
  ['by an alias', 'git ci'],
  ['by a script', './commit.sh'],
])('a commit is seen that is made %s', async (_, commit) => {
  await withSession();
  const env = { HOME: client.home, PATH: process.env.PATH };
  execFileSync('git', ['config', '--global', 'alias.ci', 'commit -qam'], { env });
  const script = join(client.project, 'commit.sh');
  writeFileSync(script, '#!/bin/sh\ngit commit -qam "$1" >/dev/null\n');
  chmodSync(script, 0o755);
  const lines = ['One', 'Two'].map((name) => bash(`echo ${name} >> README.md && ${commit} ${name}`));
  client.api.play(inTurn([...lines.map((line) => ({ tools: [line] })), 'Done']));
  const { requests } = await client.ask('Do it', { allow: 'all' });
  expect(requests[1]?.text).not.toContain('not in the journal yet');
  expect(requests[2]?.text).toMatch(said);
});

/** The tool that starts a sub-agent: its name differs between versions. */
function agentTool({ body }: ModelRequest): string {
  return body.tools?.find(({ name }) => name === 'Task' || name === 'Agent')?.name ?? '';
}

test('a commit of a sub-agent is said to the conversation, and to no sub-agent', async () => {
  await withSession();
  const commit = (name: string) => bash(`echo ${name} >> README.md && git commit -qam ${name}`);
  const inAgent = inTurn([
    { tools: [commit('One')] },
    { tools: [commit('Two')] },
    { tools: [bash('ls')] },
    'Both are made',
  ]);
  const isAgents = ({ text }: ModelRequest): boolean =>
    text.includes('Make two commits') && !text.includes('Do the work');
  const input = {
    description: 'Commit',
    prompt: 'Make two commits',
    subagent_type: 'general-purpose',
    run_in_background: false,
  };
  const inMain = (first: ModelRequest) =>
    inTurn([{ tools: [{ name: agentTool(first), input }] }, { tools: [bash('ls')] }, 'Done']);
  let main: ReturnType<typeof inTurn> | undefined;
  client.api.play((request) => {
    if (request.kind !== 'turn') return undefined;
    if (isAgents(request)) return inAgent(request);
    main ??= inMain(request);
    return main(request);
  });
  const { requests } = await client.ask('Do the work', { allow: 'all' });
  const turns = requests.filter(({ kind }) => kind === 'turn');
  const [agents, mains] = [turns.filter(isAgents), turns.filter((one) => !isAgents(one))];
  expect(agents).toHaveLength(4);
  for (const { text } of agents) expect(text).not.toContain('journal yet');
  expect(mains.at(-1)?.text).toMatch(said);
  expectKept('sub-agent', mains.at(-1));
});

test('a commit is seen in the turn in which the model begins the session', async () => {
  client = await makeJournalClient();
  const lines = [
    'session-journal init --name sweep --goal "Fix the sweep"',
    'touch a && git add a && git commit -qm One',
    'touch b && git add b && git commit -qm Two',
  ];
  client.api.play(inTurn([...lines.map((line) => ({ tools: [bash(line)] })), 'Done']));
  const { requests } = await client.ask('Begin', { allow: 'all' });
  expect(requests.at(-1)?.text).toMatch(said);
});

test('a command that a dead end names is said before it runs again, once', async () => {
  await withSession();
  client.journal('log', '--tried', 'Sleeping: `sleep 0` is flaky');
  const lines = ['ls', 'sleep 0', 'sleep 0'].map((line) => ({ tools: [bash(line)] }));
  client.api.play(inTurn([...lines, 'Done']));
  const { requests } = await client.ask('Wait for the server', { allow: 'all' });
  const sees = 'This was tried before: dead end 1. See: session-journal view --dead-ends';
  expect(requests.at(-1)?.text.split(sees)).toHaveLength(2);
  expectKept('dead-end', requests.at(-1));
});

test('a compaction is told which commits and edits are not in the journal', async () => {
  await withSession();
  const { project } = client;
  const write = (name: string) => ({
    name: 'Write',
    input: { file_path: join(project, name), content: 'x\n' },
  });
  const lines = [write('a'), write('b'), bash('git add a && git commit -qm One')];
  client.api.play(inTurn([...lines.map((line) => ({ tools: [line] })), 'Done']));
  const { sessionId } = await client.ask('Do it', { allow: 'all' });
  const { requests } = await client.ask('/compact', { resume: sessionId });
  const summary = requests.find(({ kind }) => kind === 'summary');
  expect(summary?.last).toMatch(/Not in the journal yet: 1 commit \([0-9a-f]{7}\) and 2 edits\]/);
  const after = await client.ask('Go on with it', { resume: sessionId });
  expect(after.requests[0]?.text).toMatch(/Not in the journal yet: 1 commit \([0-9a-f]{7}\) and 2 edits/);
});
