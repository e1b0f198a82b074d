import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeProgram } from '../../support/child-program.ts';

const long = 5_000_000;
const program = (before: string): string =>
  makeProgram(`import { endRun, writeNow } from 'src/io/console/output.ts';
${before}
writeNow(1, 'é'.repeat(${long / 2}));
writeNow(2, 'said');
endRun();`);

function readSlowly(path: string): Promise<{ code: number | null; bytes: number; errors: string }> {
  const child = spawn(process.execPath, [path], { stdio: ['ignore', 'pipe', 'pipe'] });
  let bytes = 0;
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  setTimeout(() => child.stdout.on('data', (chunk: Buffer) => (bytes += chunk.length)), 300);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, bytes, errors })));
}

describe('a slow reader gets a long text whole', () => {
  test.each([
    ['by a pipe that blocks', ''],
    ['by one that does not', 'process.stdout;'],
  ])('%s', async (_name, before) => {
    expect(await readSlowly(program(before))).toEqual({ code: 0, bytes: long, errors: 'said' });
  });
});

test('a run ends when everything is written, no matter what is still open', async () => {
  const path = makeProgram(`import { endRun, writeNow } from 'src/io/console/output.ts';
setInterval(() => {}, 1000);
process.exitCode = 3;
writeNow(1, 'said');
endRun();`);
  const said = await new Promise((resolve) =>
    execFile(process.execPath, [path], (error, stdout) => resolve([error?.code, stdout])),
  );
  expect(said).toEqual([3, 'said']);
});

test.skipIf(process.platform === 'win32').each([
  ['blocks', ''],
  ['does not block', 'process.stdout;'],
])('a reader that stops reading a pipe that %s is no trouble', async (_name, before) => {
  const line = `"${process.execPath}" "${program(before)}" | head -c 3`;
  const said = await new Promise((resolve) =>
    execFile('sh', ['-c', line], (error, stdout, stderr) => resolve({ error, stdout, stderr })),
  );
  expect(said).toEqual({ error: null, stdout: 'é\ufffd', stderr: 'said' });
});

test.skipIf(process.platform !== 'linux')(
  'an answer that cannot be written is said, with exit 1',
  async () => {
    const cli = fileURLToPath(new URL('../../../dist/cli.cjs', import.meta.url));
    const said = await new Promise((resolve) =>
      execFile('sh', ['-c', `"${process.execPath}" "${cli}" --version > /dev/full`], (error, _, stderr) =>
        resolve([error?.code, stderr.split('\n')[0]]),
      ),
    );
    expect(said).toEqual([1, 'Cannot write the output: ENOSPC: no space left on device, write']);
  },
);
