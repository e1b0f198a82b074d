import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeStatus } from '../../src/core/client/agent-record.ts';
import { figuresSince, findFigures } from '../../src/io/client/statusline-figures.ts';
import { writeBinding } from '../../src/journal/conversation/bindings.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { asPerson, showToPerson } from '../support/person.ts';
import { sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-890abc.md';
const conversation = '0a1b2c3d-0000-4000-8000-000000000000';

// What the client gives to its status line, in its version 2.1.329.
const given = (cost: number): string =>
  JSON.stringify({
    session_id: conversation,
    cwd: '/',
    model: { id: 'claude-sonnet-4-5', display_name: 'Sonnet 4.5' },
    cost: { total_cost_usd: cost, total_duration_ms: 1000 },
    context_window: { used_percentage: 41.6, context_window_size: 200000 },
  });

async function lineOf(project: TestProject, input: string): Promise<string> {
  const { code, stdout } = await project.runWith({ input }, 'statusline');
  expect(code).toBe(0);
  return stdout;
}

function settingsOf({ env }: TestProject): string {
  return join(env.HOME as string, '.claude/settings.json');
}

describe('the status line', () => {
  test('names model, session with its progress, step, context and cost', async () => {
    const project = makeProject({ [file]: sample() });
    const [, id = ''] = /^id: *(\S+)/m.exec(sample()) ?? [];
    writeBinding(project.env, conversation, {
      schema: 1,
      session: project.path(file),
      id,
      project: project.root,
    });
    expect(await lineOf(project, given(0.314))).toMatch(
      /^Sonnet 4\.5 · fix-sweep-bug 1\/\d+ · .*Implement fix.* · context 42 % · \$0\.31\n$/,
    );
  });

  test('without a session names the rest, and without input nothing', async () => {
    const project = makeProject();
    expect(await lineOf(project, given(1))).toBe('Sonnet 4.5 · context 42 % · $1.00\n');
    expect((await lineOf(project, '')).trim()).toBe('');
    expect((await lineOf(project, 'no json')).trim()).toBe('');
    expect(await lineOf(project, '{"model":{"id":"x\\u001b[31m"}}')).toBe('x\\u{1b}[31m · $0.00\n');
  });

  test('a person who runs it at the keyboard is told how to have the line, and does not wait', async () => {
    const shown = await showToPerson(makeProject(), 80, 'statusline');
    expect(shown).toContain('To have the line there: session-journal statusline --install');
  });

  test('keeps the figures of a conversation, and what it cost on its last day', async () => {
    const project = makeProject();
    for (const cost of [0.2, 0.5, 0.1]) await lineOf(project, given(cost));
    const kept = figuresSince(project.env, 0).get(conversation);
    expect(kept).toMatchObject({ cost: 0.1, contextPercent: 42, model: 'Sonnet 4.5' });
    expect(kept?.costOfDay).toBeCloseTo(0.6);
    expect(figuresSince(project.env, Date.now() + 60_000).size).toBe(0);
  });

  test('keeps what the client said, as a list of terminals has it, and nothing that it has no use for', async () => {
    const project = makeProject();
    await lineOf(project, given(0.2));
    const said = findFigures(project.env, conversation)?.said;
    expect(decodeStatus(said)).toMatchObject({ model: 'Sonnet 4.5', costUsd: 0.2 });
    expect(Object.keys(said ?? {})).not.toContain('session_id');
    expect(findFigures(project.env, '../../x')).toBe(undefined);
  });

  test('keeps nothing under a name that is none', async () => {
    const project = makeProject();
    await lineOf(project, given(1).replace(conversation, '../../x'));
    expect(figuresSince(project.env, 0).size).toBe(0);
  });
});

describe('statusline --install', () => {
  const before =
    '{\n\t"theme": "dark",\n\t"statusLine": {"type": "command", "command": "echo mine", "padding": 0}\n}\n';

  function withSettings(text: string | undefined): TestProject {
    const project = makeProject();
    mkdirSync(join(project.env.HOME as string, '.claude'));
    if (text !== undefined) writeFileSync(settingsOf(project), text);
    return project;
  }

  test('adds the line, runs what was there, and --uninstall puts it back byte for byte', async () => {
    const project = withSettings(before);
    const { stdout } = await asPerson(project, 'statusline', '--install', '--yes');
    expect(stdout).toContain('- "statusLine": {"type":"command","command":"echo mine","padding":0}');
    const settings = JSON.parse(readFileSync(settingsOf(project), 'utf8'));
    expect(settings).toMatchObject({ theme: 'dark', statusLine: { type: 'command', padding: 0 } });
    const printed = execFileSync('sh', ['-c', settings.statusLine.command], {
      input: given(2),
      env: { ...project.env, PATH: process.env.PATH },
      encoding: 'utf8',
    });
    expect(printed).toBe('Sonnet 4.5 · context 42 % · $2.00\nmine\n');
    await asPerson(project, 'statusline', '--install', '--yes');
    await asPerson(project, 'statusline', '--uninstall', '--yes');
    expect(readFileSync(settingsOf(project), 'utf8')).toBe(before);
    const state = join(project.env.XDG_STATE_HOME as string, 'session-journal');
    expect(readdirSync(state).filter((name) => name.startsWith('statusline'))).toEqual([]);
  });

  test('works without settings, and leaves none of its own behind', async () => {
    const project = withSettings(undefined);
    await asPerson(project, 'statusline', '--install', '--yes');
    expect(JSON.parse(readFileSync(settingsOf(project), 'utf8'))).toMatchObject({
      statusLine: { type: 'command' },
    });
    await asPerson(project, 'statusline', '--uninstall', '--yes');
    expect(JSON.parse(readFileSync(settingsOf(project), 'utf8'))).toEqual({});
  });

  test('prints nothing once the program is gone', async () => {
    const project = withSettings(undefined);
    await asPerson(project, 'statusline', '--install', '--yes');
    const script = join(project.env.XDG_STATE_HOME as string, 'session-journal/statusline.sh');
    writeFileSync(script, readFileSync(script, 'utf8').replace(/^own=.*$/m, "own='/nowhere/cli.cjs'"));
    expect(execFileSync('sh', [script], { input: given(1), env: { ...project.env }, encoding: 'utf8' })).toBe(
      '',
    );
  });

  test('changes nothing without a yes, in settings that are no JSON, and for an agent', async () => {
    const project = withSettings(before);
    expect((await asPerson(project, 'statusline', '--install')).stdout).toContain('Not changed');
    const agent = await project.runWith({ env: { CLAUDECODE: '1' } }, 'statusline', '--install', '--yes');
    expect([agent.code, agent.stderr]).toEqual([1, expect.stringContaining('Only a person can do this')]);
    expect(readFileSync(settingsOf(project), 'utf8')).toBe(before);
    const broken = withSettings('{ "a": 1,, }');
    expect((await asPerson(broken, 'statusline', '--install', '--yes')).stderr).toContain(
      'not a JSON object',
    );
    expect((await asPerson(withSettings('{}'), 'statusline', '--uninstall')).stdout).toContain(
      'no status line of Session Journal',
    );
    expect(existsSync(join(broken.env.XDG_STATE_HOME as string, 'session-journal/statusline.sh'))).toBe(
      false,
    );
  });
});
