import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { isGone, isRunning, parentOf, processStat } from '../../../src/io/disk/seen-process.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { makeEmpty } from '../../support/locks.ts';
import { whyProcStays, withoutProc, withoutProcAndPs } from '../../support/without-proc.ts';

const ours = { pid: process.pid, started: processStat(process.pid).started, at: Date.now() };
const whyNot = whyProcStays();

test('a process that has ended but was not reaped is gone', async () => {
  // The shell turns into a sleep, which never reaps the child process that it inherits.
  const shell = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 600'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void shell.kill('SIGKILL'));
  const pid = Number(await new Promise((done) => shell.stdout.once('data', done)));
  const at = Date.now();
  while (!isGone({ pid, started: '', at })) await new Promise((done) => setTimeout(done, 5));
  expect(isRunning(process.pid)).toBe(true);
});

test('a process that runs is not gone; one with no such id is', () => {
  expect(isGone(ours)).toBe(false);
  expect(isGone({ ...ours, started: '' })).toBe(false);
  expect(isGone({ ...ours, pid: 2 ** 22 - 1 })).toBe(true);
});

// Prints what this machine says about itself when it was seen long ago and just now, and what a lock holder counts as.
const asking = `
  import { isGone, isRunning, processStat } from 'src/io/disk/seen-process.ts';
  import { decodeOwner, isDead, makeOwner } from 'src/io/disk/owner.ts';
  import { resumedConversation } from 'src/io/client/client-command.ts';
  const self = { pid: process.pid, started: processStat(process.pid).started, at: Date.now() };
  const owner = makeOwner(Date.now());
  console.log(JSON.stringify({
    started: self.started,
    now: isGone(self),
    reused: isGone({ ...self, at: 0 }),
    none: isGone({ ...self, pid: 2 ** 22 - 1 }),
    runs: isRunning(process.pid),
    dead: isDead(owner, 3600000),
    withProc: isDead({ ...owner, boot: 'b', space: 'pid:[1]', started: '77' }, 3600000),
    resumed: resumedConversation(process.pid) ?? null,
  }));
`;

describe.skipIf(whyNot !== '')(`without /proc, as on macOS ${whyNot}`, () => {
  async function ask(through: readonly string[]): Promise<unknown> {
    const child = startProgram(makeProgram(asking), ['--resume', 'abc-12345'], { through });
    const { output } = await child.ended;
    return JSON.parse(output);
  }

  const living = { started: '', now: false, none: true, runs: true, dead: false, withProc: false };

  test('ps says whether an id was given to another process, and which conversation a client resumes', async () => {
    expect(await ask(withoutProc)).toEqual({ ...living, reused: true, resumed: 'abc-12345' });
  });

  test('where ps does not answer either, a process that runs is never gone', async () => {
    expect(await ask(withoutProcAndPs)).toEqual({ ...living, reused: false, resumed: null });
  });

  test('two that want one lock are never in it together, though its holder is silent for an hour', async () => {
    const holding = `
      import { existsSync, utimesSync } from 'node:fs';
      import { withLock } from 'src/io/disk/lock.ts';
      const [local] = process.argv.slice(2);
      void withLock(local, { waitMs: 0 }, async () => {
        utimesSync(local + '/lock', 1, 1);
        console.log('held');
        while (!existsSync(local + '/enough')) await new Promise((done) => setTimeout(done, 5));
      });
    `;
    const taking = `
      import { withLock } from 'src/io/disk/lock.ts';
      const [local] = process.argv.slice(2);
      withLock(local, { waitMs: 0 }, async () => console.log('in')).catch((error) => console.log(error.code));
    `;
    for (const through of [withoutProc, withoutProcAndPs]) {
      const { local } = makeEmpty();
      const holder = startProgram(makeProgram(holding), [local], { through });
      await holder.printed('held');
      for (const way of [through, []]) {
        const { output } = await startProgram(makeProgram(taking), [local], { through: way }).ended;
        expect(output).toBe('locked\n');
      }
      holder.process.kill('SIGKILL');
      await holder.ended;
      const { output } = await startProgram(makeProgram(taking), [local], { through }).ended;
      expect(output).toBe('in\n');
    }
  });
});

test.skipIf(!existsSync('/proc/1/stat'))(
  'the parent outside of the PID namespace is none, and ps is not asked',
  () => {
    const execFileSync = vi.spyOn(process.getBuiltinModule('node:child_process'), 'execFileSync');
    onTestFinished(() => execFileSync.mockRestore());
    expect(parentOf(1)).toBe(0);
    expect(execFileSync).not.toHaveBeenCalled();
  },
);
