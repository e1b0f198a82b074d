import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isRunning } from '../../../src/io/disk/seen-process.ts';
import { maxSocketPath } from '../../../src/io/process/private-folder.ts';
import { makeTerminalProject, stateOf, type TerminalProject, whyNoPty } from '../../support/terminals.ts';

async function failed(project: TerminalProject, ...argv: string[]) {
  const { code, stdout } = await project.tryTerm([...argv, '--json']);
  expect(code).toBe(1);
  return JSON.parse(stdout).error as { code: string; message: string; hint?: string };
}

async function rows(project: TerminalProject): Promise<Record<string, unknown>[]> {
  return JSON.parse(await project.term('list', '--json')).terminals;
}

describe.skipIf(whyNoPty !== '')('term kill', () => {
  test('ends what the program started, also what heeds no hang-up and left its group', async () => {
    const project = makeTerminalProject();
    const line = "trap '' HUP; setsid sleep 1000 & sleep 1000 & echo $! > inner; wait";
    await project.term('new', 'a', '--', 'sh', '-c', line);
    await expect.poll(() => project.exists('inner') && project.read('inner')).toMatch(/\d/);
    const inner = Number(project.read('inner'));
    await project.term('kill', 'a');
    expect(isRunning(inner)).toBe(false);
    expect(existsSync(join(project.dir, 'a'))).toBe(false);
    expect(await failed(project, 'kill', 'a')).toMatchObject({ code: 'ended' });
    expect(await failed(project, 'kill', 'nobody')).toMatchObject({ code: 'no-terminal' });
  });

  test('keeps the true exit code, also if somebody is attached who reads nothing', async () => {
    const project = makeTerminalProject();
    const line = "trap 'exit 7' HUP; while :; do seq 1 1000; done";
    await project.term('new', 'a', '--', 'sh', '-c', line);
    const client = await project.connect('a');
    await client.sees('1000');
    client.socket.pause();
    await project.term('kill', 'a');
    expect(project.record('a')).toMatchObject({ exitCode: 7, signal: 0 });
    expect(existsSync(join(project.dir, 'a'))).toBe(false);
    expect(isRunning(project.record('a').daemon.pid)).toBe(false);
  });
});

