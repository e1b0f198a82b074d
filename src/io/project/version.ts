import { join } from 'node:path';
import { asRecord, readJson } from '../disk/json.ts';
import { childProcess } from '../disk/late-builtins.ts';
import type { Context } from './context.ts';
import type { Env } from './person.ts';

/** Returns the program's version, or `unknown` if its package.json is missing. */
export function readVersion(context: Context): string {
  const version = asRecord(readJson(join(context.templates, '..', 'package.json')))?.version;
  return typeof version === 'string' ? version : 'unknown';
}

/** Returns the version of the `node` on PATH, such as `v22.1.0`; undefined if there is none or it takes over 3 s. */
export function askNodeVersion(env: Env): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { env: { ...env }, timeout: 3000, killSignal: 'SIGKILL' as const, windowsHide: true };
    childProcess().execFile('node', ['--version'], options, (error, stdout) =>
      resolve(error === null ? stdout.trim() : undefined),
    );
  });
}
