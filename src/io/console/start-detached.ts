import { dirname, join } from 'node:path';
import { childProcess } from '../disk/late-builtins.ts';
import type { Context } from '../project/context.ts';

/**
 * Starts Session Journal with these words as a process of its own, which goes on when this one and the client end. Nobody
 * learns how it ends, and nothing happens if it can't be started.
 */
export function startDetached(words: readonly string[], { cwd, env, templates }: Context): void {
  const program = join(dirname(templates), 'dist', 'cli.cjs');
  const child = childProcess().spawn(process.execPath, [program, ...words], {
    cwd,
    env,
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  });
  child.on('error', () => undefined);
  child.unref();
}
