import { closeSync, constants, openSync } from 'node:fs';
import { writeFailure } from '../disk/failures.ts';
import { childProcess } from '../disk/late-builtins.ts';
import { processStat, type SeenProcess } from '../disk/seen-process.ts';
import type { Env } from '../project/person.ts';

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
  /** Absolute paths of the files that its output is appended to; empty to drop it. They get mode 0600. */
  readonly stdout: string;
  readonly stderr: string;
}

/** How a process ended: its exit code, or the signal that ended it. */
export interface Ended {
  readonly code: number | undefined;
  /** Empty if it ended by itself. */
  readonly signal: string;
}

/** A program that was started. */
export interface StartedApart extends SeenProcess {
  /** Resolves when it has ended, if we live that long. It doesn't keep us from ending. */
  readonly ended: Promise<Ended>;
  /** Lets us end before it does. */
  readonly leave: () => void;
}

/**
 * Starts a program in a terminal session of its own, so that it outlives us and our terminal. It keeps the reading end and
 * a writing end of its input open: it never sees an end of input, whoever writes or leaves. Fails with `unwritable` if
 * a file can't be opened; throws the system's error if the program can't be started.
 */
export async function startApart(call: ApartCall): Promise<StartedApart> {
  const files: number[] = [];
  const open = (path: string, flags: number): number | 'ignore' => {
    if (path === '') return 'ignore';
    files.push(openQuietly(path, flags));
    return files.at(-1) as number;
  };
  const output = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW;
  try {
    const stdio = [open(call.stdin, constants.O_RDWR), open(call.stdout, output), open(call.stderr, output)];
    const { program, args, cwd, env } = call;
    const child = childProcess().spawn(program, args, { cwd, env, detached: true, stdio, windowsHide: true });
    const ended = new Promise<Ended>((resolve) => {
      child.once('exit', (code, signal) => resolve({ code: code ?? undefined, signal: signal ?? '' }));
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    const pid = child.pid as number;
    return {
      pid,
      started: processStat(pid).started,
      at: Date.now(),
      ended,
      leave: () => child.unref(),
    };
  } finally {
    for (const file of files) closeSync(file);
  }
}

function openQuietly(path: string, flags: number): number {
  try {
    return openSync(path, flags, 0o600);
  } catch (error) {
    throw writeFailure(error, path);
  }
}
