import type { Column } from '../../core/text/columns.ts';
import { renderTable } from '../../core/text/columns.ts';
import type { Context } from '../../io/project/context.ts';
import type { SessionFile } from '../../journal/files/sessions.ts';
import type { Progress } from '../../journal/session/known-sessions.ts';
import { handle } from '../../journal/which-session/refusals.ts';
import { shownWritten } from '../reply/shown-time.ts';

/** A session in the list. */
export interface ListRow {
  readonly file: SessionFile;
  /** Undefined if the file is too large to be read whole. */
  readonly progress: Progress | undefined;
  readonly owner: string;
  readonly branch: string;
  /** The current step, or else the goal; '' for closed sessions and beyond the first `mostRead`. */
  readonly work: string;
  /** '' for closed sessions and beyond the first `mostRead`. */
  readonly goal: string;
  /** Whether a command without a name means this session. */
  readonly isCurrent: boolean;
}

// Wider than this, the list gets hard to read where the terminal doesn't say how wide it is.
const widest = 160;

// A narrow terminal has no room for everything: the branch is left out first, because the name often says the same,
// and then the column for the status.
const withBranch = 90;
const withStatus = 80;

/** Returns the table of sessions, as wide as the terminal. */
export function renderRows(rows: readonly ListRow[], context: Context): string {
  const width = context.terminal?.columns ?? widest;
  const isNarrow = width < withStatus;
  const columns: ListColumn[] = [
    { title: '', isWanted: (row) => row.isCurrent, cell: (row) => (row.isCurrent ? '*' : '') },
    { title: 'ID', cell: ({ file }) => handle(file) },
    {
      title: 'NAME',
      shrink: 1,
      min: isNarrow ? 16 : 24,
      isApart: true,
      cell: ({ file }) => file.facts.shortname,
    },
    { title: 'OWNER', shrink: 4, min: 6, isWanted: (row) => row.owner !== '', cell: ({ owner }) => owner },
    { title: 'STATUS', isWanted: () => !isNarrow, cell: ({ file }) => file.facts.status },
    { title: 'STEPS', align: 'right', cell: ({ progress }) => stepsText(progress) },
    { title: 'BRANCH', shrink: 3, min: 8, isWanted: () => width >= withBranch, cell: ({ branch }) => branch },
    { title: 'UPDATED', cell: ({ file }) => shownWritten(file.facts.updatedAt, context) },
    {
      title: 'WORKING ON',
      shrink: 2,
      min: 12,
      isWanted: ({ work }) => work !== '',
      cell: ({ file, work }) =>
        isNarrow && file.facts.status !== 'active' ? `(${file.facts.status}) ${work}` : work,
    },
  ];
  const shown = columns.filter(({ isWanted }) => isWanted === undefined || rows.some(isWanted));
  const cells = rows.map((row) => shown.map(({ cell }) => cell(row)));
  return renderTable(cells, shown, width);
}

interface ListColumn extends Column {
  readonly cell: (row: ListRow) => string;
  /** The column is left out if this holds for no row. */
  readonly isWanted?: (row: ListRow) => boolean;
}

function stepsText(progress: Progress | undefined): string {
  if (progress === undefined) return '?';
  return progress.total === 0 ? '-' : `${progress.done}/${progress.total}`;
}
