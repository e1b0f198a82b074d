// Modules of Node's own that take long to load and that most runs do without: processes 2 ms, cryptography 3 ms, the
// operating system 0.2 ms, of which a hook with nothing to do takes 4 in all. `createRequire` would take 0.4 ms itself.
// Before Node 20.16 they come by way of the program's own file, which is CommonJS.

/** Returns Node's module for processes. */
export function childProcess(): typeof import('node:child_process') {
  return process.getBuiltinModule?.('node:child_process') ?? process.mainModule?.require('child_process');
}

/** Returns Node's module for cryptography. */
export function cryptography(): typeof import('node:crypto') {
  return process.getBuiltinModule?.('node:crypto') ?? process.mainModule?.require('crypto');
}

/** Returns Node's module for what the operating system knows. */
export function operatingSystem(): typeof import('node:os') {
  return process.getBuiltinModule?.('node:os') ?? process.mainModule?.require('os');
}
