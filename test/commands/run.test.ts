import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { makeRunsPlace } from '../support/runs-place.ts';

describe('a run is not started, and says what to do,', () => {
  test('in a folder that the person does not trust', async () => {
    const project = makeProject();
    const { code, stderr } = await project.run('run', 'Fix it');
    expect([code, stderr]).toEqual([1, expect.stringContaining('session-journal trust')]);
  });

  test('because a folder that is not there, or is a file, cannot be trusted', async () => {
    const project = makeProject({ 'a.txt': 'no folder' });
    for (const name of ['nowhere-such-folder', 'a.txt']) {
      const { code, stderr } = await project.run('trust', name);
      expect([code, stderr]).toEqual([1, expect.stringContaining('is not a folder')]);
    }
    expect((await project.run('run', 'Fix it')).stderr).toContain('session-journal trust');
  });

  test('where Claude Code is not found', async () => {
    const place = await makeRunsPlace();
    const env = { ...place.env, SESSION_JOURNAL_CLAUDE: '', PATH: '/nowhere', SHELL: '' };
    const { code, stderr } = await place.project.runWith({ env }, 'run', 'Fix it');
    expect(code).toBe(1);
    expect(stderr).toContain('Cannot find Claude Code');
    expect(stderr).toContain('~/.claude/local');
    expect(stderr).toContain('SESSION_JOURNAL_CLAUDE=');
  });

  test('with a client that the project brings', async () => {
    const place = await makeRunsPlace();
    place.project.write('bin/claude', '#!/bin/sh\ntouch "$HOME/evil"\n');
    chmodSync(place.project.path('bin/claude'), 0o755);
    for (const env of [
      { SESSION_JOURNAL_CLAUDE: place.project.path('bin/claude') },
      { SESSION_JOURNAL_CLAUDE: '', PATH: `${place.project.path('bin')}:/usr/bin:/bin` },
    ]) {
      expect((await place.project.runWith({ env: { ...place.env, ...env } }, 'run', 'Fix it')).code).toBe(1);
    }
    expect(place.project.exists('../home/evil')).toBe(false);
  });

  test.each([
    [['run']],
    [['run', 'Fix it', '--max-turns', '0']],
    [['run', 'Fix it', '--budget', 'lots']],
    [['run', 'Fix it', '--timeout', 'soon']],
    [['run', 'Fix it', '--permission-mode', 'free']],
    [['run', 'Fix it', '--permission-mode', 'bypass', '--bypass-for', '9h']],
    [['run', 'Fix it', '--env', 'KEY=secret']],
    [['run', 'Fix it', '--step', '1']],
  ])('for the call %j', async (words) => {
    const place = await makeRunsPlace();
    expect((await place.journal(...words)).code).toBe(2);
  });

  test('in a folder that is not there, unless --mkdir makes it', async () => {
    const place = await makeRunsPlace();
    expect((await place.journal('run', 'Fix it', '--cwd', 'new/place')).stderr).toContain('--mkdir');
    const id = await place.start([{ say: 'here' }], '--cwd', 'new/place', '--mkdir');
    expect((await place.until(id)).place.cwd).toBe(place.project.path('new/place'));
  });
});

test('an agent starts a run in the modes ask and plan only, and without more rights or money', async () => {
  const place = await makeRunsPlace();
  const asAgent = (...more: string[]) =>
    place.project.runWith({ env: { ...place.env, CLAUDECODE: '1' } }, 'run', '[{"say":"hi"}]', ...more);
  for (const more of [
    ['--permission-mode', 'bypass'],
    ['--permission-mode', 'edits'],
    ['--permission-mode', 'unattended'],
    ['--allow', 'Bash'],
    ['--add-dir', '/'],
    ['--env', 'HOME'],
    ['--mcp-config', 'x.json'],
    ['--budget', '6'],
    ['--budget', 'none'],
  ]) {
    const { code, stderr } = await asAgent(...more);
    expect([more, code, stderr]).toEqual([more, 1, expect.stringContaining('Only a person can do this')]);
  }
  for (const more of [[], ['--permission-mode', 'plan'], ['--budget', '4']]) {
    expect([more, (await asAgent(...more, '--wait')).code]).toEqual([more, 0]);
  }
});

test.each([
  [[{ say: 'Done.' }], 0, 'completed'],
  [[{ exit: 3 }], 1, 'failed'],
  [[{ result: { is_error: true, terminal_reason: 'aborted_tools' } }], 130, 'interrupted'],
])('run --wait of %j exits with %i', async (steps, code, state) => {
  const place = await makeRunsPlace();
  const ran = await place.journal('run', JSON.stringify(steps), '--wait');
  expect([ran.code, ran.stdout]).toEqual([code, expect.stringContaining(state)]);
});

