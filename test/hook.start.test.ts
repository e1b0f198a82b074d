import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { copyHooks, hookLine, makePath, runLine, watchedNode } from './support/hook-line.ts';
import { boundTo, statePath } from './support/hook-run.ts';
import { makeProject } from './support/make-project.ts';
import { shells } from './support/real-shells.ts';
import { sample } from './support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const files = { [session]: sample() };
const events = [
  'SessionStart',
  'UserPromptSubmit',
  'UserPromptExpansion',
  'PreCompact',
  'PreToolUse',
  'BeforeBash',
  'AfterBash',
  'PostToolUse',
];
const hi = { prompt: 'continue', source: 'startup' };
const silence = { code: 0, stdout: '', stderr: '' };

describe('the program is started', () => {
  test.each(shells)('by %s, with spaces in every path, and says what it has to', async (shell) => {
    const project = makeProject(files);
    const plugin = copyHooks(project);
    const start = await runLine(project, 'SessionStart', { plugin, shell, fields: hi });
    expect(JSON.parse(start.stdout).systemMessage).toContain('fix-sweep-bug');
    const told = await runLine(project, 'UserPromptSubmit', { plugin, shell, fields: hi });
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toContain('Fixing the race');
  });

  test('without the certificates of a company, which take time to read', async () => {
    const project = makeProject(files);
    const plugin = copyHooks(project);
    const PATH = makePath(project, 'asked', { node: 'echo "<$NODE_EXTRA_CA_CERTS>"' });
    const env = { PATH, NODE_EXTRA_CA_CERTS: '/company.pem' };
    expect((await runLine(project, 'SessionStart', { plugin, env, fields: hi })).stdout).toBe('<>\n');
  });

  test('in subfolders, by links, in worktrees, in what is bound, and not where no project can be', async () => {
    const project = makeProject(files, { commit: true });
    const plugin = copyHooks(project);
    const { PATH, wasStarted } = watchedNode(project);
    const base = dirname(project.root);
    project.git('worktree', 'add', '--quiet', join(base, 'tree'), '-b', 'topic');
    rmSync(join(base, 'tree/.sessions'), { recursive: true });
    for (const rel of ['a b/c', 'nested/.git', 'nested/deep'])
      mkdirSync(project.path(rel), { recursive: true });
    mkdirSync(join(base, 'outside'));
    symlinkSync(project.path('a b/c'), join(base, 'outside/link'));
    const starts = async (cwd: string, env = {}): Promise<boolean> => {
      const ran = await runLine(project, 'SessionStart', {
        plugin,
        cwd,
        env: { PATH, PWD: cwd, ...env },
        fields: hi,
      });
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      return wasStarted();
    };
    const within = [project.root, project.path('a b/c'), join(base, 'outside/link'), join(base, 'tree')];
    for (const cwd of within)
      expect([cwd, await starts(cwd, { CLAUDE_PID: '999999901' })]).toEqual([cwd, true]);
    const without = [base, join(base, 'outside'), project.path('nested'), project.path('nested/deep')];
    for (const cwd of without)
      expect([cwd, await starts(cwd, { CLAUDE_PID: '999999902' })]).toEqual([cwd, false]);
    expect(await starts('/', { CLAUDE_PID: '999999902' })).toBe(false);
    for (const odd of [
      { HOME: undefined, XDG_STATE_HOME: undefined },
      { XDG_STATE_HOME: undefined },
      { XDG_STATE_HOME: 'rel' },
      { PWD: undefined },
      { PWD: '/nowhere' },
      { CLAUDE_CODE_SESSION_ID: undefined },
    ])
      expect([odd, await starts(project.root, odd)]).toEqual([odd, true]);
    mkdirSync(statePath(project, 'bindings'), { recursive: true });
    writeFileSync(statePath(project, 'bindings/c1.json'), '{}');
    expect(await starts(project.path('nested'))).toBe(true);
    mkdirSync(statePath(project, 'conversations/c1'), { recursive: true });
    expect(await starts(project.path('nested'))).toBe(false);
    writeFileSync(statePath(project, 'conversations/c1/SessionStart'), '');
    expect(await starts(project.path('nested'))).toBe(true);
  });

  test('by the client’s own process, which is how a fork knows its parent', async () => {
    const project = makeProject(files);
    const plugin = copyHooks(project);
    await runLine(project, 'SessionStart', { plugin, fields: hi });
    expect(existsSync(statePath(project, `clients/${process.pid}.json`))).toBe(true);
    await runLine(project, 'UserPromptSubmit', { plugin, fields: hi });
    const other = sample({ id: '019abc12-3456-7def-8901-234567890def', shortname: 'other' });
    project.write('.sessions/active/other-890def.md', other);
    mkdirSync(project.path('nested/.git'), { recursive: true });
    const options = { plugin, cwd: project.path('nested'), env: { CLAUDE_CODE_SESSION_ID: 'c2' } };
    await runLine(project, 'SessionStart', { ...options, fields: { session_id: 'c2', source: 'clear' } });
    expect(boundTo(project, 'c2')).toBe('019abc12-3456-7def-8901-234567890abc');
  });

  test('after a tool call only while a memory is waited for', async () => {
    const project = makeProject(files);
    const plugin = copyHooks(project);
    const { PATH, wasStarted } = watchedNode(project);
    const call = () => runLine(project, 'PostToolUse', { plugin, env: { PATH } });
    expect(await call()).toEqual(silence);
    expect(wasStarted()).toBe(false);
    await runLine(project, 'UserPromptSubmit', { plugin, fields: { prompt: 'hello' } });
    await runLine(project, 'PreCompact', { plugin });
    expect(await call()).toEqual(silence);
    expect(wasStarted()).toBe(true);
    await runLine(project, 'UserPromptSubmit', { plugin, fields: { prompt: 'hello' } });
    await call();
    expect(wasStarted()).toBe(false);
  });

  test('for commands of ours everywhere', async () => {
    const project = makeProject();
    const plugin = copyHooks(project);
    const fields = { command_name: 'session:init', command_args: '--goal Begin' };
    const told = await runLine(project, 'UserPromptExpansion', { plugin, fields });
    expect(JSON.parse(told.stdout).systemMessage).toContain('begin');
  });
});

