import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { undoText } from '../../src/terminals/frames/undo-modes.ts';
import { makeFolder } from '../support/folder.ts';
import { openOuter } from '../support/outer-terminal.ts';
import { makeTerminalProject, stateOf, type TerminalProject, whyNoPty } from '../support/terminals.ts';

async function names(project: TerminalProject): Promise<unknown[]> {
  return JSON.parse(await project.term('list', '--json')).terminals.map(({ name }: { name: string }) => name);
}

describe.skipIf(whyNoPty !== '')('term NAME', () => {
  test('starts a terminal, shows it, detaches with Ctrl+\\, and comes back to the same screen', async () => {
    const project = makeTerminalProject();
    const first = openOuter(project, [
      'term',
      'work',
      '--',
      'sh',
      '-c',
      'printf "\\033[?1000;1006;2004h"; echo hello; cat',
    ]);
    await first.sees(/^hello/);
    first.type('typed\r');
    await first.sees(/typed\ntyped/);
    first.type('\x1c');
    expect(await first.ended()).toBe(0);
    expect(first.written()).toContain(undoText());
    expect(first.screen()).toContain('[detached from work]\nTo come back: session-journal term work');
    const second = openOuter(project, ['term', 'work']);
    await second.sees(/^hello\ntyped\ntyped/);
    expect(second.written()).toContain('\x1b[?1006h');
    second.type('\x1c\x1c');
    await second.sees(/\^\\/);
    expect(await second.ended()).toBe(131);
    expect(second.screen()).toContain('[work ended with exit code 131]');
  });

  test('ends with the exit code of its command', async () => {
    const project = makeTerminalProject();
    const outer = openOuter(project, ['term', 'work', '--', 'sh', '-c', 'read x; exit 7']);
    await expect.poll(() => names(project)).toEqual(['work']);
    await expect.poll(async () => (await stateOf(project, 'work')).clients).toBe(1);
    outer.type('\r');
    expect(await outer.ended()).toBe(7);
    const again = await project.tryTerm(['work', '--json']);
    expect(JSON.parse(again.stdout).error.code).toBe('not-a-tty');
    expect(await openOuter(project, ['term', 'work']).ended()).toBe(1);
  });

  test('follows the size of its window', async () => {
    const project = makeTerminalProject();
    const outer = openOuter(project, [
      'term',
      'work',
      '--',
      'sh',
      '-c',
      "trap 'stty size' WINCH; while :; do sleep 0.1; done",
    ]);
    await expect.poll(async () => (await stateOf(project, 'work')).clients).toBe(1);
    outer.resize(100, 30);
    await outer.sees('30 100');
    outer.type('\x1c');
    expect(await outer.ended()).toBe(0);
  });

  test('puts the window right when its process is killed, or it is told to end', async () => {
    const project = makeTerminalProject();
    const outer = openOuter(project, ['term', 'work', '--', 'cat']);
    await expect.poll(async () => (await stateOf(project, 'work')).clients).toBe(1);
    process.kill(project.record('work').daemon.pid, 'SIGKILL');
    expect(await outer.ended()).toBe(1);
    expect(outer.written()).toContain(undoText());
    expect(outer.screen()).toContain('was killed');
  });

  test('knows its name when it was renamed, and so does `term last`', async () => {
    const project = makeTerminalProject();
    const first = openOuter(project, ['term', 'work', '--', 'cat']);
    await expect.poll(async () => (await stateOf(project, 'work')).clients).toBe(1);
    await project.term('rename', 'work', 'desk');
    first.type('\x1c');
    expect(await first.ended()).toBe(0);
    expect(first.screen()).toContain('[detached from desk]');
    const other = openOuter(project, ['term', 'other', '--', 'cat']);
    await expect.poll(async () => (await stateOf(project, 'other')).clients).toBe(1);
    other.type('\x1c');
    await other.ended();
    await project.term('rename', 'desk', 'bench');
    const back = openOuter(project, ['term', 'last']);
    await expect.poll(async () => (await stateOf(project, 'bench')).clients).toBe(1);
    back.type('\x1c');
    expect(await back.ended()).toBe(0);
  });

  test('detaches when it is asked to from elsewhere', async () => {
    const project = makeTerminalProject();
    const outer = openOuter(project, ['term', 'work', '--', 'cat']);
    await expect.poll(async () => (await stateOf(project, 'work')).clients).toBe(1);
    await project.term('detach', 'work');
    expect(await outer.ended()).toBe(0);
  });

  test('from inside another one switches the window, and nothing that is printed does', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'other', '--', 'sh', '-c', 'echo this is the other; cat');
    const outer = openOuter(project, ['term', 'work', '--', '/bin/sh']);
    await outer.sees(/[$#]/);
    const sj = `'${process.execPath}' '${fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))}'`;
    outer.type('printf "\\033]633;TSM_ATTACH=other\\007"\r');
    outer.type(`${sj} term work\r`);
    await outer.sees(/already/);
    outer.type(`clear; ${sj} term other\r`);
    await outer.sees(/^this is the other/);
    expect(await stateOf(project, 'work')).toMatchObject({ clients: 0 });
    outer.type('\x1c');
    expect(await outer.ended()).toBe(0);
    const back = openOuter(project, ['term', 'last']);
    await expect.poll(async () => (await stateOf(project, 'work')).clients).toBe(1);
    back.type('\x1c');
    expect(await back.ended()).toBe(0);
  });

  test('is refused to what only inherited the name of a terminal', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'other', '--', 'cat');
    const inherited = openOuter(project, ['term', 'other'], { env: { SESSION_JOURNAL_TERM: 'work' } });
    expect(await inherited.ended()).toBe(1);
    expect(inherited.screen()).toContain('This runs inside the terminal "work"');
    const nested = openOuter(project, ['term', 'other', '--nested'], {
      env: { SESSION_JOURNAL_TERM: 'work' },
    });
    await expect.poll(async () => (await stateOf(project, 'other')).clients).toBe(1);
    nested.type('\x1c');
    expect(await nested.ended()).toBe(0);
  });

  test('is refused to an agent, as is all but looking', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'work', '--', 'cat');
    const env = { CLAUDECODE: '1' };
    for (const argv of [['send', 'work', 'x'], ['kill', 'work'], ['new', 'b'], ['respawn', 'work'], []]) {
      const { stdout } = await project.tryTerm([...argv, '--json'], { env });
      expect(JSON.parse(stdout).error).toMatchObject({
        code: 'refused',
        message: 'Only a person can do this',
      });
    }
    expect((await project.tryTerm(['peek', 'work'], { env })).code).toBe(0);
    expect((await project.tryTerm(['list'], { env })).code).toBe(0);
  });
});

