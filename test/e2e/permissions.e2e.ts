import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { bash, type JournalClient, makeJournalClient } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';

let client: JournalClient;
afterEach(() => client.close());

async function withSession(): Promise<void> {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
}

/** Lets the model run each command in default permission mode; returns those that got a question. */
async function questioned(commands: readonly string[]): Promise<string[]> {
  client.api.play(inTurn([...commands.map((command) => ({ tools: [bash(command)] })), 'Done']));
  const run = await client.ask('Do what is needed');
  const denials = run.json.permission_denials as { tool_input: { command: string } }[];
  return denials.map(({ tool_input }) => tool_input.command);
}

test('the two forms of logging that the model is taught run without a question', async () => {
  await withSession();
  const plain = "session-journal log --decision 'Use `sync.Mutex`' --rationale 'no $(id), no \"quotes\"'";
  const piped = "session-journal log --stdin <<'END'\ndiscovery: don't run $(touch PWNED) or `id`; !x\nEND";
  const reading = 'session-journal view --decisions';
  expect(await questioned([plain, piped, reading])).toEqual([]);
  expect(client.session()).toContain('Use `sync.Mutex`');
  expect(client.session()).toContain('no $(id), no "quotes"');
  expect(client.session()).toContain("don't run $(touch PWNED) or `id`; !x");
  expect(existsSync(join(client.project, 'PWNED'))).toBe(false);
});

test('anything else by that door gets a question, and does not run', async () => {
  await withSession();
  writeFileSync(join(client.project, 'x'), '');
  const commands = [
    'session-journal log --progress a; rm x',
    'session-journal log --progress a && rm x',
    'session-journal -C /etc view',
    'X=1 session-journal log a',
    'session-journal log $(id)',
    'session-journal log "$(rm x)"',
    'session-journal log `rm x`',
    'session-journal view | sh',
    'session-journal view > x',
    'session-journal log --stdin <<END\nprogress: $(rm x)\nEND',
    "session-journal log --stdin <<'END'\nprogress: a\nEND\nrm x",
    'session-journal close --complete --force',
    'session-journal init --goal a',
    'session-journal merge-driver a b c',
  ];
  const before = client.session();
  expect(await questioned(commands)).toEqual(commands);
  expect(existsSync(join(client.project, 'x'))).toBe(true);
  expect(client.session()).toBe(before);
});

test('where nobody can be asked, a log inside a longer line is refused together with the form that works', async () => {
  await withSession();
  const lines = [
    'git commit -qm x && session-journal log --progress a',
    'cd . && session-journal log --progress a',
  ];
  for (const args of [[], ['--permission-mode', 'dontAsk']]) {
    client.api.play(inTurn([...lines.map((line) => ({ tools: [bash(line)] })), 'Done']));
    const before = client.session();
    const { requests } = await client.ask('Do what is needed', { args });
    const told = (text: string): number =>
      text.split('If this line is refused: run the session-journal call').length - 1;
    expect(requests.filter(({ kind }) => kind === 'turn').map(({ text }) => told(text))).toEqual([0, 1, 2]);
    expect(client.session()).toBe(before);
  }
});

test('where it may run, nothing is said about it', async () => {
  await withSession();
  client.api.play(inTurn([{ tools: [bash('cd . && session-journal log --progress a')] }, 'Done']));
  const { requests } = await client.ask('Do what is needed', { allow: 'all' });
  expect(client.session()).toContain('a (20');
  expect(requests.at(-1)?.text).not.toContain('If this line is refused');
});

test('what only a person may do, no agent does, whatever it is allowed and whatever it sets', async () => {
  await withSession();
  const commands = [
    'session-journal settings not_secrets x',
    'cd . && session-journal uninstall --yes',
    'env -u CLAUDECODE -u CLAUDE_CODE_SESSION_ID -u CLAUDE_PID XDG_STATE_HOME=/tmp/none session-journal settings not_secrets x',
  ];
  client.api.play(inTurn([...commands.map((command) => ({ tools: [bash(command)] })), 'Done']));
  await client.ask('Do what is needed', { allow: 'all' });
  const [, ...answers] = client.api.requests.filter(({ kind }) => kind === 'turn').map(({ last }) => last);
  expect(answers.map((answer) => answer.includes('Only a person can do this'))).toEqual([true, true, true]);
  expect(existsSync(join(client.home, '.config/session-journal'))).toBe(false);
  expect(existsSync(join(client.home, '.local/state/session-journal'))).toBe(true);
});
