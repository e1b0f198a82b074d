import type { Run, RunState } from './run.ts';

/** What a list shows of a run, and by which it is found. Kept for runs that have ended, so that lists are quick. */
export interface RunRow {
  readonly id: string;
  readonly name: string;
  readonly state: RunState;
  readonly reason: string;
  readonly since: number;
  readonly createdAt: number;
  readonly parent: string;
  readonly session: string;
  readonly cwd: string;
  readonly turns: number;
  readonly costUsd: number;
  readonly isPartial: boolean;
  readonly isArchived: boolean;
  /** When the mode `bypass` ends, in milliseconds since 1970; undefined in another mode. */
  readonly bypassUntil: number | undefined;
  /** The budget of which four fifths are used, in US dollars; undefined if that was not said. */
  readonly scarceUsd: number | undefined;
}

/** Returns what a list shows of a run. */
export function rowOf(run: Run): RunRow {
  const {
    id,
    name,
    state,
    reason,
    since,
    createdAt,
    parent,
    isArchived,
    place,
    settings,
    figures,
    toldBudgets,
  } = run;
  return {
    id,
    name,
    state,
    reason,
    since,
    createdAt,
    parent,
    session: place.session,
    cwd: place.cwd,
    turns: figures.turns,
    costUsd: figures.costUsd,
    isPartial: figures.isPartial,
    isArchived,
    bypassUntil: settings.mode === 'bypass' ? settings.bypassUntil : undefined,
    scarceUsd: toldBudgets.find(({ of }) => of === 'run')?.mostUsd,
  };
}

/** What lists show of the runs of a project. */
export interface ListedRuns {
  /** The project's folder in the person's state. */
  readonly state: string;
  /** From newest to oldest. */
  readonly rows: readonly RunRow[];
}
