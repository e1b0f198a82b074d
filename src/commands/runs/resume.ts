import type { Call } from '../../core/calls/call-spec.ts';
import { hasFlag } from '../../core/calls/call-spec.ts';
import type { Context } from '../../io/project/context.ts';
import { resumeDecided } from '../../runs/view/control-runs.ts';
import type { Reply } from '../reply/command.ts';
import { runHands } from '../run/hands.ts';
import { oneRun } from './show.ts';

/** `runs resume`: resumes a run that was put away, and whose question is decided. */
export async function resumeRun(call: Call, context: Context): Promise<Reply> {
  const { folder } = await oneRun(call, context);
  return resumeDecided(folder, await runHands(context), hasFlag(call, 'as-is'));
}
