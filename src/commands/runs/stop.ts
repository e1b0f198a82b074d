import type { Call } from '../../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../../core/calls/call-spec.ts';
import { parseDuration } from '../../core/duration.ts';
import { Failure } from '../../core/failure.ts';
import type { Context } from '../../io/project/context.ts';
import { shortId } from '../../runs/state/choose-run.ts';
import { stopThem } from '../../runs/view/control-runs.ts';
import type { Reply } from '../reply/command.ts';
import { runHands } from '../run/hands.ts';
import { projectWithRuns } from './project.ts';

const usualMs = 10_000;

type Stopped = Awaited<ReturnType<typeof stopThem>>[number];

/** `runs stop`: ends runs with all that they started, several at the same time. */
export async function stopRuns(call: Call, context: Context): Promise<Reply> {
  const patience = readPatience(call);
  const words = hasFlag(call, 'all') ? ('all' as const) : call.bare;
  if (words.length === 0) {
    throw new Failure('misuse', 'Which run?', { hint: 'session-journal runs stop RUN, or --all' });
  }
  const hands = await runHands(context);
  const stopped = await stopThem(projectWithRuns(context).state, words, { hands, patience });
  const isAll = stopped.every(({ left }) => left.length === 0);
  return {
    text: stopped.map(lineOf).join('\n') || 'No run of this project is at work',
    data: { runs: stopped.map(dataOf) },
    ...(isAll ? {} : { exit: 1 }),
  };
}

// First it is asked, then told, then killed with all that it started.
function readPatience(call: Call): { askedMs: number; signalledMs: number; killedMs: number } {
  const given = flagText(call, 'timeout');
  const time = given === undefined ? usualMs : parseDuration(given);
  if (time === undefined) {
    throw new Failure('misuse', `Invalid --timeout "${given}": it must be a time such as 10s`, {
      hint: 'For example: session-journal runs stop last --timeout 30s',
    });
  }
  return { askedMs: time / 2, signalledMs: time * 0.3, killedMs: Math.max(time * 0.2, 5000) };
}

function lineOf({ run, wasEnded, left }: Stopped): string {
  const name = `${shortId(run.id)} ${run.name}`;
  if (left.length > 0) {
    const pids = left.map(({ pid }) => pid).join(', ');
    return `❗ ${name}: ${left.length} of its processes could not be ended: ${pids}`;
  }
  return wasEnded ? `${name}: had ended before (${run.state})` : `✅ ${name}: ${run.state}`;
}

function dataOf({ run, wasEnded, left }: Stopped): Record<string, unknown> {
  const pids = left.map(({ pid }) => pid);
  return { id: run.id, name: run.name, status: run.state, had_ended: wasEnded, left: pids };
}
