import { createRequire } from 'node:module';

/** Returns Node's module for processes. Loading it takes 2 ms, which runs that start no process should not pay. */
export function childProcess(): typeof import('node:child_process') {
  return createRequire(process.execPath)('node:child_process');
}
