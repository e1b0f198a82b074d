import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tags } from '../../../src/terminals/frames/frame.ts';
import { infoSize, parseInfo } from '../../../src/terminals/frames/info-struct.ts';
import { encodeSize, type TerminalState } from '../../../src/terminals/frames/messages.ts';
import { makeTerminalProject, stateOf, whyNoPty } from '../../support/terminals.ts';

describe.skipIf(whyNoPty !== '')('a terminal', () => {
  test('counts its clients as they attach and detach, and goes on', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const first = await project.connect('a');
    await expect.poll(async () => (await stateOf(project, 'a')).clients).toBe(1);
    first.send(tags.detach);
    await expect.poll(() => first.isClosed()).toBe(true);
    await expect.poll(async () => (await stateOf(project, 'a')).clients).toBe(0);
    const second = await project.connect('a');
    second.send(tags.input, 'ping\r');
    await second.sees('ping\r\nping');
    expect((await stateOf(project, 'a')).clients).toBe(1);
  });

  test('detaches all clients at once', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const clients = [
      await project.connect('a'),
      await project.connect('a', { role: 'view', cols: 80, rows: 24 }),
    ];
    await expect.poll(async () => (await stateOf(project, 'a')).clients).toBe(2);
    await project.term('detach', 'a');
    await expect.poll(() => clients.every((client) => client.isClosed())).toBe(true);
    expect((await stateOf(project, 'a')).clients).toBe(0);
  });

  test('has the size of whoever leads: the last who attached or typed, and then the one before', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const size = async (): Promise<string> => {
      const { cols, rows } = await stateOf(project, 'a');
      return `${cols}x${rows}`;
    };
    const large = await project.connect('a', { role: 'lead', cols: 120, rows: 40 });
    await expect.poll(size).toBe('120x40');
    const small = await project.connect('a', { role: 'lead', cols: 60, rows: 20 });
    await expect.poll(size).toBe('60x20');
    await project.connect('a', { role: 'view', cols: 10, rows: 5 });
    large.send(tags.input, 'x');
    await expect.poll(size).toBe('120x40');
    small.send(tags.resize, encodeSize({ cols: 50, rows: 10 }));
    large.socket.destroy();
    await expect.poll(size).toBe('50x10');
    small.socket.destroy();
    await expect.poll(async () => (await stateOf(project, 'a')).clients).toBe(1);
    expect(await size()).toBe('50x10');
  });

  test('speaks the protocol of the seed: Init attaches, Info answers with its struct, Run types a line', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const client = await project.connect('a', undefined);
    client.send(tags.init, encodeSize({ cols: 90, rows: 30 }));
    client.send(tags.info);
    const { payload } = await expect
      .poll(() => client.frames.find(({ tag }) => tag === tags.info))
      .toBeDefined()
      .then(() => client.frames.find(({ tag }) => tag === tags.info) as { payload: Uint8Array });
    expect(payload).toHaveLength(infoSize);
    const { child } = project.record('a');
    expect(parseInfo(payload)).toMatchObject({
      clients: 1,
      pid: child.pid,
      cmd: 'cat',
      cwd: project.root,
      endedAt: 0,
    });
    client.send(tags.run, 'echo');
    expect(await client.text(tags.ack)).toBe('');
    await client.sees('echo\r\necho');
    client.send(tags.history);
    await client.text(tags.history);
  });

  test('ends with its program, tells how, and keeps its record', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'sh', '-c', 'read line; exit 3');
    const client = await project.connect('a');
    client.send(tags.input, '\r');
    expect(await client.json(tags.exit)).toEqual({ code: 3, signal: 0 });
    await expect.poll(() => existsSync(join(project.dir, 'a'))).toBe(false);
    expect(project.record('a')).toMatchObject({ exitCode: 3 });
    expect(project.record('a').events.map(({ what }) => what)).toEqual(['started', 'ended']);
    expect(existsSync(join(project.dir, '.log', 'a.err'))).toBe(false);
  });

  test('tells whoever leads and looks when something changes', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const viewer = await project.connect('a', { role: 'view', cols: 80, rows: 24 });
    const lead = await project.connect('a');
    const last = (): Promise<TerminalState> => viewer.json<TerminalState>(tags.state);
    await expect.poll(async () => (await last()).clients).toBe(2);
    await project.term('rename', 'a', 'b');
    await expect.poll(async () => (await last()).name).toBe('b');
    lead.send(tags.resize, encodeSize({ cols: 100, rows: 30 }));
    await expect.poll(async () => (await last()).cols).toBe(100);
  });

  test('does not take what viewers type, and what others say of the size', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const viewer = await project.connect('a', { role: 'view', cols: 80, rows: 24 });
    viewer.send(tags.input, 'from the viewer\r');
    viewer.send(tags.resize, encodeSize({ cols: 200, rows: 50 }));
    await project.term('send', 'a', '--enter', 'from outside');
    // Its window has another size, so it gets pictures.
    await viewer.sees('\x1b[2H\x1b[Kfrom outside');
    expect(viewer.output().toString()).not.toContain('from the viewer');
    expect(await stateOf(project, 'a')).toMatchObject({ cols: 80, rows: 24 });
  });

  test('closes a connection that speaks something else, and lives', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const stranger = await project.connect('a', undefined);
    stranger.socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await expect.poll(() => stranger.isClosed()).toBe(true);
    const greedy = await project.connect('a', undefined);
    greedy.socket.write(Buffer.from([0, 1, 0, 16, 0]));
    await expect.poll(() => greedy.isClosed()).toBe(true);
    const king = await project.connect('a', { role: 'king' });
    expect(await king.json(tags.error)).toMatchObject({ code: 'version' });
    expect((await stateOf(project, 'a')).name).toBe('a');
  });

  test('listens anew when its socket has gone, but never where something else is', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const { rmSync } = await import('node:fs');
    rmSync(project.dir, { recursive: true });
    await expect.poll(() => existsSync(join(project.dir, 'a'))).toBe(true);
    expect((await stateOf(project, 'a')).name).toBe('a');
    expect(statSync(project.dir).mode & 0o777).toBe(0o700);
    rmSync(join(project.dir, 'a'));
    writeFileSync(join(project.dir, 'a'), 'mine');
    await project.term('kill', 'a').catch(() => undefined);
    expect(statSync(join(project.dir, 'a')).isFile()).toBe(true);
  });
});