describe.skipIf(whyNoPty !== '')('a name', () => {
  test('comes from git: the repository, and in a linked working tree the branch', async () => {
    const project = makeTerminalProject({ 'a.txt': 'a\n' });
    project.git('add', '--all');
    project.git('commit', '--quiet', '--message', 'Start');
    mkdirSync(join(project.root, 'sub', 'deep'), { recursive: true });
    project.git('worktree', 'add', '--quiet', '-b', 'feature/login', '../tree');
    const start = async (cwd: string): Promise<string> =>
      JSON.parse(await project.term('new', '--cwd', cwd, '--json', '--', 'cat')).name;
    expect(await start('.')).toBe('the-project');
    expect(await start('sub/deep')).toBe('the-project-2');
    expect(await start('../tree')).toBe('the-project-feature-login'.replace('-feature', '@feature'));
    const [row] = JSON.parse(await project.term('list', '--json')).terminals.filter(
      ({ name }: { name: string }) => name.includes('@'),
    );
    expect(row.git).toMatchObject({
      branch_name: 'feature/login',
      is_worktree: true,
      repo_root: project.root,
    });
  });
});

describe.skipIf(whyNoPty !== '')('what a terminal shows', () => {
  test('can be looked at without attaching, as text or with its colours and nothing else', async () => {
    const project = makeTerminalProject();
    const line = 'printf "\\033[31mred\\033[0m\\033]0;the title\\007 \\033]52;c;eA==\\007"; echo; seq 3; cat';
    await project.term('new', 'a', '--', 'sh', '-c', line);
    await expect.poll(() => project.term('peek', 'a')).toBe('red\n1\n2\n3\n');
    expect(await project.term('peek', 'a', '-n', '2')).toBe('2\n3\n');
    expect(await project.term('peek', 'a', '--ansi')).toContain('31mred');
    expect(JSON.parse(await project.term('peek', 'a', '--json'))).toMatchObject({
      cols: 80,
      rows: 24,
      alt: false,
      title: 'the title',
      cursor: { x: 0, y: 4 },
    });
    expect(await project.term('history', 'a')).toContain('red\n1\n2\n3');
  });

  test('is typed into from outside, also from standard input', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    await project.term('send', 'a', '--enter', 'one');
    await project.tryTerm(['send', 'a', '-'], { input: 'two\r' });
    await expect.poll(() => project.term('peek', 'a')).toBe('one\none\ntwo\ntwo\n');
  });

  test('is waited for', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'sh', '-c', 'read x; exit 5');
    expect(await project.tryTerm(['wait', 'a', '--timeout', '1'])).toMatchObject({
      code: 1,
      stdout: 'a still runs\n',
    });
    const waiting = project.tryTerm(['wait', 'a', '--json']);
    await project.term('send', 'a', '--enter');
    expect(JSON.parse((await waiting).stdout)).toMatchObject({ name: 'a', state: 'ended', exit_code: 5 });
    expect((await waiting).code).toBe(5);
    expect((await project.tryTerm(['wait', 'a'])).code).toBe(5);
  });
});

describe('without the PTY module', () => {
  test('term says how to install it, and all else works', () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const folder = makeFolder();
    for (const name of ['dist', 'templates', 'package.json', 'bin'])
      cpSync(join(root, name), join(folder, name), { recursive: true });
    const env = { PATH: '/usr/bin:/bin', HOME: folder, SESSION_JOURNAL_TERM_DIR: join(folder, 't') };
    const run = (...argv: string[]) =>
      spawnSync(process.execPath, [join(folder, 'dist', 'cli.cjs'), ...argv], {
        env,
        cwd: folder,
        encoding: 'utf8',
      });
    const refused = run('term', 'new', 'a', '--', 'cat');
    expect(refused.stderr).toBe(
      'Cannot start a terminal: the PTY module is not installed\n  Run: npm install -g @lydell/node-pty\n',
    );
    expect(refused.status).toBe(1);
    expect(run('term', 'list').stdout).toContain('No terminals');
    expect(run('term', 'doctor').stdout).toContain('PTY module: not installed');
    expect(run('init', '--goal', 'x').status).toBe(0);
    expect(
      execFileSync(process.execPath, [join(folder, 'dist', 'cli.cjs'), '--version'], { env }).toString(),
    ).toMatch(/^\d/);
  });
});
