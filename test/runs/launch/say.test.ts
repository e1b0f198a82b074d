import { closeSync, constants, mkdirSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sweepLeftovers } from '../../../src/io/disk/leftovers.ts';
import { findText } from '../../../src/io/disk/read.ts';
import { makeFifo } from '../../../src/io/process/fifo.ts';
import { sayToClient } from '../../../src/runs/launch/say.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';

interface Input {
  readonly folder: string;
  /** Returns the bytes that the pipe holds now. */
  read(): string;
}

/** A run's folder with a pipe that we hold open, as its client does, and read only when a test says so. */
function makeInput(): Input {
  const folder = join(makeFolder(), 'run');
  mkdirSync(folder);
  makeFifo(join(folder, 'in'));
  const file = openSync(join(folder, 'in'), constants.O_RDWR | constants.O_NONBLOCK);
  onTestFinished(() => closeSync(file));
  const buffer = Buffer.alloc(1 << 20);
  const read = (): string => {
    try {
      return buffer.toString('utf8', 0, readSync(file, buffer));
    } catch {
      return '';
    }
  };
  return { folder, read };
}

/** Reads all that comes until a promise is settled. */
async function readUntil<T>({ read }: Input, done: Promise<T>): Promise<{ text: string; value: T }> {
  let text = '';
  const timer = setInterval(() => {
    text += read();
  }, 2);
  const value = await done;
  clearInterval(timer);
  return { text: text + read(), value };
}

const program = `
import { sayToClient } from 'src/runs/launch/say.ts';
const [folder = '', length = ''] = process.argv.slice(2);
void sayToClient(folder, 'x'.repeat(Number(length)) + '\\n');
`;
const long = `${'x'.repeat(300_000)}\n`;

async function killHalfway({ folder }: Input): Promise<void> {
  const writer = startProgram(makeProgram(program), [folder, '300000']);
  const taken = (): string => findText(join(folder, 'long-line-taken')) ?? '';
  const bytesTaken = (): number => Number(/"taken":(\d+)/.exec(taken())?.[1] ?? 0);
  // Until the pipe is full.
  for (let before = -1; bytesTaken() === 0 || bytesTaken() !== before; ) {
    before = bytesTaken();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  writer.process.kill('SIGKILL');
  await writer.ended;
  // The pipe is full, so it has taken no more, even if the writer was killed when it tried.
  writeFileSync(join(folder, 'long-line-taken'), JSON.stringify({ taken: bytesTaken(), isSure: true }));
}

test('the rest of a long line whose writer was killed is written before the next line', async () => {
  const input = makeInput();
  await killHalfway(input);
  const { text, value } = await readUntil(input, sayToClient(input.folder, 'next\n'));
  expect(value).toBe(true);
  expect(text === `${long}next\n`).toBe(true);
  // As the end of a run does: its writer may have been killed while it noted how far it was.
  sweepLeftovers(input.folder);
  expect(readdirSync(input.folder).sort()).toEqual(['in', 'writers']);
});

test('a long line that is said again after its writer was killed arrives once', async () => {
  const input = makeInput();
  await killHalfway(input);
  const { text, value } = await readUntil(input, sayToClient(input.folder, long));
  expect(value).toBe(true);
  expect(text === long).toBe(true);
});

test('where nobody knows how much of a line was taken, it is ended, and nothing is put together wrongly', async () => {
  const input = makeInput();
  await killHalfway(input);
  writeFileSync(join(input.folder, 'long-line-taken'), JSON.stringify({ taken: 8192, isSure: false }));
  const { text, value } = await readUntil(input, sayToClient(input.folder, 'next\n'));
  expect(value).toBe(false);
  expect(/^x{1,300000}\n$/.test(text)).toBe(true);
  expect(await sayToClient(input.folder, 'next\n')).toBe(true);
  expect(input.read()).toBe('next\n');
});