test('run --follow shows what the run says and does, and its end', async () => {
  const place = await makeRunsPlace();
  const { stdout } = await place.journal(
    'run',
    JSON.stringify([{ say: 'First' }, { say: 'Second' }]),
    '--follow',
  );
  expect(stdout).toMatch(/Started run [\s\S]*Claude:\n {2}First\nClaude:\n {2}Second\n[\s\S]*completed/);
});

test('run --follow and --wait print nothing that could change the terminal', async () => {
  const place = await makeRunsPlace();
  for (const how of ['--follow', '--wait']) {
    const { stdout } = await place.journal('run', JSON.stringify([{ say: 'a\u001b]52;c;aGk=\u0007b' }]), how);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\u0007');
    expect(stdout).toContain('a\\u{1b}]52');
  }
});

test('what the client gets by argument, environment and file is what it needs, and no secret', async () => {
  const place = await makeRunsPlace();
  const secret = 'sk-ant-api03-0123456789abcdefghijklmnopqrstuv';
  const env = {
    ...place.env,
    MY_TOKEN: secret,
    OTHER: 'other',
    CLAUDE_EFFORT: 'max',
    CLAUDE_CODE_MESSAGING_TOKEN: secret,
  };
  const query = JSON.stringify([{ tell: '../home/told' }, { say: 'private words' }]);
  const flags = [
    '--env',
    'MY_TOKEN',
    '--system-prompt',
    'hidden prompt',
    '--deny',
    'Bash(rm *)',
    '--max-turns',
    '7',
  ];
  const { stdout } = await place.project.runWith({ env }, 'run', query, ...flags, '--wait', '--json');
  const { id } = JSON.parse(stdout);
  const told = JSON.parse(place.project.read('../home/told'));
  expect(told.env).toMatchObject({
    MY_TOKEN: secret,
    SESSION_JOURNAL_RUN: id,
    CLAUDE_CODE_EMIT_SESSION_STATE_EVENTS: '1',
  });
  for (const name of ['OTHER', 'CLAUDE_EFFORT', 'CLAUDE_CODE_MESSAGING_TOKEN', 'SESSION_JOURNAL_CLAUDE']) {
    expect(told.env).not.toHaveProperty(name);
  }
  expect(told.args.join(' ')).toContain('--max-turns 7 --max-budget-usd 5');
  expect(told.args.join(' ')).not.toMatch(/private|hidden|rm \*/);
  expect(readFileSync(join(place.folder(id), 'system-prompt'), 'utf8')).toBe('hidden prompt');
  const settings = JSON.parse(readFileSync(join(place.folder(id), 'settings.json'), 'utf8'));
  expect(settings.permissions).toMatchObject({ deny: ['Bash(rm *)'] });
  for (const name of ['run.json', 'events.jsonl', 'raw.jsonl', 'settings.json', 'stderr', 'runner-errors']) {
    expect(readFileSync(join(place.folder(id), name), 'latin1')).not.toContain(secret);
  }
});

test('what a project brings is listed at its first run, and again when it changes', async () => {
  const hook = (command: string) => ({ hooks: { PreToolUse: [{ hooks: [{ type: 'command', command }] }] } });
  const files = {
    '.claude/settings.json': JSON.stringify({
      ...hook('./check.sh'),
      permissions: { allow: ['Bash(make *)'] },
    }),
    '.mcp.json': JSON.stringify({ mcpServers: { db: { command: 'db-server', args: ['--all'] } } }),
  };
  const place = await makeRunsPlace(files);
  const first = (await place.journal('run', '[]', '--wait')).stdout;
  for (const text of ['./check.sh', 'Bash(make *)', 'db-server --all']) expect(first).toContain(text);
  expect((await place.journal('run', '[]', '--wait')).stdout).not.toContain('./check.sh');
  place.project.write('.claude/settings.json', JSON.stringify(hook('./other.sh')));
  expect((await place.journal('run', '[]', '--wait')).stdout).toContain('./other.sh');
});

test('a run has the hooks of the journal from the plugin if it is there, and else from its settings, never both', async () => {
  const place = await makeRunsPlace();
  const hooksOf = async () => {
    const id = await place.start([{ say: 'hi' }]);
    await place.until(id);
    const { hooks } = JSON.parse(readFileSync(join(place.folder(id), 'settings.json'), 'utf8'));
    return {
      events: Object.keys(hooks),
      own: hooks.PreToolUse[0],
      first: hooks.SessionStart?.[0]?.hooks[0].command,
    };
  };
  const without = await hooksOf();
  expect(without.events).toContain('PreCompact');
  expect(without.first).toMatch(/^export CLAUDE_PLUGIN_ROOT='.*'; /);
  expect(without.own.matcher).toBe('*');
  place.project.write('../home/.claude/settings.json', '{"enabledPlugins":{"session@session-journal":true}}');
  expect(await hooksOf()).toMatchObject({ events: ['PreToolUse'], own: { matcher: '*' } });
});
