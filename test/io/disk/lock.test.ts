import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withLock } from '../../../src/io/disk/lock.ts';
import { makeOwner } from '../../../src/io/disk/owner.ts';
import type { Project } from '../../../src/io/project/project.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { litter, makeEmpty, plantLock } from '../../support/locks.ts';

const counting = `
  import { readFileSync, writeFileSync } from 'node:fs';
  import { projectAt } from 'src/io/project/project.ts';
  import { withLock } from 'src/io/disk/lock.ts';
  const [root, times] = process.argv.slice(2);
  const project = projectAt(root);
  void (async () => {
    for (let n = 0; n < Number(times); n += 1) {
      await withLock(project.local, { waitMs: 250000 }, async () => {
        const file = root + '/count';
        const old = Number(readFileSync(file, 'utf8'));
        await new Promise((done) => setTimeout(done, Math.random() * 2));
        writeFileSync(file, String(old + 1));
      });
    }
  })();
`;

const holding = `
  import { existsSync } from 'node:fs';
  import { projectAt } from 'src/io/project/project.ts';
  import { withLock } from 'src/io/disk/lock.ts';
  const root = process.argv[2];
  void withLock(projectAt(root).local, { waitMs: 0 }, async () => {
    console.log('held');
    while (!existsSync(root + '/enough')) await new Promise((done) => setTimeout(done, 5));
  });
`;

const withoutLinks = [
  'strace',
  '-f',
  '-qq',
  '-e',
  'trace=link,linkat',
  '-e',
  'inject=link,linkat:error=EPERM',
  '-o',
];
const hasStrace = spawnSync('strace', ['-V']).status === 0;

function age(path: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds;
  utimesSync(path, then, then);
}

async function runCounters(
  project: Project,
  [processes, times]: readonly [number, number],
  through: readonly string[] = [],
): Promise<void> {
  const program = makeProgram(counting);
  const args = [project.root, String(times)];
  const children = Array.from({ length: processes }, () => startProgram(program, args, { through }));
  const ends = await Promise.all(children.map((child) => child.ended));
  expect(ends).toEqual(children.map(() => ({ code: 0, output: '' })));
  expect(readFileSync(join(project.root, 'count'), 'utf8')).toBe(String(processes * times));
  expect(litter(project)).toEqual([]);
}

const noWait = { waitMs: 0 };
const nothing = async (): Promise<string> => 'done';

describe('guarantee: no update is lost, whoever writes at once', () => {
  test('30 processes that count to 10 each under the lock reach 300', async () => {
    await runCounters(makeEmpty(), [30, 10]);
  });

  test('30 processes that all find the same dead lock reach 150', async () => {
    const project = makeEmpty();
    plantLock(project, { pid: 2 ** 22 - 1, started: '1' });
    await runCounters(project, [30, 5]);
  });

  test.skipIf(!hasStrace)('so do 6 processes on a disk without links', async () => {
    const project = makeEmpty();
    plantLock(project, { pid: 2 ** 22 - 1, started: '1' });
    await runCounters(project, [6, 5], [...withoutLinks, '/dev/null']);
  });

  test('what one process does concurrently is done in turn', async () => {
    const project = makeEmpty();
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((done) => setTimeout(done, 3));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, () => withLock(project.local, { waitMs: 250_000 }, work)));
    expect(most).toBe(1);
  });
});

describe('guarantee: two processes that both find a stale lock never both win', () => {
  test('16 processes, each killed inside its third use, are never inside together', async () => {
    const project = makeEmpty();
    const program = makeProgram(`
      import { unlinkSync, writeFileSync } from 'node:fs';
      import { projectAt } from 'src/io/project/project.ts';
      import { withLock } from 'src/io/disk/lock.ts';
      const project = projectAt(process.argv[2]);
      const mark = process.argv[2] + '/inside';
      void (async () => {
        for (let n = 0; ; n += 1) {
          await withLock(project.local, { waitMs: 250000 }, async () => {
            writeFileSync(mark, '', { flag: 'wx' });
            await new Promise((done) => setTimeout(done, 1));
            unlinkSync(mark);
            if (n === 2) process.kill(process.pid, 'SIGKILL');
          });
        }
      })();
    `);
    const children = Array.from({ length: 16 }, () => startProgram(program, [project.root]));
    const ends = await Promise.all(children.map((child) => child.ended));
    expect(ends).toEqual(children.map(() => ({ code: null, output: '' })));
  });
});

