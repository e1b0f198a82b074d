import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { maxSocketPath } from '../../../src/io/process/private-folder.ts';
import { findTerminalFolder, longestName, socketPath } from '../../../src/terminals/files/terminal-folder.ts';
import { openOuter } from '../../support/outer-terminal.ts';
import { makeTerminalProject, type TerminalProject, whyNoPty } from '../../support/terminals.ts';

const uid = process.getuid?.() ?? -1;
const ownName = `session-journal-${uid}`;
const long = `/${'x'.repeat(90)}`;

describe('DefaultConfig: terminals are', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['where the variable says', { SESSION_JOURNAL_TERM_DIR: '/a/b' }, '/a/b'],
    ['there without slashes at the end', { SESSION_JOURNAL_TERM_DIR: '/a/b//' }, '/a/b'],
    [
      'in the state if the variable is empty',
      { SESSION_JOURNAL_TERM_DIR: '', HOME: '/h' },
      '/h/.local/state/session-journal/term',
    ],
    [
      'in the state if the variable is relative',
      { SESSION_JOURNAL_TERM_DIR: '../x', HOME: '/h' },
      '/h/.local/state/session-journal/term',
    ],
    ['in the state where XDG says it is', { XDG_STATE_HOME: '/s', HOME: '/h' }, '/s/session-journal/term'],
    [
      'not in the folder that the last logout removes',
      { XDG_RUNTIME_DIR: '/run/user/1', HOME: '/h' },
      '/h/.local/state/session-journal/term',
    ],
    ['in the temporary folder if the path is too long', { HOME: long, TMPDIR: '/t' }, `/t/${ownName}`],
    ["in the system's if no temporary folder is named", { HOME: long, TMPDIR: '' }, join(tmpdir(), ownName)],
  ])('%s', (_, env, dir) => expect(findTerminalFolder(env)).toEqual({ dir }));
});

test('SocketPath is the name in the folder', () => {
  expect(socketPath({ dir: '/a' }, 'x')).toBe('/a/x');
});

test('MaxSessionNameLen is what the system leaves, at most 64, and never less than 0', () => {
  expect(longestName({ dir: '/a' })).toBe(64);
  expect(longestName({ dir: `/${'x'.repeat(maxSocketPath - 12)}` })).toBe(10);
  expect(longestName({ dir: `/${'x'.repeat(200)}` })).toBe(0);
});

const attempts = [
  'list',
  'peek a',
  'history a',
  'kill a',
  'kill a --force',
  'rename a b',
  'send a x',
  'detach a',
  'wait a',
  'respawn a --yes',
  'new c -- cat',
];

/** Tries all that `term` can do in a folder, and returns the codes of the failures. */
async function codesIn(project: TerminalProject, dir: string, tries = attempts): Promise<string[]> {
  const codes = new Set<string>();
  for (const line of tries) {
    const env = { SESSION_JOURNAL_TERM_DIR: dir };
    const { stdout } = await project.tryTerm(
      [...line.replace(/ --.*/, '').split(' '), '--json', ...(line.match(/--.*/)?.[0].split(' ') ?? [])],
      { env },
    );
    codes.add(JSON.parse(stdout).error?.code ?? `none: ${line}`);
  }
  return [...codes];
}

interface Trap {
  readonly calls: () => number;
  /** Whether the process lives that the record names. */
  readonly isUnharmed: () => boolean;
}

/** Makes a folder as somebody would who waits for this person: with a socket that answers and a record that names processes. */
async function trap(dir: string): Promise<Trap> {
  mkdirSync(join(dir, '.meta'), { recursive: true });
  let calls = 0;
  const server = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(join(dir, 'a'), resolve));
  const victim = spawn('sleep', ['1000'], { stdio: 'ignore' });
  onTestFinished(() => void victim.kill());
  const child = { pid: victim.pid ?? 0, started: '' };
  writeFileSync(
    join(dir, '.meta', 'a.json'),
    JSON.stringify({ daemon: child, child, cwd: '/', argv: ['cat'] }),
  );
  return { calls: () => calls, isUnharmed: () => victim.exitCode === null && victim.signalCode === null };
}

