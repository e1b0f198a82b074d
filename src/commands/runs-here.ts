import { Failure } from '../core/failure.ts';
import type { Context } from '../io/project/context.ts';
import { findProjectState } from '../io/project/project-state.ts';
import { listRuns } from '../runs/files/list-runs.ts';
import { runFolder } from '../runs/files/run-folder.ts';
import { lookAfterRuns } from '../runs/runner/look-after.ts';
import { chooseRun } from '../runs/state/choose-run.ts';
import type { RunRow } from '../runs/state/run-row.ts';
import { runHands } from './run-hands.ts';

/** A run that a call names. */
export interface NamedRun {
  readonly row: RunRow;
  /** Absolute. */
  readonly folder: string;
}

/** Returns the folder in the person's state for the project of the working directory. Fails with `not-found`. */
export function runsStateHere({ cwd, env }: Context): string {
  const state = findProjectState(cwd, env);
  if (state !== undefined) return state;
  throw new Failure('not-found', 'There are no runs in this project', {
    hint: 'Start one: session-journal run "QUERY"',
  });
}

/** Returns the runs that words name, each once, after looking after all of them. Fails with `not-found` and `ambiguous`. */
export async function namedRuns(words: readonly string[], context: Context): Promise<NamedRun[]> {
  const state = runsStateHere(context);
  await lookAfterRuns(state, await runHands(context));
  const rows = listRuns(state);
  const chosen = new Set(words.map((word) => chooseRun(rows, word)));
  return [...chosen].map((row) => ({ row, folder: runFolder(state, row.id) }));
}
