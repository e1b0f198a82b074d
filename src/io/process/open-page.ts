import { childProcess } from '../disk/late-builtins.ts';
import { findProgram } from '../disk/programs.ts';
import type { Env } from '../project/person.ts';

const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};
// wslview leads out of WSL, where there is no browser.
const others = ['wslview', 'xdg-open', 'gio'];

/**
 * Opens a file in the person's browser, and says whether there was something to open it with. Programs in the `outside`
 * folders are not started.
 */
export function openPage(path: string, env: Env, outside: readonly string[]): boolean {
  for (const name of openers[process.platform] ?? others) {
    const program = findProgram(name, env.PATH, outside);
    if (program === undefined) continue;
    const words = name === 'gio' ? ['open', path] : [path];
    const child = childProcess().spawn(program, words, { env: { ...env }, detached: true, stdio: 'ignore' });
    child.on('error', () => undefined);
    child.unref();
    return true;
  }
  return false;
}
