import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isGone, processStat } from '../../../src/io/disk/seen-process.ts';
import { sendSignal } from '../../../src/io/process/end-processes.ts';
import { startApart } from '../../../src/io/process/start-apart.ts';
import { watchFamily } from '../../../src/io/process/watch-family.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';
import { whyProcStays, withoutProc } from '../../support/without-proc.ts';

const name = 'RUN_MARK';
const mark = () => `mark-${process.pid}-${Math.random()}`;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Starts a shell script with a mark, which ends with the test, and waits until it has written its process ids to files. */
async function begin(script: string, value: string, ...files: string[]) {
  const folder = makeFolder();
  const root = await startApart({
    program: '/bin/sh',
    args: ['-c', script],
    cwd: folder,
    env: { PATH: process.env.PATH, ...(value === '' ? {} : { [name]: value }) },
    stdin: '',
    stdout: '',
    stderr: '',
  });
  const pids: number[] = [];
  onTestFinished(() => {
    for (const pid of [root.pid, ...pids]) sendSignal(pid, 'SIGKILL');
  });
  for (const file of files) {
    const path = join(folder, file);
    while (!existsSync(path) || !readFileSync(path, 'utf8').endsWith('\n')) await pause(5);
    pids.push(Number(readFileSync(path, 'utf8')));
  }
  return { root, folder, pids };
}

const alone = (file: string) =>
  `env -i /usr/bin/setsid /bin/sh -c 'echo $$ > ${file}; exec /bin/sleep 600' >/dev/null 2>&1 &`;
const pidsOf = (seen: readonly { readonly pid: number }[]) => seen.map(({ pid }) => pid);
const signs = (value: string) => ({ name, value, output: '', root: undefined, known: [] });

test('what threw away its variable is known after its parent has ended, once it was seen', async () => {
  const value = mark();
  const { root, folder, pids } = await begin(`${alone('a')} exec /bin/sleep 600`, value, 'a');
  const watch = watchFamily(signs(value));
  expect(pidsOf(watch.look())).toEqual(pids);
  sendSignal(root.pid, 'SIGKILL');
  while (!isGone(root)) await pause(5);
  expect(pidsOf(watch.look())).toEqual(pids);
  // Whoever begins now can't know it any more, unless it is told.
  expect(watchFamily(signs(value)).look()).toEqual([]);
  const told = watchFamily({ ...signs(value), known: watch.look() });
  expect(pidsOf(told.look())).toEqual(pids);
  sendSignal(pids[0] as number, 'SIGKILL');
  while (processStat(pids[0] as number).state !== '') await pause(5);
  expect([watch.look(), told.look(), existsSync(folder)]).toEqual([[], [], true]);
});

test('a process that has the id of a member, but began at another time, and all that it starts, are strangers', async () => {
  const { root } = await begin('/bin/sleep 600 & echo $! > a; wait', '', 'a');
  const known = [{ pid: root.pid, started: '1', at: Date.now() }];
  expect(watchFamily({ ...signs(mark()), known }).look()).toEqual([]);
});

test('a member in the terminal session of a stranger does not make the others there members', async () => {
  const value = mark();
  const inside = `${name}=${value} /bin/sleep 600 & echo $! > a; /bin/sleep 600 & echo $! > b; wait`;
  await begin(inside, '', 'a', 'b');
  expect(watchFamily(signs(value)).look()).toEqual([]);
});

test('a member that leads a session has all who are in it as members', async () => {
  const value = mark();
  const inner = '/usr/bin/env -i /bin/sh -c "(/bin/sleep 600 & echo \\$! > b) ; exec /bin/sleep 600"';
  const { pids } = await begin(`setsid ${inner} & echo $! > a; wait`, value, 'a', 'b');
  const watch = watchFamily(signs(value));
  expect(pidsOf(watch.look())).toContain(pids[1]);
});

test('what writes its output to a file that only the program has is its own: not who reads it, or was there before', async () => {
  const value = mark();
  const talk = 'f00d';
  const out = (file: string) =>
    `mkdir -p ${talk}/tasks; (exec >${talk}/tasks/x; ${alone(file).replace('>/dev/null 2>&1 ', '')})`;
  const before = await begin(`${out('a')}; wait`, '', 'a');
  await pause(30);
  const { root, pids } = await begin(`${out('a')}; wait`, value, 'a');
  const path = join(before.folder, talk, 'tasks', 'x');
  mkdirSync(join(before.folder, talk), { recursive: true });
  const reader = spawn('/usr/bin/tail', ['-f', path], { stdio: 'ignore' });
  onTestFinished(() => void reader.kill('SIGKILL'));
  const output = `/${talk}/tasks/`;
  expect(
    pidsOf(watchFamily({ ...signs(mark()), output, root }).look()).filter((pid) => pid !== root.pid),
  ).toEqual(pids);
  expect(watchFamily({ ...signs(mark()), output }).look()).toEqual([]);
});

test.skipIf(whyProcStays() !== '')('without /proc, ps tells as much', async () => {
  const value = mark();
  const { root, pids } = await begin(`${alone('a')} exec /bin/sleep 600`, value, 'a');
  const program = makeProgram(`
    import { watchFamily } from 'src/io/process/watch-family.ts';
    const [value, root] = process.argv.slice(2);
    const watch = watchFamily({ name: '${name}', value, output: '', root: undefined, known: [] });
    console.log('first', watch.look().map(({ pid }) => pid).join());
    process.kill(Number(root), 'SIGKILL');
    setTimeout(() => console.log('then', watch.look().map(({ pid }) => pid).join()), 300);
  `);
  const child = startProgram(program, [value, String(root.pid)], { through: withoutProc });
  await child.printed(`first ${pids[0]}`);
  await child.printed(`then ${pids[0]}`);
});