describe('guarantee: dead owners are taken over, living ones waited for', () => {
  test('an owner that was killed is taken over at once', async () => {
    const project = makeEmpty();
    const child = startProgram(makeProgram(holding), [project.root]);
    await child.printed('held');
    child.process.kill('SIGKILL');
    await child.ended;
    expect(existsSync(join(project.local, 'lock'))).toBe(true);
    await expect(withLock(project.local, noWait, nothing)).resolves.toBe('done');
    expect(litter(project)).toEqual([]);
  });

  test('a living owner is waited for', async () => {
    const project = makeEmpty();
    const child = startProgram(makeProgram(holding), [project.root]);
    await child.printed('held');
    await expect(withLock(project.local, noWait, nothing)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(`process ${child.process.pid}`),
    });
    const waiting = withLock(project.local, { waitMs: 250_000 }, nothing);
    writeFileSync(join(project.root, 'enough'), '');
    await expect(waiting).resolves.toBe('done');
  });

  test('a process that ends in the middle of its work releases the lock', async () => {
    const project = makeEmpty();
    const program = makeProgram(`
      import { projectAt } from 'src/io/project/project.ts';
      import { withLock } from 'src/io/disk/lock.ts';
      void withLock(projectAt(process.argv[2]).local, { waitMs: 0 }, async () => process.exit(3));
    `);
    expect((await startProgram(program, [project.root]).ended).code).toBe(3);
    expect(litter(project)).toEqual([]);
  });

  test.each([
    ['started at another time', { started: '1' }],
    ['belongs to an earlier start of the machine', { boot: 'another' }],
    ['has no process any more', { pid: 2 ** 22 - 1 }],
  ])('an owner that %s is dead', async (_, change) => {
    const project = makeEmpty();
    plantLock(project, change);
    await expect(withLock(project.local, noWait, nothing)).resolves.toBe('done');
  });

  test.each([
    ['of another machine', { host: 'elsewhere' }],
    ['of another container', { space: 'pid:[1]' }],
  ])('an owner %s is dead after ten minutes, by the disk and not by its own clock', async (_, change) => {
    const project = makeEmpty();
    plantLock(project, { ...change, pid: 1, at: 0 });
    await expect(withLock(project.local, noWait, nothing)).rejects.toMatchObject({ code: 'locked' });
    age(join(project.local, 'lock'), 601);
    await expect(withLock(project.local, noWait, nothing)).resolves.toBe('done');
  });

  test.each(['', '{', '[]', '{"pid":-1}', 'null', '{"pid":1}'])(
    'an unreadable lock (%j) is dead after ten seconds',
    async (text) => {
      const project = makeEmpty();
      writeFileSync(join(project.local, 'lock'), text);
      await expect(withLock(project.local, noWait, nothing)).rejects.toMatchObject({ code: 'locked' });
      age(join(project.local, 'lock'), 11);
      await expect(withLock(project.local, noWait, nothing)).resolves.toBe('done');
    },
  );

  test('while a living process announces a takeover nobody else takes over; a dead one stops nobody', async () => {
    const project = makeEmpty();
    plantLock(project, { pid: 2 ** 22 - 1 });
    const announced = join(project.local, `takeover.${process.pid}.0123456789ab`);
    writeFileSync(announced, JSON.stringify(makeOwner(Date.now())));
    await expect(withLock(project.local, { waitMs: 100 }, nothing)).rejects.toMatchObject({ code: 'locked' });
    writeFileSync(announced, JSON.stringify({ ...makeOwner(Date.now()), pid: 2 ** 22 - 1 }));
    await expect(withLock(project.local, { waitMs: 100 }, nothing)).resolves.toBe('done');
    expect(litter(project)).toEqual([]);
  });
});
