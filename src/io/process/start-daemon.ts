import { closeSync, openSync, readFileSync } from 'node:fs';
import { childProcess } from '../disk/late-builtins.ts';
import type { Env } from '../project/person.ts';

/** A process that goes on without us. */
export interface StartedDaemon {
  readonly pid: number;
  /** Says whether it has ended, as far as we know by now. */
  readonly hasEnded: () => boolean;
  /** Returns the first of what it wrote to its standard error. */
  readonly complaint: () => string;
  /** Forgets it, so that it doesn't keep us. */
  readonly release: () => void;
}

const mostComplaint = 2048;

/** Starts a program of ours that goes on without us, with nothing to read and nowhere to print but this file. */
export function startDaemon(
  program: string,
  words: readonly string[],
  at: { readonly env: Env; readonly cwd: string; readonly errors: string },
): StartedDaemon {
  const errors = openSync(at.errors, 'w', 0o600);
  const child = childProcess().spawn(process.execPath, [program, ...words], {
    cwd: at.cwd,
    env: at.env as NodeJS.ProcessEnv,
    detached: true,
    stdio: ['ignore', 'ignore', errors],
    windowsHide: true,
  });
  closeSync(errors);
  let isOver = false;
  const over = (): void => {
    isOver = true;
  };
  child.on('error', over);
  child.on('exit', over);
  return {
    pid: child.pid ?? 0,
    hasEnded: () => isOver,
    complaint: () => readFileSync(at.errors, 'utf8').slice(0, mostComplaint).trim(),
    release: () => child.unref(),
  };
}
