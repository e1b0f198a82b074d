import type { CapturedPiece } from '../match/edit-pool.ts';
import type { CapturedMessage } from '../record/capture.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import { readEdits, readMessages } from '../store/read-capture.ts';
import type { Store } from '../store/store.ts';

/** The captures that lines are looked for in. */
export interface Library {
  readonly heads: readonly StoredCapture[];
  /** Returns captures with their edits; without any where this clone doesn't have them. */
  readonly piecesOf: (heads: readonly StoredCapture[]) => Promise<CapturedPiece<StoredCapture>[]>;
  /** Returns the captures in whose conversation a command ran that may have made a commit at a time (in seconds). */
  readonly runningAt: (time: number) => readonly StoredCapture[];
  /** Returns what was said in a capture; undefined if this clone doesn't have it. */
  readonly messagesOf: (head: StoredCapture) => Promise<readonly CapturedMessage[] | undefined>;
  /** How many of the captures that were asked for have no edits on this machine. */
  readonly missing: () => number;
}

/** Returns the captures in a store as what lines are looked for in. Each one's edits are read once. */
export function storeLibrary(store: Store, heads: readonly StoredCapture[]): Library {
  const known = new Map<string, CapturedPiece<StoredCapture>>();
  const missing = new Set<string>();
  return {
    heads,
    runningAt: () => [],
    messagesOf: (head) => readMessages(store, head),
    missing: () => missing.size,
    piecesOf: async (wanted) => {
      const unknown = wanted.filter(({ object }) => !known.has(object));
      const edits = await readEdits(store, unknown);
      for (const [index, head] of unknown.entries()) {
        known.set(head.object, { head, edits: edits[index] ?? [] });
        if (edits[index] === undefined) missing.add(head.object);
      }
      return wanted.flatMap(({ object }) => known.get(object) ?? []);
    },
  };
}