describe('one line at the start and silence after', () => {
  const broken = 'the node on PATH is older or does not start';
  const unusable: [string, Record<string, string>, string][] = [
    ['no node', {}, 'there is no node on PATH'],
    ['a node that cannot start', { node: 'echo "No version is set" >&2\nexit 126' }, broken],
    ['a node that is killed', { node: 'kill -9 $$' }, broken],
    [
      'a node that fails with the NODE_OPTIONS that are set',
      { node: `NODE_OPTIONS=\${NODE_OPTIONS:+--bogus} exec '${process.execPath}' "$@"` },
      'Node does not start with your NODE_OPTIONS',
    ],
  ];
  test.each(unusable)('with %s on PATH', async (name, programs, reason) => {
    const project = makeProject(files);
    const plugin = copyHooks(project);
    const PATH = makePath(project, name, programs);
    for (const shell of shells) {
      const path = `/bin/${shell}`;
      for (const event of events) {
        const ran = await runLine(project, event, {
          plugin,
          shell: existsSync(path) ? path : shell,
          env: { PATH, ...(reason.includes('OPTIONS') ? { NODE_OPTIONS: '--bogus' } : {}) },
          fields: hi,
        });
        expect(ran.code).toBe(0);
        if (event !== 'SessionStart') expect(ran.stdout).toBe('');
        else
          expect(JSON.parse(ran.stdout).systemMessage).toBe(
            `session-journal needs Node 20 or newer, but ${reason}. The session is not restored after a compaction`,
          );
      }
    }
    expect(project.tree()).toEqual(files);
  });

  test('with an old node', async () => {
    const project = makeProject(files);
    const plugin = copyHooks(project);
    const old = join(dirname(project.root), 'old.cjs');
    writeFileSync(
      old,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } });
       Object.defineProperty(process, 'version', { value: 'v18.20.8' });`,
    );
    const PATH = makePath(project, 'old', { node: `exec '${process.execPath}' -r '${old}' "$@"` });
    for (const event of events) {
      const ran = await runLine(project, event, {
        plugin,
        env: { PATH },
        fields: { ...hi, command_name: 'session:view' },
      });
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      if (event !== 'SessionStart') expect(ran.stdout).toBe('');
      else
        expect(JSON.parse(ran.stdout).systemMessage).toContain(
          'needs Node 20 or newer, but the Node on PATH is v18.20.8',
        );
    }
    expect(project.tree()).toEqual(files);
  });

  test('which can read the hook program as a whole', async () => {
    const program = readFileSync(fileURLToPath(new URL('../dist/hook.cjs', import.meta.url)), 'utf8');
    const lowered = await transform(program, { target: 'node12', charset: 'utf8' });
    const same = await transform(program, { target: 'esnext', charset: 'utf8' });
    expect(lowered.code).toBe(same.code);
    expect(program).not.toMatch(/require\("node:/);
  });

  test('and nothing at all in a project without sessions', async () => {
    const project = makeProject();
    const plugin = copyHooks(project);
    const PATH = makePath(project, 'none', {});
    expect(await runLine(project, 'SessionStart', { plugin, env: { PATH }, fields: hi })).toEqual(silence);
  });
});

describe('a plugin folder that is no more', () => {
  test.each(shells)('ends no shell badly: %s', async (shell) => {
    const project = makeProject(files);
    const plugin = copyHooks(project);
    for (const part of ['hooks.cjs', 'compaction.cjs']) rmSync(join(plugin, 'dist', part));
    const codes = async (): Promise<void> => {
      for (const event of events) {
        const ran = await runLine(project, event, {
          plugin,
          shell,
          fields: { ...hi, command_name: 'session:view' },
        });
        expect([event, ran.code, ran.stdout]).toEqual([event, 0, '']);
      }
    };
    await codes();
    rmSync(join(plugin, 'dist/look.cjs'));
    await codes();
    rmSync(join(plugin, 'dist/hook.cjs'));
    await codes();
    writeFileSync(join(plugin, 'hooks/start.sh'), 'if then (((');
    await codes();
    rmSync(join(plugin, 'hooks/start.sh'));
    mkdirSync(join(plugin, 'hooks/start.sh'));
    await codes();
    rmSync(plugin, { recursive: true });
    await codes();
  });
});

test('a working directory that is no more is no trouble', async () => {
  const project = makeProject(files);
  const plugin = copyHooks(project);
  const line = `mkdir gone && cd gone && rmdir ../gone; ${hookLine('SessionStart', plugin)}`;
  const ran = spawnSync('/bin/sh', ['-c', line], {
    cwd: project.root,
    env: { ...project.env, CLAUDE_PLUGIN_ROOT: plugin },
    input: '{}',
  });
  expect(ran.status).toBe(0);
});
