import { chmodSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { contains } from '../disk/contains.ts';
import { findText } from '../disk/read.ts';
import { followStat, realPath } from '../disk/stat.ts';
import { type Env, homeOf } from '../project/person.ts';

/** Where the program lies, in whose environment it runs, and what it must not be taken from. */
export interface ModuleSearch {
  /** Absolute path of the program's package. */
  readonly packageFolder: string;
  readonly env: Env;
  /** Folders of repositories, which must not bring the module. */
  readonly outside: readonly string[];
}

/**
 * Returns the real path of the native module that opens terminals: beside this package, in npm's global folder, or where
 * `SESSION_JOURNAL_PTY` says. Undefined if it isn't installed, or only where others could have put it.
 */
export function findPtyModule({ packageFolder, env, outside }: ModuleSearch): string | undefined {
  const own = [join(packageFolder, 'node_modules'), ...parentModules(packageFolder)];
  for (const path of own.flatMap(modulesIn)) {
    const real = realFile(path);
    if (real !== undefined) return real;
  }
  const given = env.SESSION_JOURNAL_PTY ?? '';
  const others = [...globalFolders(env).flatMap(modulesIn), ...(isAbsolute(given) ? [given] : [])];
  for (const path of others) {
    const real = realFile(path);
    if (real !== undefined && isSafe(real, outside)) return real;
  }
  return undefined;
}

// A package that npm installed has its dependencies beside itself.
function parentModules(packageFolder: string): string[] {
  const parent = dirname(packageFolder);
  return basename(parent) === 'node_modules' ? [parent] : [];
}

function globalFolders(env: Env): string[] {
  const home = homeOf(env);
  const line =
    home === undefined ? undefined : /^prefix\s*=\s*(\S+)\s*$/m.exec(findText(join(home, '.npmrc')) ?? '');
  const prefixes = [
    env.npm_config_prefix,
    line?.[1]?.replace('~', home ?? '~'),
    dirname(dirname(process.execPath)),
  ];
  return prefixes.flatMap((prefix) =>
    prefix !== undefined && isAbsolute(prefix) ? [join(prefix, 'lib', 'node_modules')] : [],
  );
}

// npm puts what a package needs beside it or inside of it.
function modulesIn(folder: string): string[] {
  const name = join('@lydell', `node-pty-${process.platform}-${process.arch}`, 'pty.node');
  return [folder, join(folder, '@lydell', 'node-pty', 'node_modules')].map((place) => join(place, name));
}

function realFile(path: string): string | undefined {
  try {
    return followStat(path)?.isFile() === true ? realPath(path) : undefined;
  } catch {
    return undefined;
  }
}

const writableByAll = 0o002;

function isSafe(path: string, outside: readonly string[]): boolean {
  const isOpen = [path, dirname(path)].some(
    (place) => ((followStat(place)?.mode ?? 0) & writableByAll) !== 0,
  );
  return !isOpen && !outside.some((folder) => contains(folder, path));
}

/** Returns the program that starts children on macOS, made executable, because npm packages have lost that bit. */
export function spawnHelper(modulePath: string): string {
  if (process.platform !== 'darwin') return '';
  const helper = join(dirname(modulePath), 'spawn-helper');
  try {
    chmodSync(helper, 0o755);
  } catch {
    // It belongs to somebody else, who made it executable or not.
  }
  return helper;
}
