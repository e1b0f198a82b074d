import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from './make-project.ts';

/** What a program and everything that it started asked the kernel for. */
export interface Watched {
  readonly code: number | null;
  /** Files and folders that our own program opened for reading. */
  readonly read: readonly string[];
  /** Paths that our own program created, wrote, renamed, linked or deleted. */
  readonly written: readonly string[];
  /** Names of the programs that were started, with their arguments as strace shows them. */
  readonly started: readonly string[];
  /** Network calls of any process. */
  readonly network: readonly string[];
}

/** Whether strace works on this machine. */
export const canWatch =
  spawnSync('strace', ['-f', '-e', 'trace=%file', '-o', '/dev/null', 'true']).status === 0;

/** What to run: the program or the hook, its arguments and input, and additions to the project's environment. */
export interface WatchedCall {
  readonly program: 'cli' | 'hook';
  readonly argv?: readonly string[];
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a built program under strace in the project's root. */
export function watch(project: TestProject, { program, argv = [], input = '', env }: WatchedCall): Watched {
  const out = mkdtempSync(join(tmpdir(), 'watched-'));
  const file = fileURLToPath(new URL(`../../dist/${program}.cjs`, import.meta.url));
  const options = ['-ff', '-qq', '-s', '4096', '-e', 'trace=%file,%network', '-o', join(out, 'p')];
  const { status } = spawnSync('strace', [...options, process.execPath, file, ...argv], {
    cwd: project.root,
    env: { ...project.env, ...env },
    input,
  });
  const processes = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8').split('\n'));
  rmSync(out, { recursive: true });
  const own = processes.filter((lines) => !lines.slice(1).some(isStart) && !startedByUs(lines)).flat();
  const paths = own.flatMap((line) => pathsOf(line, project.root));
  return {
    code: status,
    read: unique(paths.filter(({ isWritten }) => !isWritten)),
    written: unique(paths.filter(({ isWritten }) => isWritten)),
    started: processes.filter(startedByUs).flatMap((lines) => lines.filter(isStart).map(programOf)),
    network: processes.flat().filter((line) => /^(?:socket|connect|bind|sendto|sendmsg)\(/.test(line)),
  };
}

function isStart(line: string): boolean {
  return /^execve\(.* = 0$/.test(line);
}

// The first process starts Node. A thread doesn't start a program; any other process begins as a copy of ours.
function startedByUs(lines: readonly string[]): boolean {
  return lines.some((line) => isStart(line) && !/dist\/(?:cli|hook)\.cjs"/.test(line));
}

function programOf(line: string): string {
  const [, path = '', words = ''] = /^execve\("([^"]*)", \[(.*?)\], /.exec(line) ?? [];
  return `${basename(path)} ${words}`;
}

interface Touched {
  readonly path: string;
  readonly isWritten: boolean;
}

const changes = /^(?:creat|rename|link|symlink|mkdir|rmdir|unlink|chmod|fchmod|truncate|utimen|mknod|chown)/;

function pathsOf(line: string, cwd: string): Touched[] {
  if (!/ = \d+(?:<[^>]*>)?$/.test(line)) return [];
  const names = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) =>
    resolve(cwd, unescaped(text ?? '')),
  );
  if (changes.test(line)) return names.map((path) => ({ path, isWritten: true }));
  if (!/^open(?:at2?)?\(/.test(line)) return [];
  const isWritten = /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/.test(line);
  return names.slice(0, 1).map((path) => ({ path, isWritten }));
}

// strace prints bytes beyond ASCII as octal numbers.
function unescaped(text: string): string {
  const bytes = text.replace(/\\([0-7]{1,3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Buffer.from(bytes.replace(/\\(.)/g, '$1'), 'latin1').toString('utf8');
}

function unique(touched: readonly Touched[]): string[] {
  return [...new Set(touched.map(({ path }) => path))].sort();
}
