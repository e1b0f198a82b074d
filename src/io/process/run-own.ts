import { dirname, join } from 'node:path';
import { childProcess } from '../disk/late-builtins.ts';
import type { Context } from '../project/context.ts';

/** A call of our own program. */
export interface OwnCommand extends Pick<Context, 'cwd' | 'env' | 'templates'> {
  readonly words: readonly string[];
  /** What it reads from its standard input. */
  readonly input: string;
}

const longestMs = 120_000;

/** Runs our own program in a process of its own, and says whether it succeeded. Never fails. */
export function runOwn({ words, input, cwd, env, templates }: OwnCommand): Promise<boolean> {
  const program = join(dirname(templates), 'dist', 'cli.cjs');
  const options = { cwd, env, timeout: longestMs, windowsHide: true };
  return new Promise((resolve) => {
    const child = childProcess().execFile(process.execPath, [program, ...words], options, (error) => {
      resolve(error === null);
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
