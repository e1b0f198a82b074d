import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isRunning, processStat } from '../../../src/io/disk/seen-process.ts';
import { makeTerminalProject, stateOf, type TerminalProject, whyNoPty } from '../../support/terminals.ts';

async function failed(project: TerminalProject, ...argv: string[]) {
  const { code, stdout } = await project.tryTerm([...argv, '--json']);
  expect(code).toBe(1);
  return JSON.parse(stdout).error as { code: string; message: string; hint?: string };
}

async function rows(project: TerminalProject): Promise<Record<string, unknown>[]> {
  return JSON.parse(await project.term('list', '--json')).terminals;
}

describe.skipIf(whyNoPty !== '')('a terminal whose process', () => {
  test('is stopped is busy, and keeps its socket', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    process.kill(project.record('a').daemon.pid, 'SIGSTOP');
    expect((await rows(project))[0]).toMatchObject({
      state: 'unknown',
      life: 'busy',
      reason: 'no answer',
      hint: 'session-journal term kill a --force',
    });
    expect(await failed(project, 'peek', 'a')).toMatchObject({ code: 'busy' });
    const taken = await project.tryTerm(['new', 'a', '--json', '--', 'cat']);
    expect(JSON.parse(taken.stdout).error).toMatchObject({ code: 'name-taken' });
    expect((await project.tryTerm(['doctor', '--fix'])).stdout).toContain("a is there, but doesn't answer");
    expect(existsSync(join(project.dir, 'a'))).toBe(true);
    process.kill(project.record('a').daemon.pid, 'SIGCONT');
    expect((await stateOf(project, 'a')).name).toBe('a');
  });

  test('is stopped can be ended all the same', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const { daemon, child } = project.record('a');
    process.kill(daemon.pid, 'SIGSTOP');
    await project.term('kill', 'a', '--force');
    expect([isRunning(daemon.pid), isRunning(child.pid), existsSync(join(project.dir, 'a'))]).toEqual([
      false,
      false,
      false,
    ]);
    expect((await rows(project))[0]).toMatchObject({
      state: 'ended',
      life: 'ended',
      exit_code: 137,
      signal: 9,
    });
  });

  test('is stopped still writes down how its program ended when it is told to', async () => {
    const project = makeTerminalProject();
    await project.term(
      'new',
      'a',
      '--',
      'sh',
      '-c',
      "trap 'exit 7' HUP; echo ready; while :; do sleep 0.1; done",
    );
    await expect.poll(() => project.term('peek', 'a')).toBe('ready\n');
    process.kill(project.record('a').daemon.pid, 'SIGSTOP');
    await project.term('kill', 'a');
    expect((await rows(project))[0]).toMatchObject({
      state: 'ended',
      reason: 'exit code 7',
      exit_code: 7,
      signal: 0,
    });
    expect((await project.tryTerm(['wait', 'a'])).code).toBe(7);
  });

  test('hangs is ended by force, and no exit code is made up', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const record = project.record('a');
    await project.term('kill', 'a', '--force');
    const path = join(project.dir, 'a');
    const line = 'require("node:net").createServer(() => undefined).listen(process.argv[1])';
    const [daemon, child] = [
      spawn(process.execPath, ['-e', line, path], { stdio: 'ignore' }),
      spawn('sleep', ['1000'], { stdio: 'ignore' }),
    ];
    onTestFinished(() => void [daemon.kill('SIGKILL'), child.kill('SIGKILL')]);
    await expect.poll(() => existsSync(path)).toBe(true);
    const seen = ({ pid = 0 }: { pid?: number | undefined }) => ({ pid, started: processStat(pid).started });
    const hung = { ...record, daemon: seen(daemon), child: seen(child) };
    writeFileSync(join(project.dir, '.meta', 'a.json'), JSON.stringify(hung));
    expect((await rows(project))[0]).toMatchObject({ life: 'busy' });
    await project.term('kill', 'a');
    expect([isRunning(daemon.pid ?? 0), isRunning(child.pid ?? 0), existsSync(path)]).toEqual([
      false,
      false,
      false,
    ]);
    expect((await rows(project))[0]).toMatchObject({ state: 'ended', reason: 'killed', exit_code: null });
    expect(project.record('a').events.map(({ what }) => what)).toContain('killed');
  });

  test('was killed is dead, its program gone, and it can be started again', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const { daemon, child } = project.record('a');
    process.kill(daemon.pid, 'SIGKILL');
    await expect.poll(() => isRunning(child.pid)).toBe(false);
    expect((await rows(project))[0]).toMatchObject({
      state: 'ended',
      life: 'dead',
      reason: 'killed',
      since: null,
      exit_code: null,
      hint: 'session-journal term respawn a',
    });
    expect(await project.term('list')).toMatch(
      /^ended +killed +a .*\nTo start again what was killed: session-journal term respawn NAME\n$/m,
    );
    expect(await failed(project, 'peek', 'a')).toMatchObject({
      code: 'dead',
      hint: expect.stringContaining('respawn a'),
    });
    expect(existsSync(join(project.dir, 'a'))).toBe(false);
    expect((await rows(project))[0]).toMatchObject({ life: 'dead' });
    expect(await failed(project, 'respawn', 'a')).toMatchObject({
      code: 'refused',
      message: 'Not started: cat',
    });
    await project.term('respawn', 'a', '--yes');
    expect((await stateOf(project, 'a')).cwd).toBe(project.root);
    expect(project.record('a').events.map(({ what }) => what)).toEqual(['started', 'respawned']);
    expect(await failed(project, 'respawn', 'a', '--yes')).toMatchObject({ code: 'refused' });
  });

  test('was killed leaves a socket that doctor removes, and a program that heeds no hang-up is named', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    await project.term('new', 'b', '--', 'sh', '-c', "trap '' HUP; while :; do sleep 1; done");
    const { child } = project.record('b');
    for (const name of ['a', 'b']) process.kill(project.record(name).daemon.pid, 'SIGKILL');
    await expect.poll(() => isRunning(project.record('a').child.pid)).toBe(false);
    expect((await rows(project)).map(({ name, reason, hint }) => [name, reason, hint])).toEqual([
      ['a', 'killed', 'session-journal term respawn a'],
      ['b', `killed, process ${child.pid} still runs`, 'session-journal term kill b'],
    ]);
    const found = await project.tryTerm(['doctor', '--fix']);
    expect(found.stdout).toContain('Removed: the socket of a');
    expect(found.stdout).toContain(`b was killed, but its program still runs: process ${child.pid}`);
    expect(existsSync(join(project.dir, 'a'))).toBe(false);
    await project.term('kill', 'b');
    expect(isRunning(child.pid)).toBe(false);
  });

  test('is told to end ends its program as a closed window would', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    process.kill(project.record('a').daemon.pid, 'SIGTERM');
    await expect.poll(() => project.record('a').endedAt).toBeGreaterThan(0);
    expect(project.record('a').exitCode).toBe(129);
  });
});
