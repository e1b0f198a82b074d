import { count } from '../pieces/parts.ts';
import type { ShownCompaction } from '../pieces/timeline.ts';
import { type Data, listAt, numberAt, recordAt, textAt } from './json.ts';

/** Returns a compaction as `view --compactions --json` has it. */
export function compactionFrom(one: Data): ShownCompaction {
  return {
    number: numberAt(one, 'number'),
    trigger: textAt(one, 'trigger'),
    restored: textAt(one, 'restored'),
    lost: listAt(one, 'not_in_summary').map((lost) => textAt(lost, 'text')),
    held: heldFrom(recordAt(one, 'held')),
  };
}

// `Decision: 2` becomes `2 decisions`; what isn't counted by its word has none.
function heldFrom(held: Data): string[] {
  return Object.entries(held).map(([kind, number]) => {
    const word = kind.toLowerCase();
    return kind === 'Key context' || kind === 'Current step' ? word : count(Number(number), word);
  });
}
