import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { findProgram } from '../../io/disk/programs.ts';
import { followStat } from '../../io/disk/stat.ts';
import type { Env } from '../../io/project/person.ts';

/** Where a command is to run, and which folders of repositories must not bring what we choose ourselves. */
export interface Place {
  readonly cwd: string;
  readonly env: Env;
  readonly outside: readonly string[];
}

/**
 * Returns a command with its program's path: what the person gave, or else `claude` where it is installed, or else their
 * shell. Fails with `start-failed` if there is no such program.
 */
export function findCommand(given: readonly string[], place: Place): readonly string[] {
  const { env, outside } = place;
  const claude = findProgram('claude', env.PATH, outside);
  const [name, ...args] = given;
  if (name === undefined) {
    return claude === undefined
      ? [isAbsolute(env.SHELL ?? '') ? (env.SHELL as string) : '/bin/sh', '-l']
      : [claude];
  }
  const path = name === 'claude' ? claude : programAt(name, place);
  if (path !== undefined) return [path, ...args];
  throw new Failure('start-failed', `There is no program "${showLine(name)}"`, {
    hint: name.includes('/') ? 'Give the path of a program' : 'It is not on PATH. Give its path',
  });
}

// Not its real path: a program may do something else under another name.
function programAt(name: string, { cwd, env }: Place): string | undefined {
  if (name.includes('/')) return isProgram(resolve(cwd, name)) ? resolve(cwd, name) : undefined;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder) && isSafe(folder));
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isSafe(folder: string): boolean {
  return ((statOf(folder)?.mode ?? 0) & 0o002) === 0;
}

function isProgram(path: string): boolean {
  const stat = statOf(path);
  return stat?.isFile() === true && (stat.mode & 0o111) !== 0;
}

function statOf(path: string) {
  try {
    return followStat(path);
  } catch {
    return undefined;
  }
}
