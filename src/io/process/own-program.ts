import { dirname, join } from 'node:path';
import { childProcess } from '../disk/late-builtins.ts';
import type { Context } from '../project/context.ts';
import type { Env } from '../project/person.ts';

/** A call of one of our own programs. */
export interface OwnCall {
  /** Absolute path of the folder with the bundles. */
  readonly dist: string;
  /** The bundle, such as `cli.cjs`. */
  readonly program: string;
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Env;
}

// A young generation of 1 MB is enough for programs that wait most of the time, and saves several.
const nodeFlags = ['--max-semi-space-size=1'];

/** Starts one of our programs as a process that goes on when this one ends, and returns its id; 0 if it can't be started. */
export function startOwn({ dist, program, words, cwd, env }: OwnCall): number {
  const child = childProcess().spawn(process.execPath, [...nodeFlags, join(dist, program), ...words], {
    cwd,
    env: { ...env },
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  });
  child.on('error', () => undefined);
  child.unref();
  return child.pid ?? 0;
}

const longestMs = 60_000;
const mostBytes = 32 * 1024 * 1024;

/** Runs one of our programs, and returns what it printed. It is ended after a minute. */
export function readOwn({ dist, program, words, cwd, env }: OwnCall): Promise<string> {
  const options = { cwd, env: { ...env }, timeout: longestMs, maxBuffer: mostBytes, windowsHide: true };
  return new Promise((resolve) => {
    const args = [join(dist, program), ...words];
    childProcess().execFile(process.execPath, args, options, (_, stdout) => resolve(stdout));
  });
}

/** A call of `session-journal` that is told something. */
export interface OwnCommand extends Pick<Context, 'cwd' | 'env' | 'templates'> {
  readonly words: readonly string[];
  /** What it reads from its standard input. */
  readonly input: string;
}

const longestOwnMs = 120_000;

/** Runs `session-journal`, and says whether it succeeded. It is ended after two minutes. Never fails. */
export function runOwn({ words, input, cwd, env, templates }: OwnCommand): Promise<boolean> {
  const program = join(dirname(templates), 'dist', 'cli.cjs');
  const options = { cwd, env, timeout: longestOwnMs, windowsHide: true };
  return new Promise((resolve) => {
    const child = childProcess().execFile(process.execPath, [program, ...words], options, (error) => {
      resolve(error === null);
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
