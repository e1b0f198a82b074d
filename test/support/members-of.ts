import type { List } from '../../src/core/lazy.ts';

/** Returns all members of a list. */
export function membersOf<T>(list: List<T>): T[] {
  return Array.from({ length: list.length }, (_, index) => list.at(index) as T);
}
