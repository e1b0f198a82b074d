import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isGone } from '../../../src/io/disk/seen-process.ts';
import { killAll, signalProcess, waitUntilGone } from '../../../src/io/process/end-processes.ts';
import { familyOf, listProcesses, processesWith } from '../../../src/io/process/list-processes.ts';
import { startApart } from '../../../src/io/process/start-apart.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';
import { whyProcStays, withoutProc } from '../../support/without-proc.ts';

const asked = (script: string, folder: string, mark = '') => ({
  program: '/bin/sh',
  args: ['-c', script],
  cwd: folder,
  env: { PATH: process.env.PATH, ...(mark === '' ? {} : { RUN_MARK: mark }) },
  stdin: '',
  stdout: join(folder, 'out'),
  stderr: join(folder, 'err'),
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((done) => setTimeout(done, 5));
}

/** Returns the processes of a mark and their families, as whoever stops a run looks for them. */
const marked = (mark: string) => () => {
  const at = Date.now();
  return familyOf(processesWith('RUN_MARK', mark), listProcesses()).map((one) => ({ ...one, at }));
};

test('a program has its own files, and its end is told with its exit code or signal', async () => {
  const folder = makeFolder();
  const one = await startApart(asked('echo said; echo wrong >&2; exit 3', folder));
  expect(await one.ended).toEqual({ code: 3, signal: '' });
  expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('said\n');
  expect(readFileSync(join(folder, 'err'), 'utf8')).toBe('wrong\n');
  const two = await startApart({ ...asked('kill -9 $$', folder), stdout: '' });
  expect(await two.ended).toEqual({ code: undefined, signal: 'SIGKILL' });
});

test('a program that is not there fails at once', async () => {
  const call = asked('', makeFolder());
  await expect(startApart({ ...call, program: '/no/such/program' })).rejects.toThrow('ENOENT');
  await expect(startApart({ ...call, stdout: '/no/such/folder/out' })).rejects.toMatchObject({
    code: 'unwritable',
  });
});

test('a program outlives the one that started it, even when that is killed with its whole group', async () => {
  const folder = makeFolder();
  const starter = makeProgram(`
    import { startApart } from 'src/io/process/start-apart.ts';
    const [folder] = process.argv.slice(2);
    void startApart({
      program: '/bin/sh', args: ['-c', 'sleep 0.3; echo still here'], cwd: folder, env: process.env,
      stdin: '', stdout: folder + '/out', stderr: '',
    }).then(() => console.log('started'));
  `);
  const child = startProgram(starter, [folder]);
  await child.printed('started');
  child.process.kill('SIGKILL');
  await until(() => existsSync(join(folder, 'out')) && readFileSync(join(folder, 'out'), 'utf8') !== '');
  expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('still here\n');
});

const nested = 'setsid sh -c "sleep 600 & sleep 600 & wait" & (setsid sleep 600 &) ; echo up; wait';

describe('all that a program started', () => {
  test('is found and killed, also in sessions of its own and after its parents have gone', async () => {
    const mark = `mark-${process.pid}-${Date.now()}`;
    const folder = makeFolder();
    const child = await startApart(asked(nested, folder, mark));
    await until(
      () => existsSync(join(folder, 'out')) && readFileSync(join(folder, 'out'), 'utf8') === 'up\n',
    );
    await until(() => marked(mark)().length === 5);
    process.kill(child.pid, 'SIGKILL');
    await until(() => isGone(child));
    expect(marked(mark)()).toHaveLength(4);
    expect(await killAll(marked(mark), 10_000)).toEqual([]);
    expect(marked(mark)()).toEqual([]);
  });

  test('is killed even if it goes on starting more', async () => {
    const mark = `more-${process.pid}-${Date.now()}`;
    const folder = makeFolder();
    await startApart(asked('f() { sleep 0.01; (f &); }; f & f & f & echo up; wait', folder, mark));
    await until(() => existsSync(join(folder, 'out')));
    expect(await killAll(marked(mark), 20_000)).toEqual([]);
  });

  test('is named if it is still there in the end', async () => {
    const at = Date.now();
    const [own] = listProcesses().filter(({ pid }) => pid === process.pid);
    // A start time that isn't ours, so that no signal is sent.
    const other = { pid: process.pid, started: 'another', at };
    expect(own?.parent).toBe(process.ppid);
    expect(await killAll(() => [other], 0)).toEqual([other]);
  });
});

test('a process that has another start time gets no signal', async () => {
  const sleeper = spawn('sleep', ['600'], { stdio: 'ignore' });
  onTestFinished(() => void sleeper.kill('SIGKILL'));
  const pid = sleeper.pid as number;
  await until(() => listProcesses().some((one) => one.pid === pid));
  const seen = listProcesses().find((one) => one.pid === pid);
  expect(signalProcess({ pid, started: '1', at: 0 }, 'SIGKILL')).toBe(false);
  const real = { pid, started: seen?.started ?? '', at: Date.now() };
  expect(await waitUntilGone(real, 0)).toBe(false);
  expect(signalProcess(real, 'SIGKILL')).toBe(true);
  expect(await waitUntilGone(real, 10_000)).toBe(true);
});

describe.skipIf(whyProcStays() !== '')(`without /proc, as on macOS ${whyProcStays()}`, () => {
  test('ps names the parents, and the processes with a variable', async () => {
    const program = makeProgram(`
      import { spawn } from 'node:child_process';
      import { familyOf, listProcesses, processesWith } from 'src/io/process/list-processes.ts';
      const child = spawn('sleep', ['600'], { env: { RUN_MARK: 'by-ps' }, stdio: 'ignore' });
      child.on('spawn', () => {
        const all = listProcesses();
        console.log(JSON.stringify({
          ours: all.some(({ pid, parent }) => pid === process.pid && parent === process.ppid),
          family: familyOf([process.pid], all).some(({ pid }) => pid === child.pid),
          marked: [...processesWith('RUN_MARK', 'by-ps')].includes(child.pid),
        }));
        child.kill('SIGKILL');
      });
    `);
    const { output } = await startProgram(program, [], { through: withoutProc }).ended;
    expect(JSON.parse(output)).toEqual({ ours: true, family: true, marked: true });
  });
});
