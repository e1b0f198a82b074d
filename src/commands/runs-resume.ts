import type { Call } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import type { Context } from '../io/project/context.ts';
import { readRun } from '../runs/files/change-run.ts';
import { isDecided, resumeParked } from '../runs/runner/resume-parked.ts';
import { shortId } from '../runs/state/choose-run.ts';
import type { Reply } from './command.ts';
import { runHands } from './run-hands.ts';
import { namedRuns } from './runs-here.ts';

/** `runs resume`: resumes a run that was put away, and whose question is decided. */
export async function resumeRun({ bare }: Call, context: Context): Promise<Reply> {
  const [named, other] = bare.length === 0 ? [] : await namedRuns(bare, context);
  if (named === undefined || other !== undefined) {
    throw new Failure('misuse', 'Which run?', { hint: 'session-journal runs resume RUN' });
  }
  const { folder } = named;
  const run = readRun(folder);
  const id = shortId(run.id);
  const data = { id: run.id };
  if (run.state !== 'parked') return { text: `Run ${id} is not put away: ${run.state}`, data };
  if (!isDecided(folder)) {
    throw new Failure('refused', `Run ${id} waits for you to decide`, {
      hint: 'See: session-journal approvals',
    });
  }
  const missing = await resumeParked(folder, await runHands(context));
  if (missing.length === 0) return { text: `✅ Run ${id} goes on`, data };
  throw new Failure('not-found', `Run ${id} needs what is missing here: ${missing.join(', ')}`, {
    hint: 'Your decision is kept. Try again when it is there',
    data: { missing },
  });
}
