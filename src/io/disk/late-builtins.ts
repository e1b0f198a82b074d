// These built-in modules take long to load, and most runs don't need them: child_process 2 ms, crypto 3 ms, os 0.2 ms,
// while a whole hook with nothing to do takes 4 ms. `createRequire` alone would take 0.4 ms. Before Node 20.16 there is
// no `getBuiltinModule`, so the program's main file, which is CommonJS, loads them.

/** Returns `node:child_process`. */
export function childProcess(): typeof import('node:child_process') {
  return process.getBuiltinModule?.('node:child_process') ?? process.mainModule?.require('child_process');
}

/** Returns `node:crypto`. */
export function cryptography(): typeof import('node:crypto') {
  return process.getBuiltinModule?.('node:crypto') ?? process.mainModule?.require('crypto');
}

/** Returns `node:os`. */
export function operatingSystem(): typeof import('node:os') {
  return process.getBuiltinModule?.('node:os') ?? process.mainModule?.require('os');
}
