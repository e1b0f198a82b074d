import { join } from 'node:path';
import { asRecord, readJson } from '../disk/json.ts';
import { childProcess } from '../disk/late-builtins.ts';
import type { Context } from './context.ts';
import type { Env } from './person.ts';

/** Returns the program's version, `unknown` when its package.json is not beside it. */
export function readVersion(context: Context): string {
  const version = asRecord(readJson(join(context.templates, '..', 'package.json')))?.version;
  return typeof version === 'string' ? version : 'unknown';
}

/** Returns what the `node` on PATH says its version is; undefined without one, or when it takes 3 s and more. */
export function askNodeVersion(env: Env): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { env: { ...env }, timeout: 3000, killSignal: 'SIGKILL' as const, windowsHide: true };
    childProcess().execFile('node', ['--version'], options, (error, stdout) =>
      resolve(error === null ? stdout.trim() : undefined),
    );
  });
}
