import type { CapturedPiece } from '../match/edit-pool.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import { readEdits } from '../store/read-capture.ts';
import type { Store } from '../store/store.ts';

/** The captures that lines are looked for in. */
export interface Library {
  readonly heads: readonly StoredCapture[];
  /** Returns captures with their edits; without any where this clone doesn't have them. */
  readonly piecesOf: (heads: readonly StoredCapture[]) => Promise<CapturedPiece<StoredCapture>[]>;
  /** Returns the captures in whose conversation a command ran that may have made a commit at a time (in seconds). */
  readonly runningAt: (time: number) => readonly StoredCapture[];
}

/** Returns the captures in a store as what lines are looked for in. Each one's edits are read once. */
export function storeLibrary(store: Store, heads: readonly StoredCapture[]): Library {
  const known = new Map<string, CapturedPiece<StoredCapture>>();
  return {
    heads,
    runningAt: () => [],
    piecesOf: async (wanted) => {
      const unknown = wanted.filter(({ object }) => !known.has(object));
      const edits = await readEdits(store, unknown);
      for (const [index, head] of unknown.entries()) {
        known.set(head.object, { head, edits: edits[index] ?? [] });
      }
      return wanted.flatMap(({ object }) => known.get(object) ?? []);
    },
  };
}
