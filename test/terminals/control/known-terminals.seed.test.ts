import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRunning } from '../../../src/io/disk/seen-process.ts';
import { tags } from '../../../src/terminals/frames/frame.ts';
import { parseInfo } from '../../../src/terminals/frames/info-struct.ts';
import { openOuter } from '../../support/outer-terminal.ts';
import { makeTerminalProject, stateOf, type TerminalProject, whyNoPty } from '../../support/terminals.ts';

// The functions of the terminal session manager after which terminals were made, each with what does the same here.

async function rows(project: TerminalProject): Promise<Record<string, unknown>[]> {
  return JSON.parse(await project.term('list', '--json')).terminals;
}

async function codeOf(project: TerminalProject, ...argv: string[]): Promise<string> {
  return JSON.parse((await project.tryTerm(['--json', ...argv])).stdout).error?.code;
}

async function started(name = 'a'): Promise<TerminalProject> {
  const project = makeTerminalProject();
  await project.term('new', name, '--', 'cat');
  return project;
}

describe.skipIf(whyNoPty !== '')('the functions of the seed', () => {
  test('SpawnDaemon, SpawnDaemonInDir and StartDaemon: "term new" starts a process that goes on, in a directory', async () => {
    const project = makeTerminalProject({ 'sub/a.txt': '' });
    await project.term('new', 'a', '--cwd', 'sub', '--', 'cat');
    expect(await stateOf(project, 'a')).toMatchObject({
      cwd: project.path('sub'),
      pid: project.record('a').daemon.pid,
    });
    expect(await codeOf(project, 'new', 'a', '--', 'cat')).toBe('name-taken');
  });

  test('Connect, SendMessage and ProbeSession: a probe is told the state, and counts as no client', async () => {
    const project = await started();
    const probe = await project.connect('a', { role: 'probe' });
    expect(await probe.json(tags.state)).toMatchObject({ name: 'a', clients: 0 });
    probe.send(tags.info);
    await expect.poll(() => probe.frames.some(({ tag }) => tag === tags.info)).toBe(true);
    const info = probe.frames.find(({ tag }) => tag === tags.info);
    expect(parseInfo(info?.payload ?? new Uint8Array(0))).toMatchObject({ clients: 0, cmd: 'cat' });
    await project.term('send', 'a', '--enter', 'typed');
    await expect.poll(() => project.term('peek', 'a')).toBe('typed\ntyped\n');
    expect(probe.output()).toHaveLength(0);
  });

  test('IsSocket: a file of the name is no terminal, and stays', async () => {
    const project = makeTerminalProject();
    writeFileSync(join(project.dir, 'file'), 'mine');
    expect((await rows(project))[0]).toMatchObject({ name: 'file', reason: 'not a terminal of ours' });
    for (const argv of [
      ['peek', 'file'],
      ['kill', 'file'],
      ['kill', 'file', '--force'],
    ])
      expect(await codeOf(project, ...argv)).toBe('no-terminal');
    await project.tryTerm(['doctor', '--fix']);
    expect(readFileSync(join(project.dir, 'file'), 'utf8')).toBe('mine');
  });

  test('ListSessions: none without a folder; then all, those that ended too', async () => {
    const project = makeTerminalProject();
    const nowhere = { SESSION_JOURNAL_TERM_DIR: join(project.dir, 'nowhere') };
    expect(
      JSON.parse((await project.tryTerm(['list', '--json'], { env: nowhere })).stdout).terminals,
    ).toEqual([]);
    expect(existsSync(join(project.dir, 'nowhere'))).toBe(false);
    await project.term('new', 'a', '--', 'cat');
    await project.term('new', 'b', '--', 'true');
    await project.tryTerm(['wait', 'b']);
    expect((await rows(project)).map(({ name, state }) => `${name} ${state}`)).toEqual([
      'a unknown',
      'b ended',
    ]);
  });

  test('KillSession, DetachSession, RenameSession and ErrSessionNotFound', async () => {
    const project = await started();
    const client = await project.connect('a');
    await expect.poll(async () => (await stateOf(project, 'a')).clients).toBe(1);
    await project.term('detach', 'a');
    await expect.poll(() => client.isClosed()).toBe(true);
    await project.term('rename', 'a', 'b');
    expect((await rows(project)).map(({ name }) => name)).toEqual(['b']);
    const { daemon } = project.record('b');
    await project.term('kill', 'b');
    expect([isRunning(daemon.pid), existsSync(join(project.dir, 'b'))]).toEqual([false, false]);
    for (const argv of [
      ['kill', 'x'],
      ['detach', 'x'],
      ['rename', 'x', 'y'],
      ['peek', 'x'],
      ['send', 'x', 'y'],
      ['wait', 'x'],
      ['respawn', 'x'],
    ])
      expect(await codeOf(project, ...argv)).toBe('no-terminal');
  });

  test('CleanStaleSocket removes the socket of a killed one, and never that of a living one', async () => {
    const project = await started('killed');
    for (const name of ['lives', 'stopped']) await project.term('new', name, '--', 'cat');
    process.kill(project.record('killed').daemon.pid, 'SIGKILL');
    process.kill(project.record('stopped').daemon.pid, 'SIGSTOP');
    await expect.poll(() => isRunning(project.record('killed').child.pid)).toBe(false);
    await Promise.all([1, 2, 3].map(() => project.tryTerm(['doctor', '--fix'])));
    await rows(project);
    const left = ['killed', 'lives', 'stopped'].filter((name) => existsSync(join(project.dir, name)));
    expect(left).toEqual(['lives', 'stopped']);
    // A record that is gone proves nothing.
    writeFileSync(join(project.dir, '.meta', 'lives.json'), '');
    await project.tryTerm(['doctor', '--fix']);
    expect((await stateOf(project, 'lives')).name).toBe('lives');
    await project.term('kill', 'lives', '--force');
  });

  test('RenameSession moves nothing out of the folder, and never onto another terminal', async () => {
    const project = await started();
    writeFileSync(join(project.dir, 'file'), 'mine');
    const asker = await project.connect('a', { role: 'probe' });
    for (const name of [
      '',
      '.',
      '..',
      '../x',
      'a/b',
      '/tmp/x',
      '.meta',
      '.focus.json',
      '-x',
      'x\0y',
      'a',
      'file',
      'x'.repeat(65),
    ]) {
      asker.frames.length = 0;
      asker.send(tags.rename, name);
      expect({ name, answer: await asker.text(tags.ack) }).toEqual({
        name,
        answer: expect.stringMatching(/./),
      });
    }
    expect((await stateOf(project, 'a')).name).toBe('a');
    expect(readFileSync(join(project.dir, 'file'), 'utf8')).toBe('mine');
  });

  test('Attach, AttachSwitchSequence and SwitchSessionError: a request switches, and no sequence does', async () => {
    const project = await started('other');
    const outer = openOuter(project, [
      'term',
      'work',
      '--',
      'sh',
      '-c',
      "printf '\\033]633;TSM_ATTACH=other\\007'; echo here; cat",
    ]);
    await outer.sees('here');
    expect((await stateOf(project, 'other')).clients).toBe(0);
    const inside = await project.connect('work', { role: 'probe' });
    inside.send(tags.switch, JSON.stringify({ to: 'other', nonce: project.record('work').nonce }));
    await expect.poll(async () => (await stateOf(project, 'other')).clients).toBe(1);
    outer.type('\x1c');
    expect(await outer.ended()).toBe(0);
  });

  test('CurrentBuildInfo and ReadDaemonBuildInfo: the record says which build holds a terminal', async () => {
    const project = await started();
    const { version, build } = project.record('a') as unknown as { version: string; build: string };
    expect(version).toBe((await project.run('--version')).stdout.trim().split(' ').at(-1));
    expect(build).toMatch(/^[0-9a-f]{12}$/);
  });

  test('GitMetaPath, WriteGitMeta and ReadGitMeta: nothing is written, git is asked each time', async () => {
    const project = await started();
    const branch = async (): Promise<unknown> => (await rows(project))[0]?.git;
    expect(await branch()).toMatchObject({ branch_name: 'main', is_split: false });
    project.git('checkout', '--quiet', '-b', 'other');
    expect(await branch()).toMatchObject({ branch_name: 'other' });
  });

  test('PickerRequestError: Ctrl+] has no meaning of its own', async () => {
    const project = makeTerminalProject();
    const outer = openOuter(project, ['term', 'work', '--', 'cat', '-v']);
    await expect.poll(async () => (await project.tryTerm(['peek', 'work'])).code).toBe(0);
    await expect.poll(async () => (await stateOf(project, 'work')).clients).toBe(1);
    outer.type('\x1d\r');
    await outer.sees('^]');
    outer.type('\x1c');
    expect(await outer.ended()).toBe(0);
  });
});
