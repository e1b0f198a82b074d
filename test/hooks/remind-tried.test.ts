import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chance } from '../fixtures/secrets.ts';
import { copyHooks, runLine, watchedNode } from '../support/hook-line.ts';
import { errorsOf, hook, prompt, statePath } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { shells } from '../support/real-shells.ts';
import { done } from '../support/verbs.ts';

const run = { env: { CLAUDE_CODE_SESSION_ID: 'c1' } };
const sees = (number: number): string =>
  `This was tried before: dead end ${number}. See: session-journal view --dead-ends`;

async function begun(tried: readonly string[], config = '{}'): Promise<TestProject> {
  const project = makeProject({ a: 'a', '.sessions/config.json': config }, { commit: true });
  await done(project, ['init', '--goal', 'Fix it', '--name', 'fix-it']);
  writeFileSync(project.path('../transcript.jsonl'), '{}\n');
  await prompt(project, 'hello');
  for (const text of tried) await done(project, ['log', '--tried', text], run);
  return project;
}

const bash = async (project: TestProject, command: string, fields = {}): Promise<string> =>
  (await hook(project, 'PreToolUse', { tool_name: 'Bash', tool_input: { command }, ...fields })).context;

describe('a command that a dead end names', () => {
  test('is said before it runs again, once for the dead end', async () => {
    const project = await begun(['Sleeping', 'Waiting with `sleep 5` or `npm run wait`', '`sleep 5`, more']);
    expect(await bash(project, 'npm run waiting')).toBe('');
    expect(await bash(project, 'sleep 5', { agent_id: 'sub' })).toBe('');
    expect(await bash(project, 'sleep 5 && make')).toBe(sees(2));
    expect(await bash(project, 'sleep 5')).toBe('');
    expect(await bash(project, 'npm run wait')).toBe('');
    await done(project, ['log', '--tried', 'Even `make -j 9` hangs'], run);
    expect(await bash(project, 'make -j 9')).toBe(sees(4));
  });

  test('is said in every conversation, and to no other tool', async () => {
    const project = await begun(['`sleep 5`']);
    expect(await bash(project, 'sleep 5')).toBe(sees(1));
    const other = { session_id: 'c2' };
    await prompt(project, 'hello', other);
    expect(await bash(project, 'sleep 5', { ...other, tool_name: 'Other' })).toBe('');
    expect(await bash(project, 'sleep 5', other)).toBe(sees(1));
  });

  test('is said outside git, too', async () => {
    const project = makeProject({});
    await done(project, ['init', '--goal', 'Fix it'], run);
    await done(project, ['log', '--tried', '`sleep 5`'], run);
    expect(await bash(project, 'sleep 5')).toBe(sees(1));
  });

  test('is not said where reminders are off, or the session is paused, until it is taken up', async () => {
    const off = await begun(['`sleep 5`'], '{"reminders": false}');
    expect(await bash(off, 'sleep 5')).toBe('');
    const project = await begun(['`sleep 5`']);
    await done(project, ['pause'], run);
    expect(await bash(project, 'sleep 5')).toBe('');
    await done(project, ['resume', 'fix-it'], run);
    await prompt(project, 'hello');
    expect(await bash(project, 'sleep 5')).toBe(sees(1));
  });

  test('is not kept for the shell wrapper where it may be a secret', async () => {
    const project = await begun(['`sleep 5`']);
    const [path = ''] = Object.keys(project.tree()).filter((name) => /active\/fix-it.*md$/.test(name));
    const line = `curl -H ${`gh${'p'}_${chance(36)}`}`;
    project.write(
      path,
      project.read(path).replace('`sleep 5`', `\`${line}\` or \`npm run longer-than-sixteen\``),
    );
    expect(await bash(project, line)).toBe('');
    const mark = readFileSync(statePath(project, 'conversations/c1/BeforeBash'), 'utf8');
    expect(mark.split('\n').slice(1)).toEqual(['npm run longer-than-sixteen', '']);
  });

  test('costs one error, not one at every line, where the session is damaged', async () => {
    const project = await begun(['`sleep 5`']);
    const [path = ''] = Object.keys(project.tree()).filter((name) => /active\/fix-it.*md$/.test(name));
    project.write(path, project.read(path).replace('---\n', '---\n\t: [\n'));
    for (const _ of [1, 2]) expect(await bash(project, 'sleep 5')).toBe('');
    expect(errorsOf(project)).toHaveLength(1);
  });
});

test.each(shells)('%s starts Node only for such a command, or after the session changed', async (shell) => {
  const project = await begun([]);
  const plugin = copyHooks(project);
  const { PATH, wasStarted } = watchedNode(project);
  const starts = async (command: string, env = {}): Promise<boolean> => {
    const fields = { tool_name: 'Bash', tool_input: { command, description: 'Do it' } };
    wasStarted();
    const ran = await runLine(project, 'BeforeBash', {
      plugin,
      shell,
      env: { PATH: `${PATH}:/usr/bin:/bin`, ...env },
      fields,
    });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    return wasStarted();
  };
  expect(await starts('ls -l')).toBe(true);
  expect(await starts('ls -l')).toBe(false);
  // File times have a resolution of 10 milliseconds, on some systems of a second.
  await new Promise((resolve) => setTimeout(resolve, 20));
  await done(project, ['log', '--tried', '`grep "a b" \'x\\\'` finds nothing, nor does `ls -l *`'], run);
  expect(await starts('session-journal log x')).toBe(false);
  expect(await starts('ls -l')).toBe(true);
  const mark = statePath(project, 'conversations/c1/BeforeBash');
  const kept = readFileSync(mark, 'utf8');
  const later = new Date(Date.now() + 60_000);
  for (const line of [
    'ls -l',
    'git status; ls -l *',
    'sleep 5',
    'grep "a c"',
    'ls -l *',
    'ls -l * -a',
    'grep "a b" \'x\\\' y',
  ]) {
    writeFileSync(mark, kept);
    utimesSync(mark, later, later);
    expect([line, await starts(line)]).toEqual([line, /\*$|-a$|y$/.test(line) && !line.startsWith('git')]);
  }
  expect(await starts('ls -l *', { CLAUDE_CODE_SESSION_ID: 'unknown' })).toBe(false);
});
