import { execFileSync, spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { makeProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';

const atOnce = `import { readStandardInputNow } from 'src/io/console/input.ts';
const text = readStandardInputNow(700);
console.log(text.length, text.slice(0, 3), text.slice(-3));`;
const byEvents = `import { readStandardInput } from 'src/io/console/input.ts';
readStandardInput().then((text) => console.log(text.length, text.slice(0, 3), text.slice(-3)));`;

test.each([
  ['at once', atOnce],
  ['by events', byEvents],
])('standard input is read whole: %s', (_, code) => {
  const program = makeProgram(code);
  const read = (input: string) =>
    execFileSync(process.execPath, [program], { input, encoding: 'utf8' }).trim();
  expect(read('')).toBe('0');
  expect(read('grün🚀')).toBe('6 grü n🚀');
  expect(read(`a${'é'.repeat(3_000_000)}z`)).toBe('3000002 aéé ééz');
});

test('input that arrives late, in pieces, is waited for', async () => {
  const child = spawn(process.execPath, [makeProgram(atOnce)], { stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  for (const piece of ['one', 'two', 'six']) {
    await new Promise((done) => setTimeout(done, 60));
    child.stdin.write(piece);
  }
  child.stdin.end();
  await new Promise((done) => child.on('close', done));
  expect(output.trim()).toBe('9 one six');
});

test('no input at all, or a folder instead of input, counts as empty', () => {
  const program = makeProgram(atOnce);
  for (const from of ['<&-', `< '${makeFolder()}'`]) {
    const command = `'${process.execPath}' '${program}' ${from}`;
    expect(execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim()).toBe('0');
  }
});

test('non-blocking input that never ends is waited for no longer than the given time', async () => {
  // Accessing `process.stdin` makes a pipe non-blocking.
  const program = makeProgram(`import 'node:process';\nprocess.stdin.pause();\n${atOnce}\nprocess.exit(0);`);
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  child.stdin.write('abc');
  const output = await new Promise((done) =>
    child.stdout.once('data', (chunk) => done(String(chunk).trim())),
  );
  expect(output).toBe('3 abc abc');
});
