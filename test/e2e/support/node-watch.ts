import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';

/** A `node` that stands first on PATH and writes down each start. */
export interface NodeWatch {
  /** The PATH that has it. */
  readonly path: string;
  /** How many times `node` was started since the last call. */
  starts(): number;
}

/** Puts a watched `node` into a folder. */
export function watchNode(dir: string): NodeWatch {
  mkdirSync(dir, { recursive: true });
  const record = join(dir, 'starts');
  const program = join(dir, 'node');
  writeFileSync(program, `#!/bin/sh\necho start >> '${record}'\nexec '${process.execPath}' "$@"\n`);
  chmodSync(program, 0o755);
  const starts = () => {
    const count = existsSync(record) ? readFileSync(record, 'utf8').split('\n').length - 1 : 0;
    writeFileSync(record, '');
    return count;
  };
  return { path: [dir, process.env.PATH ?? ''].join(delimiter), starts };
}

/** Makes a folder of all programs on PATH but Node, and returns it: a PATH for a machine that has none. */
export function pathWithoutNode(dir: string): string {
  mkdirSync(dir, { recursive: true });
  for (const from of (process.env.PATH ?? '').split(delimiter).filter((place) => existsSync(place))) {
    for (const name of readdirSync(from)) {
      const link = join(dir, name);
      if (!/^(node|nodejs|npm|npx)$/.test(name) && !existsSync(link)) linkQuietly(join(from, name), link);
    }
  }
  return dir;
}

function linkQuietly(target: string, link: string): void {
  try {
    symlinkSync(target, link);
  } catch {
    // A dangling link of the same name is there already.
  }
}
