import { renderTable } from '../../core/text/columns.ts';
import { showLine } from '../../core/text/controls.ts';
import { counted } from '../../core/text/count.ts';

/** One compaction as `view --compactions` shows it. */
export interface CompactionRow {
  /** Null if the session's count couldn't be read at the time. */
  readonly number: number | null;
  readonly at: string;
  readonly trigger: string;
  readonly restored: 'pending' | 'handed' | 'seen' | 'prompt' | 'tool';
  readonly conversation: string;
}

const words: Readonly<Record<CompactionRow['restored'], string>> = {
  pending: 'not confirmed yet',
  handed: 'handed to the new context',
  seen: 'restored',
  prompt: 'restored at the next prompt',
  tool: 'restored after a tool call',
};

/** Returns a compaction on one line; `lost` says how many entries its summary lacks. */
export function compactionText({ number, trigger, restored }: CompactionRow, lost: number): string {
  const name = number === null ? '' : `${number} `;
  const how = trigger === 'auto' ? 'automatic' : trigger;
  const missing = lost === 0 ? '' : `, ${counted(lost, 'entry')} missing from its summary`;
  return showLine(`${name}(${how}): memory ${words[restored]}${missing}`);
}

/** Returns the table of a session's compactions, oldest first, with their number and how many restores are confirmed. */
export function renderCompactions(rows: readonly CompactionRow[], count: number | undefined): string {
  if (rows.length === 0) {
    const elsewhere =
      (count ?? 0) > 0 ? `. The session file counts ${count}, from other clones or from before` : '';
    return `No compactions seen in this clone${elsewhere}`;
  }
  const cells = rows.map((row) => [
    row.number === null ? '?' : String(row.number),
    row.at,
    row.trigger,
    words[row.restored],
    row.conversation.slice(0, 8),
  ]);
  const columns = [
    { title: '#', align: 'right' as const },
    { title: 'WHEN' },
    { title: 'TRIGGER' },
    { title: 'MEMORY' },
    { title: 'CONVERSATION' },
  ];
  const restored = rows.filter((row) => row.restored !== 'pending' && row.restored !== 'handed').length;
  const total = `${counted(rows.length, 'compaction')}, ${counted(restored, 'restore')} confirmed`;
  return `${renderTable(cells, columns, undefined)}\n\n${total}`;
}