describe.skipIf(whyNoPty !== '')('a folder for terminals that', () => {
  const kinds: readonly [string, (project: TerminalProject, dir: string) => string][] = [
    [
      'is a link',
      (project, dir) => {
        symlinkSync(dir, join(project.dir, 'link'));
        return join(project.dir, 'link');
      },
    ],
    [
      'others can write to',
      (_, dir) => {
        chmodSync(dir, 0o777);
        return dir;
      },
    ],
    [
      'others can open',
      (_, dir) => {
        chmodSync(dir, 0o755);
        return dir;
      },
    ],
    [
      'has a link in place of its records',
      (project, dir) => {
        const inner = join(project.dir, 'inner');
        mkdirSync(inner, { mode: 0o700 });
        symlinkSync(join(dir, '.meta'), join(inner, '.meta'));
        return inner;
      },
    ],
  ];
  test.each(kinds)('%s is neither read nor used', async (_, prepare) => {
    const project = makeTerminalProject();
    const dir = join(project.dir, 'made');
    mkdirSync(dir, { mode: 0o700 });
    const { calls, isUnharmed } = await trap(dir);
    const unsafe = prepare(project, dir);
    const before = readdirSync(dir);
    expect(await codesIn(project, unsafe)).toEqual(['unsafe-dir']);
    const outer = openOuter(project, ['term', 'a'], { env: { SESSION_JOURNAL_TERM_DIR: unsafe } });
    expect(await outer.ended()).toBe(1);
    const { stdout, code } = await project.tryTerm(['doctor'], { env: { SESSION_JOURNAL_TERM_DIR: unsafe } });
    expect(stdout).toMatch(/Cannot keep terminals in/);
    expect([code, calls(), isUnharmed(), readdirSync(dir)]).toEqual([1, 0, true, before]);
  });

  const whyNotRoot = uid === 0 ? '' : 'only root can make a folder of another user';
  test.skipIf(whyNotRoot !== '')(
    `belongs to somebody else is neither read nor used ${whyNotRoot}`,
    async () => {
      const project = makeTerminalProject();
      // As on a machine where the home's path is too long: anybody can make the folder in the temporary one first.
      const dir = join(project.dir, ownName);
      mkdirSync(dir, { mode: 0o700 });
      const { calls, isUnharmed } = await trap(dir);
      chownSync(dir, 12345, 12345);
      const env = {
        HOME: long,
        XDG_STATE_HOME: undefined,
        TMPDIR: project.dir,
        SESSION_JOURNAL_TERM_DIR: undefined,
      };
      const { stdout } = await project.tryTerm(['list', '--json'], { env });
      expect(JSON.parse(stdout).error).toMatchObject({
        code: 'unsafe-dir',
        message: expect.stringContaining('belongs to somebody else'),
      });
      expect(await codesIn(project, dir)).toEqual(['unsafe-dir']);
      expect([calls(), isUnharmed()]).toEqual([0, true]);
    },
  );

  test.skipIf(whyNotRoot !== '')(`is this person's is closed to a second user ${whyNotRoot}`, async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const asOther = (code: string): string => {
      const { stdout, stderr } = spawnSync(
        'setpriv',
        ['--reuid=12345', '--regid=12345', '--clear-groups', process.execPath, '-e', code],
        { encoding: 'utf8', cwd: '/', env: { PATH: project.env.PATH } },
      );
      return stdout + stderr;
    };
    const connect = `require('net').connect(${JSON.stringify(join(project.dir, 'a'))}).on('error', (e) => console.log(e.code)).on('connect', () => { console.log('connected'); process.exit() })`;
    expect(asOther(connect)).toBe('EACCES\n');
    // The socket's own mode holds, too.
    chmodSync(project.dir, 0o755);
    expect(asOther(connect)).toBe('EACCES\n');
    expect(
      asOther(`console.log(require('fs').readdirSync(${JSON.stringify(join(project.dir, '.meta'))}))`),
    ).toContain('EACCES');
    chmodSync(project.dir, 0o700);
  });
});
