import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isContinuation } from '../src/core/client/continuation.ts';
import { always, bare, fillers, frames, tails } from '../src/core/client/continuation-phrases.ts';
import { copyHooks, runLine, watchedNode } from './support/hook-line.ts';
import { statePath } from './support/hook-run.ts';
import { makeProject, type TestProject } from './support/make-project.ts';
import { shells } from './support/real-shells.ts';
import { runs } from './support/same-random.ts';
import { sample } from './support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';

interface Typing {
  readonly project: TestProject;
  /** Types a prompt and returns whether Node was started, and what came back. */
  readonly type: (prompt: string) => Promise<{ started: boolean; stdout: string }>;
}

// A conversation whose session is known and that has had one prompt without intent.
async function settle(shell = '/bin/sh'): Promise<Typing> {
  const project = makeProject({ [session]: sample() });
  const plugin = copyHooks(project);
  const { PATH, wasStarted } = watchedNode(project);
  const env = { PATH: `${PATH}:/usr/bin:/bin` };
  const type = async (prompt: string): Promise<{ started: boolean; stdout: string }> => {
    wasStarted();
    const ran = await runLine(project, 'UserPromptSubmit', { plugin, shell, env, fields: { prompt } });
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
    return { started: wasStarted(), stdout: ran.stdout };
  };
  await type('hello');
  expect(await type('fix the lexer')).toEqual({ started: true, stdout: '' });
  return { project, type };
}

const silent = { started: false, stdout: '' };

test.each(shells)('a settled conversation starts no Node for a prompt of other words: %s', async (shell) => {
  const { type } = await settle(shell);
  for (const prompt of [
    'fix the parser',
    'now a "quoted, or" parser',
    'see `x` and\nthen y',
    'long '.repeat(1900),
  ]) {
    expect([prompt.slice(0, 20), await type(prompt)]).toEqual([prompt.slice(0, 20), silent]);
  }
  const doubtful = ['ok', '', 'Ärger', '/session-view', 'Only Large Words', 'long '.repeat(50_000)];
  for (const prompt of doubtful) expect([prompt, (await type(prompt)).started]).toEqual([prompt, true]);
});

test('a conversation that closed its session starts Node once, and then no more', async () => {
  const { project, type } = await settle();
  await type('fix the parser');
  const run = { env: { CLAUDE_CODE_SESSION_ID: 'c1' } };
  expect((await project.runWith(run, 'close', '--complete', '--force')).code).toBe(0);
  expect((await type('fix the parser')).started).toBe(true);
  expect((await type('fix the parser')).stdout).toBe('');
  expect(await type('fix the parser')).toEqual(silent);
});

test('what asks to go on is answered', async () => {
  const { type } = await settle();
  const told = await type('Ok, continue with the work please');
  expect(told.started).toBe(true);
  expect(told.stdout).toContain('Fixing the race');
  expect(await type('fix the parser')).toMatchObject({ started: true });
  expect(await type('fix the parser')).toEqual(silent);
});

test.each<[string, (project: TestProject) => unknown]>([
  [
    'a compaction',
    async (project) => {
      await runLine(project, 'PreCompact', { plugin: join(project.root, '..', 'the plugin') });
    },
  ],
  [
    'a start',
    async (project) => {
      await runLine(project, 'SessionStart', {
        plugin: join(project.root, '..', 'the plugin'),
        fields: { source: 'resume' },
      });
    },
  ],
  [
    'a log',
    (project) => project.runWith({ env: { CLAUDE_CODE_SESSION_ID: 'c1' } }, 'log', '--progress', 'x'),
  ],
  [
    'a phrase of the project',
    (project) => project.write('.sessions/config.json', '{"continue_phrases":["fix the parser"]}'),
  ],
])('%s makes it ask again', async (_name, happens) => {
  const { project, type } = await settle();
  expect(await type('fix the parser')).toEqual(silent);
  // File times have a resolution of 10 milliseconds, on some systems of a second.
  await new Promise((resolve) => setTimeout(resolve, 20));
  await happens(project);
  expect((await type('fix the parser')).started).toBe(true);
});

test.each<[string, (project: TestProject) => string]>([
  ['its memory', (project) => project.path('.sessions/.local/conversations/c1.json')],
  ['its binding', (project) => statePath(project, 'conversations/c1/binding.json')],
  ['its folder', (project) => statePath(project, 'conversations/c1')],
])('a conversation that lost %s is still given the briefing when it asks', async (_name, pathOf) => {
  const { project, type } = await settle();
  rmSync(pathOf(project), { recursive: true });
  expect((await type('continue')).stdout).toContain('Fixing the race');
});

test('a change that happens while an idle prompt is looked at is not missed', async () => {
  const { project, type } = await settle();
  const wish = statePath(project, 'conversations/c1/UserPromptSubmit');
  const { mtimeMs } = statSync(wish);
  // The file's time is when the check began, so what was written during the check is newer.
  const memory = project.path('.sessions/.local/conversations/c1.json');
  expect(readFileSync(wish, 'utf8').split('\n')).toContain(memory);
  utimesSync(memory, (mtimeMs + 1) / 1000, (mtimeMs + 1) / 1000);
  expect((await type('fix the parser')).started).toBe(true);
  expect(await type('fix the parser')).toEqual(silent);
});

