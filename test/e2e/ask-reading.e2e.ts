import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askOf, makeWatchedClient, startProgram, type WatchedClient } from './support/asking.ts';
import { bash } from './support/journal.ts';
import type { ToolCall } from './support/message-wire.ts';
import { findTranscript } from './support/transcript.ts';

let client: WatchedClient;
beforeEach(async () => {
  client = await makeWatchedClient();
});
afterEach(() => client.close());

const question = 'what does the code say?';
const secret = 'SECRET';

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

// Settings that allow everything, the person's and the project's.
const loose = {
  permissions: {
    allow: ['Read', 'Read(//**)', 'Read(~/**)', 'Grep', 'Glob', 'Bash'],
    additionalDirectories: ['/'],
    defaultMode: 'bypassPermissions',
  },
};

function loosen(path: string): void {
  put(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...loose }));
}

async function recorded(): Promise<{ id: string; path: string }> {
  const { home, project, ask, git } = client;
  put(join(project, 'src', 'a.ts'), 'TRACKED one\n');
  put(join(project, '.gitignore'), '.env\n');
  git('add', '.');
  // As it is now, not as it was committed.
  put(join(project, 'src', 'a.ts'), 'TRACKED two\n');
  put(join(project, '.env'), `${secret} env\n`);
  put(join(project, 'notes', 'untracked.txt'), `${secret} untracked\n`);
  put(join(project, '..', 'outside.txt'), `${secret} outside\n`);
  put(join(home, '.ssh', 'id_rsa'), `${secret} key\n`);
  symlinkSync(join(home, '.ssh'), join(project, 'link'));
  symlinkSync('.env', join(project, 'tracked-link'));
  git('add', 'link', 'tracked-link');
  const { sessionId } = await ask('Put the tests into spec/');
  const path = findTranscript(home, sessionId) as string;
  // As if it had run with all permissions.
  const line = { type: 'permission-mode', permissionMode: 'bypassPermissions', sessionId };
  appendFileSync(path, `${JSON.stringify(line)}\n`);
  loosen(join(home, '.claude', 'settings.json'));
  loosen(join(project, '.claude', 'settings.json'));
  return { id: sessionId, path };
}

const read = (path: string): ToolCall => ({ name: 'Read', input: { file_path: path } });
const grep = (more: object, pattern = secret): ToolCall => {
  return { name: 'Grep', input: { pattern, output_mode: 'content', ...more } };
};
const glob = (pattern: string): ToolCall => ({ name: 'Glob', input: { pattern } });

function askingForAll(path: string): ToolCall[] {
  const { home, project } = client;
  const places = [join(home, '.ssh'), home, project, '..', '../..', 'link', dirname(path), '/proc/self/root'];
  return [
    ...['.env', 'link/id_rsa', 'tracked-link', 'notes/untracked.txt', '../outside.txt', '../asked.jsonl'].map(
      read,
    ),
    ...['.env', 'notes/untracked.txt', '../outside.txt', 'link/id_rsa'].map((one) =>
      read(join(project, one)),
    ),
    ...[join(home, '.ssh', 'id_rsa'), '~/.ssh/id_rsa', join(home, '.claude', 'settings.json'), path].map(
      read,
    ),
    ...[`/proc/self/root${home}/.ssh/id_rsa`, '/proc/self/environ', '../settings.json'].map(read),
    ...places.map((one) => grep({ path: one })),
    ...[join(home, '.ssh', '*'), '../**', '/**/id_rsa'].map((one) => grep({ glob: one })),
    ...[join(home, '.ssh', '*'), join(project, '*'), '../*', '../../*', 'link/*'].map(glob),
    bash(`cat ${home}/.ssh/id_rsa`),
    { name: 'Write', input: { file_path: join(project, 'touched'), content: 'x' } },
  ];
}

interface Asked {
  readonly results: readonly string[];
  readonly input: string;
}

async function askFor(tools: readonly ToolCall[], id: string): Promise<Asked> {
  client.api.play(({ text, last }) => {
    if (!text.includes(question)) return undefined;
    return last.includes(question) ? { tools: [...tools] } : 'I have read it.';
  });
  const { answer } = await askOf(client, [id, question, '--tools', 'read']);
  expect(answer).toBe('I have read it.');
  const { messages = [] } = client.api.requests.at(-1)?.body ?? {};
  const parts = messages.flatMap(({ content }) => (typeof content === 'string' ? [] : content));
  const results = parts.filter(({ type }) => type === 'tool_result').slice(-tools.length);
  expect(results).toHaveLength(tools.length);
  return {
    results: results.map(({ content }) => JSON.stringify(content)),
    input: client.api.requests.at(-1)?.text ?? '',
  };
}

test('with --tools read, it reads what git tracks and leaves no trace', async () => {
  const { id } = await recorded();
  const before = client.traces();
  const tools = [
    read('src/a.ts'),
    grep({}, 'TRACKED'),
    grep({ glob: '**/*.ts', output_mode: 'files_with_matches' }, ''),
  ];
  const { results, input } = await askFor(tools, id);
  // The client runs them side by side, so that any of them may come first.
  expect(results.filter((one) => one.includes('TRACKED two'))).toHaveLength(2);
  expect(results.join('\n')).toContain('src/a.ts:1:TRACKED two');
  expect(results.filter((one) => one.includes('src/a.ts')).length).toBeGreaterThan(1);
  expect(input).toContain(`the files of ${client.project} that git tracks are in your current folder`);
  expect(client.traces()).toEqual(before);
});

test('attack test: it gets nothing that git does not track, whatever the settings allow', async () => {
  const { id, path } = await recorded();
  const before = client.traces();
  const tools = askingForAll(path);
  const { results } = await askFor(tools, id);
  for (const result of results) {
    expect(result).not.toContain(secret);
    expect(result).not.toMatch(/id_rsa"|untracked\.txt"|outside\.txt"/);
  }
  expect(client.traces()).toEqual(before);
});

test('with --tools read, the person’s settings still say how the model is reached', async () => {
  const { id } = await recorded();
  const path = join(client.home, '.claude', 'settings.json');
  const settings = JSON.parse(readFileSync(path, 'utf8'));
  put(path, JSON.stringify({ ...settings, env: { ANTHROPIC_BASE_URL: client.api.url } }));
  const elsewhere = { ...client, api: { ...client.api, url: 'http://127.0.0.1:9' } };
  client.api.play(({ text }) => (text.includes(question) ? 'In spec/.' : undefined));
  const args = ['ask', '--of', id, question, '--tools', 'read', '--yes'];
  const { code, stdout } = await startProgram(elsewhere, args).ended;
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('In spec/.') });
});

test('with --tools read, a transcript from elsewhere is not asked', async () => {
  const { path } = await recorded();
  const copy = join(client.home, 'copy.jsonl');
  put(copy, readFileSync(path, 'utf8'));
  const { code, stderr } = await startProgram(client, [
    'ask',
    '--of',
    copy,
    question,
    '--tools',
    'read',
    '--yes',
  ]).ended;
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('gets no tools') });
  expect(client.api.requests.some(({ text }) => text.includes(question))).toBe(false);
});
