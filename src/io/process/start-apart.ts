import type { ChildProcess } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { writeFailure } from '../disk/failures.ts';
import { childProcess } from '../disk/late-builtins.ts';
import { processStat, type SeenProcess } from '../disk/seen-process.ts';
import type { Env } from '../project/person.ts';
import { writeToFifo } from './fifo.ts';

/** A program that goes on when we end. */
export interface ApartCall {
  /** Absolute path. */
  readonly program: string;
  readonly args: readonly string[];
  /** Absolute path of the folder to run in. */
  readonly cwd: string;
  readonly env: Env;
  /** Absolute path of a named pipe to read from, which the program itself holds open; empty for an empty input. */
  readonly stdin: string;
  /** What it finds in that pipe. */
  readonly input?: string;
  /** Absolute paths of the files that its output is appended to; empty to drop it. They get mode 0600. */
  readonly stdout: string;
  readonly stderr: string;
}

/** How a process ended: its exit code, or the signal that ended it. */
export interface ProgramEnd {
  readonly code: number | undefined;
  /** Empty if it ended by itself. */
  readonly signal: string;
}

/** A program that was started. */
export interface StartedApart extends SeenProcess {
  /** Resolves when it has ended, if we live that long. It doesn't keep us from ending. */
  readonly ended: Promise<ProgramEnd>;
  /** Lets us end before it does. */
  readonly leave: () => void;
}

const patienceMs = 30_000;

/**
 * Starts a program in a terminal session of its own, so that it outlives us and our terminal. It keeps the reading end and
 * a writing end of its input open: it never sees an end of input, whoever writes or leaves. It finds `input` there from
 * its first moment on, unless that is longer than a pipe holds; nobody else may write meanwhile, and a program that doesn't
 * read it in 30 seconds is killed. Fails with `unwritable` if a file can't be opened; throws the system's error if the
 * program can't be started.
 */
export async function startApart(call: ApartCall): Promise<StartedApart> {
  const files = openFiles(call);
  const input = Buffer.from(call.input ?? '');
  let taken = 0;
  let child: ChildProcess;
  try {
    // Nobody reads yet, so what doesn't fit is written when the program runs.
    if (input.length > 0) taken = await writeToFifo(call.stdin, input, { waitMs: 0 });
    child = await spawnWith(call, files);
  } finally {
    for (const file of files) if (file !== 'ignore') closeSync(file);
  }
  const ended = new Promise<ProgramEnd>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code: code ?? undefined, signal: signal ?? '' }));
  });
  const pid = child.pid as number;
  const seen = { pid, started: processStat(pid).started, at: Date.now() };
  const rest = input.subarray(taken);
  if (rest.length > 0 && (await writeToFifo(call.stdin, rest, { waitMs: patienceMs })) < rest.length) {
    child.kill('SIGKILL');
  }
  return { ...seen, ended, leave: () => child.unref() };
}

type OpenFile = number | 'ignore';

function openFiles({ stdin, stdout, stderr }: ApartCall): OpenFile[] {
  const output = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW;
  const opened: OpenFile[] = [];
  try {
    for (const [path, flags] of [
      [stdin, constants.O_RDWR],
      [stdout, output],
      [stderr, output],
    ] as const)
      opened.push(openFile(path, flags));
    return opened;
  } catch (error) {
    for (const file of opened) if (file !== 'ignore') closeSync(file);
    throw error;
  }
}

function openFile(path: string, flags: number): OpenFile {
  if (path === '') return 'ignore';
  try {
    return openSync(path, flags, 0o600);
  } catch (error) {
    throw writeFailure(error, path);
  }
}

async function spawnWith({ program, args, cwd, env }: ApartCall, stdio: OpenFile[]): Promise<ChildProcess> {
  const child = childProcess().spawn(program, args, { cwd, env, detached: true, stdio, windowsHide: true });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  return child;
}
