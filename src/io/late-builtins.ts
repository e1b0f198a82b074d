// Modules of Node's own that take long to load and that most runs do without: processes 2 ms, cryptography 3 ms, the
// operating system 0.2 ms, of which a hook with nothing to do takes 4 in all. `createRequire` would take 0.4 ms itself.

type Builtins = {
  'node:child_process': typeof import('node:child_process');
  'node:crypto': typeof import('node:crypto');
  'node:os': typeof import('node:os');
};

function load<Name extends keyof Builtins>(name: Name): Builtins[Name] {
  const { getBuiltinModule } = process as { getBuiltinModule?: (name: string) => unknown };
  // Before Node 20.16 by way of the program's own file, which is CommonJS.
  return (getBuiltinModule?.(name) ?? process.mainModule?.require(name)) as Builtins[Name];
}

/** Returns Node's module for processes. */
export function childProcess(): Builtins['node:child_process'] {
  return load('node:child_process');
}

/** Returns Node's module for cryptography. */
export function cryptography(): Builtins['node:crypto'] {
  return load('node:crypto');
}

/** Returns Node's module for what the operating system knows. */
export function operatingSystem(): Builtins['node:os'] {
  return load('node:os');
}
