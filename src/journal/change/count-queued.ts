import type { Document } from '../document/document.ts';
import { readCount } from '../document/session-facts.ts';
import type { Queued } from './compaction-queue.ts';
import { promiseCount } from './compaction-queue.ts';
import type { SessionChange } from './session-change.ts';

/**
 * Returns a change that also counts the compactions that could not be counted in time, each once: those that a killed
 * run, or this change, counted are told by the count that was promised for them. One that cannot be read stays as it is.
 */
export function withQueued(
  { head }: Document,
  change: SessionChange,
  queued: readonly Queued[],
): SessionChange {
  const count = readCount(change.fields?.compaction_count ?? head.fields.get('compaction_count')?.value);
  if (count === undefined) return change;
  const left = queued.filter((one) => one.count === undefined || count < one.count);
  if (left.length === 0) return change;
  promiseCount(left, count + left.length);
  return { ...change, fields: { ...change.fields, compaction_count: String(count + left.length) } };
}
