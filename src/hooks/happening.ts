import type { Target } from '../journal/target/find-target.ts';
import type { Conversation, Restored } from '../journal/target/memory.ts';
import type { Occasion } from './occasion.ts';

/** An event of a conversation that works on a session. */
export interface Happening extends Occasion {
  readonly target: Target;
}

/**
 * Returns what changes in a conversation's memory when its last compaction is over: the record is closed and, where that
 * is known, says how the memory came back.
 */
export function closeRecord(known: Conversation | undefined, restored?: Restored): Partial<Conversation> {
  const last = known?.compactions.at(-1);
  if (known === undefined || last === undefined || (!last.open && restored === undefined)) return {};
  const closed = { ...last, open: false, restored: restored ?? last.restored };
  return { compactions: [...known.compactions.slice(0, -1), closed] };
}