test('an event without a file starts no Node in a known conversation, an empty file does, one with paths when one is newer', async () => {
  const { project } = await settle();
  const { PATH, wasStarted } = watchedNode(project, 'watched-again');
  const plugin = join(dirname(project.root), 'the plugin');
  const starts = async (): Promise<boolean> => {
    wasStarted();
    const ran = await runLine(project, 'PostToolUse', {
      plugin,
      env: { PATH },
      fields: { tool_name: 'Read' },
    });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    return wasStarted();
  };
  const folder = statePath(project, 'conversations/c1');
  const [wish, watched] = [join(folder, 'PostToolUse'), join(folder, 'x y')];
  expect(await starts()).toBe(false);
  writeFileSync(wish, `/nowhere\n${watched}\n`);
  expect(await starts()).toBe(false);
  writeFileSync(watched, '');
  utimesSync(watched, 2_000_000_000, 2_000_000_000);
  expect(await starts()).toBe(true);
  rmSync(wish, { force: true });
  writeFileSync(wish, '');
  expect(await starts()).toBe(true);
});

test('a prompt starts Node when it is time for a reminder, and not before', async () => {
  const { project } = await settle();
  const { PATH, wasStarted } = watchedNode(project, 'watched-reminder');
  const plugin = join(dirname(project.root), 'the plugin');
  const starts = async (): Promise<boolean> => {
    wasStarted();
    await runLine(project, 'UserPromptSubmit', { plugin, env: { PATH }, fields: { prompt: 'fix the bug' } });
    return wasStarted();
  };
  const [due, transcript] = [join(statePath(project, 'conversations/c1'), 'Reminder'), project.path('../t')];
  writeFileSync(transcript, '');
  writeFileSync(due, `${transcript}\n`);
  utimesSync(due, 2_000_000_000, 2_000_000_000);
  expect(await starts()).toBe(false);
  utimesSync(due, 1, 1);
  expect(await starts()).toBe(true);
});

test('the words of the phrases are all that the shell knows', () => {
  const path = fileURLToPath(new URL('../dist/words.sh', import.meta.url));
  const known = /words='([^']*)'/.exec(readFileSync(path, 'utf8'))?.[1]?.split(/\s+/).filter(Boolean);
  const words = [...always, ...bare, ...fillers, ...tails].flatMap((phrase) => phrase.split(' '));
  expect(known).toEqual([...new Set(words.filter((word) => /^[a-z]+$/.test(word)))].sort());
});

test('no prompt that asks to go on is taken for another', () => {
  const script = readFileSync(fileURLToPath(new URL('../hooks/start.sh', import.meta.url)), 'utf8');
  const [ask] = /means_something_else\(\) \{[\s\S]*?\n\}/.exec(script) ?? [''];
  const words = fileURLToPath(new URL('../dist/words.sh', import.meta.url));
  const framed = frames.flatMap((frame) =>
    ['parser', 'the sweep', 'x'].map((name) => frame.replace('…', name)),
  );
  const phrases = [...always, ...fillers, ...tails];
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...phrases) },
    fc.constantFrom(...framed),
    { weight: 1, arbitrary: fc.constantFrom(...framed).map((one) => one.toUpperCase()) },
    fc.constantFrom(
      "let's",
      'Please',
      'CONTINUE',
      '"',
      '\n',
      '\t',
      '\u00a0',
      'é',
      '*',
      '?',
      '[a]',
      '$HOME',
      '`ls`',
      '-n',
      'parser',
    ),
    fc.string({ maxLength: 6 }),
  );
  const prompt = fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ', ', '. ', '\n', '')))
    .map((all) => all.flat().join(''));
  const prompts = fc.sample(prompt, runs(1500));
  const texts = prompts.map((prompt) => {
    const event = { session_id: 'c1', cwd: '/a b', prompt, title: 'any other words', hook_event_name: 'x' };
    return JSON.stringify(event).replaceAll("'", `'\\''`);
  });
  const lines = texts.map((text) => `means_something_else '${text}' && echo other || echo open`);
  const input = [`. '${words}'`, ask, ...lines, ''].join('\n');
  const { stdout } = spawnSync('sh', ['-s'], { encoding: 'utf8', input });
  const said = stdout.trim().split('\n');
  expect(said.length).toBe(prompts.length);
  const meant = prompts.map((one) => isContinuation(one, { fresh: false }));
  expect(meant.filter(Boolean).length).toBeGreaterThan(runs(50));
  expect(said.filter((word) => word === 'other').length).toBeGreaterThan(runs(10));
  expect(prompts.filter((_, index) => meant[index] && said[index] === 'other')).toEqual([]);
});
