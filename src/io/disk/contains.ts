import { isAbsolute, relative, sep } from 'node:path';

/** Says whether a path is a folder, or below it. Both are absolute; links are not followed. */
export function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
