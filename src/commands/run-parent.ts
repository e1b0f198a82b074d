import type { Call } from '../core/calls/call-spec.ts';
import { flagText } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import type { Context } from '../io/project/context.ts';
import { readRun } from '../runs/files/change-run.ts';
import { stopRun } from '../runs/runner/stop-run.ts';
import { shortId } from '../runs/state/choose-run.ts';
import type { Run } from '../runs/state/run.ts';
import { isFinal } from '../runs/state/transitions.ts';
import { runHands } from './run-hands.ts';
import { namedRuns } from './runs-here.ts';

/**
 * Returns the run that a call continues, after interrupting it if it is at work; undefined if it continues none. Fails with
 * `refused` if nobody can say yet where that run stands.
 */
export async function parentOf(call: Call, context: Context): Promise<Run | undefined> {
  const named = flagText(call, 'continue');
  if (named === undefined) return undefined;
  const [{ folder } = { folder: '' }] = await namedRuns([named], context);
  const run = readRun(folder);
  if (isFinal(run.state)) return run;
  if (run.state !== 'running') throw notYet(run);
  await stopRun(folder, await runHands(context));
  return readRun(folder);
}

const hints: Readonly<Record<string, string>> = {
  draft: 'Start it: session-journal runs start',
  waiting: 'Decide what it asks: session-journal approvals. Or end it: session-journal runs stop',
  parked: 'Decide what it asks: session-journal approvals. Or end it: session-journal runs stop',
};

function notYet({ id, name, state }: Run): Failure {
  const hint = hints[state] ?? 'Wait until it is at work, or end it: session-journal runs stop';
  return new Failure('refused', `Cannot continue run "${name}" while it is ${state}`, {
    hint: `${hint} ${shortId(id)}`,
  });
}
