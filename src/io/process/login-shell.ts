import { basename, isAbsolute } from 'node:path';
import { childProcess } from '../disk/late-builtins.ts';
import { programAt } from '../disk/programs.ts';
import { type Env, homeOf } from '../project/person.ts';

const patienceMs = 5000;
// `command -v` is in all of them, and prints an absolute path for a program on PATH.
const shells = ['bash', 'zsh', 'sh', 'dash', 'ksh', 'fish'];

/**
 * Returns the path at which the person's login shell would find a program: some set PATH only there. Undefined if it finds
 * none, takes too long, or is a program in one of the `outside` folders. `name` is a plain word.
 */
export function findByLoginShell(name: string, env: Env, outside: readonly string[]): string | undefined {
  const shell = env.SHELL !== undefined && isAbsolute(env.SHELL) ? programAt(env.SHELL, outside) : undefined;
  const home = homeOf(env);
  if (shell === undefined || home === undefined || !shells.includes(basename(env.SHELL as string)))
    return undefined;
  try {
    const options = {
      cwd: home,
      env: { ...env },
      encoding: 'utf8',
      timeout: patienceMs,
      stdio: 'pipe',
    } as const;
    const said = childProcess().execFileSync(shell, ['-l', '-c', `command -v ${name}`], {
      ...options,
      input: '',
    });
    // What the person's own files print comes before it.
    return said.trimEnd().split('\n').findLast(isAbsolute);
  } catch {
    return undefined;
  }
}
