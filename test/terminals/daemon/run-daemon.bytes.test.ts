import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tags } from '../../../src/terminals/frames/frame.ts';
import { makeTerminalProject, stateOf, type TestClient, whyNoPty } from '../../support/terminals.ts';

// A program that reads its input byte by byte, without echo, and writes what it read.
const rawCat = ['sh', '-c', 'read x; stty raw -echo; echo ready; exec cat'];
const chunk = 64 * 1024;

function type(client: TestClient, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += chunk) client.send(tags.input, bytes.subarray(at, at + chunk));
}

function outputOf({ frames }: TestClient): Buffer {
  return Buffer.concat(frames.filter(({ tag }) => tag === tags.output).map(({ payload }) => payload));
}

describe.skipIf(whyNoPty !== '')('bytes', () => {
  test.each([64 * 1024, 1024 * 1024, 4 * 1024 * 1024])(
    'of a paste of %d into a program that echoes it all come back, and nothing hangs',
    async (size) => {
      const project = makeTerminalProject();
      await project.term('new', 'a', '--', ...rawCat);
      const client = await project.connect('a');
      client.send(tags.input, '\n');
      await client.sees('ready\n');
      const before = client.received();
      const paste = Buffer.alloc(size, 'abcdefghijklmnopqrstuvwxyz0123456789');
      type(client, paste);
      await expect.poll(() => client.received() - before).toBe(size);
      expect(outputOf(client).subarray(-size).equals(paste)).toBe(true);
      expect((await stateOf(project, 'a')).clients).toBe(1);
    },
  );

  test('with all 256 values arrive both ways', async () => {
    const project = makeTerminalProject();
    await project.term(
      'new',
      'a',
      '--',
      'sh',
      '-c',
      'read x; stty raw -echo; echo ready; exec od -An -v -tu1 -N256',
    );
    const client = await project.connect('a');
    client.send(tags.input, '\n');
    await client.sees('ready\n');
    type(
      client,
      Uint8Array.from({ length: 256 }, (_, at) => at),
    );
    await client.json(tags.exit);
    const said = outputOf(client).toString().split('ready').at(-1) ?? '';
    expect(said.match(/\d+/g)?.map(Number)).toEqual(Array.from({ length: 256 }, (_, at) => at));
    const file = project.path('bytes');
    // Not the sequences: those that may not reach a terminal are left out.
    const all = Uint8Array.from({ length: 256 }, (_, at) => at).filter(
      (code) => ![5, 0x18, 0x1a, 0x1b].includes(code),
    );
    writeFileSync(file, all);
    await project.term('new', 'b', '--', 'sh', '-c', 'stty raw -echo; read x; cat bytes; echo over');
    const other = await project.connect('b');
    other.send(tags.input, '\n');
    await other.sees('over');
    expect(outputOf(other).includes(Buffer.from(all))).toBe(true);
  });

  test('written last are not lost: 200,000 and exit code 3, fifty times', async () => {
    const project = makeTerminalProject();
    const line = 'read x; head -c 200000 /dev/zero | tr "\\0" y; exit 3';
    const tries = 50;
    const once = async (at: number): Promise<string> => {
      const name = `a${at}`;
      await project.term('new', name, '--', 'sh', '-c', line);
      const client = await project.connect(name);
      client.send(tags.input, '\r');
      const { code } = await client.json<{ code: number }>(tags.exit);
      const count = outputOf(client).filter((byte) => byte === 0x79).length;
      return `${count} ${code}`;
    };
    const found = new Set<string>();
    for (let at = 0; at < tries; at += 5)
      for (const one of await Promise.all([0, 1, 2, 3, 4].map((more) => once(at + more)))) found.add(one);
    expect([...found]).toEqual(['200000 3']);
  });

  // The reader asks for each portion: who is slower than the program gets a screen in place of what it missed.
  test('of 50 MB reach a client that reads, while one that does not gets a screen when it reads again', async () => {
    const project = makeTerminalProject();
    const portion = 'read x; head -c 1000000 /dev/zero | tr "\\0" y';
    const line = `stty raw -echo; i=0; while [ $i -lt 50 ]; do ${portion}; i=$((i+1)); done; printf z; sleep 100`;
    await project.term('new', 'a', '--', 'sh', '-c', line);
    const [reader, stalled] = [
      await project.connect('a'),
      await project.connect('a', { role: 'view', cols: 80, rows: 24 }),
    ];
    await expect.poll(async () => (await stateOf(project, 'a')).clients).toBe(2);
    await expect.poll(() => stalled.frames.some(({ tag }) => tag === tags.snapshot)).toBe(true);
    stalled.socket.pause();
    for (let count = 1; count <= 50; count += 1) {
      reader.send(tags.input, '\n');
      await expect.poll(() => reader.received()).toBeGreaterThanOrEqual(count * 1_000_000);
    }
    await expect.poll(() => reader.frames.at(-1)?.payload.at(-1)).toBe(0x7a);
    expect(outputOf(reader).filter((byte) => byte === 0x79).length).toBe(50_000_000);
    stalled.socket.resume();
    const snapshots = (): number => stalled.frames.filter(({ tag }) => tag === tags.snapshot).length;
    await expect.poll(snapshots).toBe(2);
    // What waits is limited; the system's own buffer comes on top.
    expect(stalled.received()).toBeLessThan(2_500_000);
  });
});
