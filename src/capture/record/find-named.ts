import type { CaptureHead } from './capture.ts';
import { isCommit } from './filter-captures.ts';

const shortestId = 4;

/**
 * Returns the captures that a name means, the first taken first: the one with this id or beginning of it, else those of
 * this commit (4 digits are enough), else those of this task. None if it means none.
 */
export function findNamedCaptures<T extends CaptureHead>(name: string, captures: readonly T[]): T[] {
  const word = name.trim();
  const id = word.toLowerCase();
  const rules: ((one: T) => boolean)[] = [
    (one) => one.id === id,
    (one) => id.length >= shortestId && one.id.startsWith(id),
    (one) => isCommit(one, id),
    ({ tasks }) => tasks.includes(word),
  ];
  for (const rule of rules) {
    const found = captures.filter(rule);
    if (found.length > 0) return found.sort((a, b) => a.at - b.at);
  }
  return [];
}
