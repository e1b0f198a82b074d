import { childProcess } from '../disk/late-builtins.ts';

interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Starts Node with these arguments as a process of its own, which goes on when this one and the client end. Nobody learns
 * how it ends, and nothing happens if it can't be started.
 */
export function startDetached(args: readonly string[], { cwd, env }: Place): void {
  const child = childProcess().spawn(process.execPath, args, {
    cwd,
    env,
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  });
  child.on('error', () => undefined);
  child.unref();
}