describe.skipIf(whyNoPty !== '')('a new terminal', () => {
  test('asked for twice at the same time is one', async () => {
    const project = makeTerminalProject();
    const ran = await Promise.all([1, 2, 3].map(() => project.tryTerm(['new', 'same', '--', 'cat'])));
    expect(ran.map(({ code }) => code).sort()).toEqual([0, 1, 1]);
    expect(await rows(project)).toHaveLength(1);
  });

  test('has a socket for this person only, whatever the umask is', async () => {
    const project = makeTerminalProject();
    const old = process.umask(0);
    try {
      await project.term('new', 'a', '--', 'cat');
    } finally {
      process.umask(old);
    }
    expect(statSync(join(project.dir, 'a')).mode & 0o777).toBe(0o600);
    expect(statSync(join(project.dir, '.meta', 'a.json')).mode & 0o777).toBe(0o600);
    expect(statSync(project.dir).mode & 0o777).toBe(0o700);
  });

  test.each([1, 0])('has a path %d bytes below the limit', async (below) => {
    const project = makeTerminalProject();
    const name = 'x'.repeat(20);
    const dir = `${project.dir}/${'d'.repeat(maxSocketPath - below - name.length - project.dir.length - 2)}`;
    const ran = await project.tryTerm(['new', name, '--', 'cat'], { env: { SESSION_JOURNAL_TERM_DIR: dir } });
    expect(ran.stderr).toBe('');
    await project.tryTerm(['kill', name, '--force'], { env: { SESSION_JOURNAL_TERM_DIR: dir } });
  });

  test.each([1, 13])('is refused with a path %d bytes over the limit', async (over) => {
    const project = makeTerminalProject();
    const name = 'x'.repeat(20);
    const dir = `${project.dir}/${'d'.repeat(maxSocketPath + over - name.length - project.dir.length - 2)}`;
    const ran = await project.tryTerm(['new', name, '--json'], { env: { SESSION_JOURNAL_TERM_DIR: dir } });
    const { error } = JSON.parse(ran.stdout);
    expect(error).toMatchObject({
      code: 'path-too-long',
      hint: expect.stringContaining('SESSION_JOURNAL_TERM_DIR'),
    });
    expect(error.message).toContain(`has ${maxSocketPath + over} bytes`);
  });

  test('is refused in a folder that is a link or no folder', async () => {
    const project = makeTerminalProject();
    mkdirSync(join(project.dir, 'real'));
    symlinkSync(join(project.dir, 'real'), join(project.dir, 'link'));
    writeFileSync(join(project.dir, 'file'), '');
    for (const name of ['link', 'file']) {
      const env = { SESSION_JOURNAL_TERM_DIR: join(project.dir, name) };
      const { stdout } = await project.tryTerm(['new', 'a', '--json', '--', 'cat'], { env });
      expect(JSON.parse(stdout).error.code).toMatch(/unsafe-dir|unwritable/);
    }
  });

  test.each(['../x', 'a/b', '.hidden', '-x', 'list', 'a b', 'x'.repeat(65)])(
    'cannot be called %j',
    async (name) => {
      const project = makeTerminalProject();
      const { code, stdout } = await project.tryTerm(['new', name, '--json', '--', 'cat']);
      expect([1, 2]).toContain(code);
      expect(JSON.parse(stdout).error.code).toMatch(/bad-name|misuse/);
      expect(await rows(project)).toEqual([]);
    },
  );

  test('of a program that is not there is refused, and leaves nothing', async () => {
    const project = makeTerminalProject();
    expect(await failed(project, 'new', 'a', '--cwd', 'nowhere')).toMatchObject({ code: 'start-failed' });
    const { stdout } = await project.tryTerm(['new', 'a', '--json', '--', 'no-such-program']);
    expect(JSON.parse(stdout).error).toMatchObject({ code: 'start-failed' });
    expect(await rows(project)).toEqual([]);
  });

  test('does not take the place of what else is there', async () => {
    const project = makeTerminalProject();
    writeFileSync(join(project.dir, 'file'), 'mine');
    const server = createServer(() => undefined);
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => server.listen(join(project.dir, 'other'), resolve));
    for (const name of ['file', 'other']) {
      const { stdout } = await project.tryTerm(['new', name, '--json', '--', 'cat']);
      expect(JSON.parse(stdout).error.code).toBe('name-taken');
      expect(existsSync(join(project.dir, name))).toBe(true);
    }
  });

  test('keeps what looks like a secret out of its record, and is then not started again', async () => {
    const project = makeTerminalProject();
    const key = `AKIA${'2E4HXQ7RZ3TNWB5K'}`;
    await project.term('new', 'a', '--', 'sh', '-c', `: ${key}; exit 0`);
    await expect.poll(() => project.record('a').endedAt).toBeGreaterThan(0);
    expect(JSON.stringify(project.record('a'))).not.toContain(key);
    expect(await failed(project, 'respawn', 'a', '--yes')).toMatchObject({ code: 'refused' });
  });
});

describe.skipIf(whyNoPty !== '')('term rename', () => {
  test('moves all that belongs to a terminal, and only where nothing is', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    await project.term('new', 'b', '--', 'cat');
    expect(await failed(project, 'rename', 'a', 'b')).toMatchObject({
      code: 'name-taken',
      message: expect.stringContaining('already'),
    });
    for (const name of ['../x', '.x', 'a/b'])
      expect((await failed(project, 'rename', 'a', name)).code).toBe('bad-name');
    expect((await failed(project, 'rename', 'nobody', 'c')).code).toBe('no-terminal');
    await project.term('rename', 'a', 'c');
    expect((await rows(project)).map(({ name }) => name).sort()).toEqual(['b', 'c']);
    expect((await stateOf(project, 'c')).name).toBe('c');
    // The name is free for another, which stays when the first one ends.
    await project.term('new', 'a', '--', 'cat');
    await project.term('kill', 'c');
    expect((await stateOf(project, 'a')).name).toBe('a');
  });
});
