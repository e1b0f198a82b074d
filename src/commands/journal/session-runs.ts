import type { Context } from '../../io/project/context.ts';
import type { TimelineRow } from '../../journal/briefing/timeline.ts';
import type { Target } from '../../journal/which-session/find-target.ts';
import { shortId } from '../../runs/state/choose-run.ts';
import type { RunRow } from '../../runs/state/run-row.ts';
import { isFinal } from '../../runs/state/transitions.ts';
import { listedRuns } from '../../runs/view/known-runs.ts';
import { projectsMeant } from '../runs/project.ts';

/** Returns when the runs for a session were started, and when and how they ended. */
export function runRows({ file, project }: Target, context: Context): TimelineRow[] {
  const listed = listedRuns(projectsMeant({ ...context, cwd: project.root }, false));
  return listed
    .flatMap(({ rows }) => rows)
    .filter(({ session }) => session === file.facts.id)
    .flatMap(rowsOf);
}

function rowsOf({ id, name, state, reason, createdAt, since }: RunRow): TimelineRow[] {
  const run = `${name} (${shortId(id)})`;
  const of = { kind: 'run', id } as const;
  const how = state === 'draft' ? 'drafted' : 'started';
  const started = { at: createdAt, what: 'Run', text: `${run} ${how}`, of };
  if (!isFinal(state)) return [started];
  const why = reason === '' ? '' : `: ${reason}`;
  return [started, { at: since, what: 'Run', text: `${run} ${state}${why}`, of }];
}
