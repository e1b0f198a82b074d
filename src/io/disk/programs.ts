import { constants } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { contains } from './contains.ts';
import { followStat, realPath } from './stat.ts';

const found = new Map<string, string | undefined>();

/**
 * Returns the real path of a program on PATH, undefined without one. It skips entries of PATH that are relative or that
 * anyone may write to, and programs inside one of the `outside` folders: a repository must not bring the git or the Node
 * that we start. On Windows it returns the bare name, which the system looks up itself.
 */
export function findProgram(
  name: string,
  path: string | undefined,
  outside: readonly string[],
): string | undefined {
  if (process.platform === 'win32') return name;
  const key = [name, path, ...outside].join('\0');
  if (!found.has(key)) found.set(key, search(name, path ?? '', outside));
  return found.get(key);
}

function search(name: string, path: string, outside: readonly string[]): string | undefined {
  for (const entry of path.split(delimiter)) {
    const program = isAbsolute(entry) ? programAt(join(entry, name), outside) : undefined;
    if (program !== undefined) return program;
  }
  return undefined;
}

/**
 * Returns the real path of the program at an absolute path; undefined if there is none, if anyone may write to its folder,
 * or if it is inside one of the `outside` folders.
 */
export function programAt(path: string, outside: readonly string[]): string | undefined {
  try {
    if (((followStat(dirname(path))?.mode ?? 0) & constants.S_IWOTH) !== 0) return undefined;
    const stat = followStat(path);
    if (stat?.isFile() !== true || (stat.mode & 0o111) === 0) return undefined;
    const program = realPath(path);
    return outside.some((folder) => contains(folder, program)) ? undefined : program;
  } catch {
    return undefined;
  }
}
