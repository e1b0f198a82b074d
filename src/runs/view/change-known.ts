import { Failure } from '../../core/failure.ts';
import { changeRun } from '../files/change-run.ts';
import { shortId } from '../state/choose-run.ts';
import type { Run } from '../state/run.ts';
import type { RunEvent } from '../state/run-event.ts';
import { nameOfQuery } from '../state/run-name.ts';
import { isFinal } from '../state/transitions.ts';

/** What a person changes of a run. A field that is undefined stays as it is. */
export interface RunEdit {
  readonly name: string | undefined;
  readonly isArchived: boolean | undefined;
  /** The query of a draft. */
  readonly query: string | undefined;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** Changes a run's name, its query while it is a draft, or whether it is archived. Returns the run. Fails with `refused`. */
export function changeKnown(folder: string, edit: RunEdit): Promise<Run> {
  return changeRun(folder, (run) => {
    const changed = edited(run, edit);
    return { run: changed, events: settingsEvents(run, changed, edit.at), found: changed };
  });
}

function edited(run: Run, { name, isArchived, query }: RunEdit): Run {
  if (query !== undefined && run.state !== 'draft') {
    throw new Failure('refused', `Run ${shortId(run.id)} is no draft any more: it is ${run.state}`, {
      hint: `Continue it with another query: session-journal run --continue ${shortId(run.id)} "QUERY"`,
    });
  }
  if (isArchived === true && !isFinal(run.state) && run.state !== 'draft') {
    throw new Failure('refused', `Run ${shortId(run.id)} has not ended: it is ${run.state}`, {
      hint: `Stop it first: session-journal runs stop ${shortId(run.id)}`,
    });
  }
  // A name that came from the query follows it.
  const follows = query !== undefined && run.name === nameOfQuery(run.query) ? nameOfQuery(query) : run.name;
  const next = {
    ...run,
    name: name ?? follows,
    query: query ?? run.query,
    isArchived: isArchived ?? run.isArchived,
  };
  const isSame = next.name === run.name && next.query === run.query && next.isArchived === run.isArchived;
  return isSame ? run : next;
}

function settingsEvents(before: Run, after: Run, at: number): RunEvent[] {
  if (before === after) return [];
  const data = {
    ...(before.name !== after.name && { name: after.name }),
    // Whatever it is, it isn't screened for secrets.
    ...(before.query !== after.query && { query: 'changed' }),
    ...(before.isArchived !== after.isArchived && { archived: after.isArchived }),
  };
  return [{ type: 'run.settings', at, data, from: undefined }];
}
