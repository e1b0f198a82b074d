import fs from 'node:fs';

type Call = (...args: unknown[]) => unknown;

const written: readonly (readonly [name: string, place: number])[] = [
  ['writeFileSync', 0],
  ['renameSync', 0],
  ['renameSync', 1],
  ['linkSync', 1],
  ['symlinkSync', 1],
  ['unlinkSync', 0],
  ['rmSync', 0],
  ['mkdirSync', 0],
  ['copyFileSync', 1],
  ['chmodSync', 0],
  ['truncateSync', 0],
  ['appendFileSync', 0],
  ['utimesSync', 0],
];

/** Watches everything that this process writes and reports writes to places that aren't allowed. */
export interface Guard {
  /** Returns the paths that should have been written since the last call but aren't allowed; those writes failed. */
  takeOffences(): string[];
  /** Runs something without the guard. */
  without<T>(work: () => T): T;
}

/** Lets this process only write to paths that start with one of these; turns off fsync, which takes too long. */
export function guardWrites(allowed: readonly string[]): Guard {
  let offences: string[] = [];
  let isOff = false;
  patchAll((path) => {
    if (isOff || typeof path !== 'string' || allowed.some((begin) => path.startsWith(begin))) return;
    offences.push(path);
    const error = new Error(`EACCES: not allowed here, '${path}'`);
    throw Object.assign(error, { code: 'EACCES', syscall: 'open', path });
  });
  return {
    takeOffences() {
      const found = offences;
      offences = [];
      return found;
    },
    without(work) {
      isOff = true;
      try {
        return work();
      } finally {
        isOff = false;
      }
    },
  };
}

function patchAll(look: (path: unknown) => void): void {
  const patched = fs as unknown as Record<string, Call>;
  const wrap = (name: string, before: (args: unknown[]) => void): void => {
    const old = patched[name] as Call;
    patched[name] = (...args) => {
      before(args);
      return old(...args);
    };
  };
  for (const [name, place] of written) wrap(name, (args) => look(args[place]));
  wrap('openSync', ([path, flags]) => {
    const isRead = flags === undefined || flags === 'r' || (typeof flags === 'number' && (flags & 3) === 0);
    if (!isRead) look(path);
  });
  patched.fsyncSync = () => undefined;
}
