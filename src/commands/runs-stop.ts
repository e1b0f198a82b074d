import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { parseDuration } from '../core/duration.ts';
import { Failure } from '../core/failure.ts';
import type { Context } from '../io/project/context.ts';
import { listRuns } from '../runs/files/list-runs.ts';
import { runFolder } from '../runs/files/run-folder.ts';
import { lookAfterRuns } from '../runs/runner/look-after.ts';
import { type StoppedRun, stopRun } from '../runs/runner/stop-run.ts';
import { shortId } from '../runs/state/choose-run.ts';
import { isFinal } from '../runs/state/transitions.ts';
import type { Reply } from './command.ts';
import { runHands } from './run-hands.ts';
import { type NamedRun, namedRuns, runsStateHere } from './runs-here.ts';

const usualMs = 10_000;

/** `runs stop`: ends runs with all that they started, several at the same time. */
export async function stopRuns(call: Call, context: Context): Promise<Reply> {
  const hands = await runHands(context);
  const patience = readPatience(call);
  const meant = await meantRuns(call, context);
  const stopped = await Promise.all(meant.map(({ folder }) => stopRun(folder, hands, patience)));
  const isAll = stopped.every(({ left }) => left.length === 0);
  return {
    text: stopped.map(lineOf).join('\n') || 'No run of this project is at work',
    data: { runs: stopped.map(dataOf) },
    ...(isAll ? {} : { exit: 1 }),
  };
}

async function meantRuns(call: Call, context: Context): Promise<NamedRun[]> {
  if (!hasFlag(call, 'all')) {
    if (call.bare.length > 0) return namedRuns(call.bare, context);
    throw new Failure('misuse', 'Which run?', { hint: 'session-journal runs stop RUN, or --all' });
  }
  const state = runsStateHere(context);
  await lookAfterRuns(state, await runHands(context));
  const live = listRuns(state).filter((row) => !isFinal(row.state) && row.state !== 'draft');
  return live.map((row) => ({ row, folder: runFolder(state, row.id) }));
}

// What a client is given to end by itself is shared out as its own tools would take it.
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

function lineOf({ run, wasEnded, left }: StoppedRun): string {
  const name = `${shortId(run.id)} ${run.name}`;
  if (left.length > 0)
    return `❗ ${name}: ${left.length} of its processes could not be ended: ${pidsOf(left)}`;
  return wasEnded ? `${name}: had ended before (${run.state})` : `✅ ${name}: ${run.state}`;
}

function pidsOf(left: StoppedRun['left']): string {
  return left.map(({ pid }) => pid).join(', ');
}

function dataOf({ run, wasEnded, left }: StoppedRun): Record<string, unknown> {
  return {
    id: run.id,
    name: run.name,
    status: run.state,
    had_ended: wasEnded,
    left: left.map(({ pid }) => pid),
  };
}
