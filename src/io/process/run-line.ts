import { childProcess } from '../disk/late-builtins.ts';
import type { Env } from '../project/person.ts';

const mostMs = 30_000;

/** Runs a shell line of the person's own, and doesn't wait for it. Nothing happens if it fails. */
export function runLine(line: string, env: Env): void {
  const child = childProcess().spawn('/bin/sh', ['-c', line], {
    cwd: '/',
    env: env as NodeJS.ProcessEnv,
    stdio: 'ignore',
    timeout: mostMs,
    killSignal: 'SIGKILL',
  });
  child.on('error', () => undefined);
  child.unref();
}
