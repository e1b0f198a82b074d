import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFifo, writeToFifo } from '../../../src/io/process/fifo.ts';
import { startApart } from '../../../src/io/process/start-apart.ts';
import { makeFolder } from '../../support/folder.ts';

const write = (path: string, text: string, waitMs = 20_000) =>
  writeToFifo(path, Buffer.from(text), { waitMs });

async function startReader(
  script: string,
  input = '',
): Promise<{ pipe: string; out: string; ended: Promise<unknown> }> {
  const folder = makeFolder();
  const [pipe, out] = [join(folder, 'in'), join(folder, 'out')];
  makeFifo(pipe);
  const call = { program: '/bin/sh', args: ['-c', script], cwd: folder, env: { PATH: process.env.PATH } };
  const child = await startApart({ ...call, stdin: pipe, input, stdout: out, stderr: '' });
  onTestFinished(() => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {}
  });
  return { pipe, out, ended: child.ended };
}

test('lines of several writers reach a program that never sees the end of its input', async () => {
  const { pipe, out, ended } = await startReader('for n in 1 2 3; do read -r line; echo "got $line"; done');
  for (const word of ['one', 'two', 'three']) expect(await write(pipe, `${word}\n`)).toBe(word.length + 1);
  await ended;
  expect(readFileSync(out, 'utf8')).toBe('got one\ngot two\ngot three\n');
});

test('a line that is longer than a pipe holds reaches a program that begins to read late', async () => {
  const { pipe, out, ended } = await startReader('sleep 0.2; head -n 1');
  const line = `${'x'.repeat(300_000)}\n`;
  expect(await write(pipe, line)).toBe(line.length);
  await ended;
  expect(readFileSync(out, 'utf8')).toBe(line);
});

test.each([5, 300_000])(
  'a program finds its first line of %i bytes, though it looks late',
  async (length) => {
    const line = `${'x'.repeat(length - 1)}\n`;
    const { out, ended } = await startReader('sleep 0.1; head -n 1', line);
    await ended;
    expect(readFileSync(out, 'utf8')).toBe(line);
  },
);

test('a program that ends without reading its first line does not hold whoever starts it', async () => {
  const { ended } = await startReader('exit 3', 'x'.repeat(300_000));
  expect(await ended).toEqual({ code: 3, signal: '' });
});

test('a program that takes nothing does not hold the writer for ever', async () => {
  const { pipe } = await startReader('exec sleep 600');
  const taken = await write(pipe, 'x'.repeat(300_000), 20);
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(300_000);
});

test('what nobody reads is not written, and a removed pipe does not become a file', async () => {
  const { pipe, ended } = await startReader('exit 0');
  await ended;
  expect(await write(pipe, 'late\n')).toBe(0);
  expect(await write(`${pipe}-gone`, 'late\n')).toBe(0);
});

test('a link in place of the pipe is not followed', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'victim'), 'as it was');
  symlinkSync(join(folder, 'victim'), join(folder, 'in'));
  await expect(write(join(folder, 'in'), 'line\n')).rejects.toMatchObject({ code: 'unwritable' });
  expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('as it was');
});

test('a pipe where something is already says so', () => {
  const folder = makeFolder();
  expect(() => makeFifo(folder)).toThrowError(expect.objectContaining({ code: 'unwritable' }));
});
