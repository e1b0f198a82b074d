import { isGone, type SeenProcess } from '../../io/disk/seen-process.ts';
import { readRun } from '../files/change-run.ts';
import type { RunnerHands } from '../state/hands.ts';
import type { Run } from '../state/run.ts';
import { hasClient, isFinal } from '../state/transitions.ts';
import { type Patience, stopClient, usualPatience } from './end-client.ts';
import { endRun, settleRun } from './end-run.ts';
import { intendToEnd, isEndedHere } from './intend.ts';

/** What came of stopping a run. */
export interface StoppedRun {
  readonly run: Run;
  /** Whether it had ended before. */
  readonly wasEnded: boolean;
  /** Processes of it that are still there, which nothing could end. */
  readonly left: readonly SeenProcess[];
}

const pauseMs = 50;
const patienceMs = 30_000;

/**
 * Stops a run with all that it started, in terminal sessions of their own, too, and makes sure that nothing of it is left.
 * Of a run that has ended, it ends what goes on. Fails as `changeRun` does.
 */
export async function stopRun(
  folder: string,
  hands: RunnerHands,
  patience: Patience = usualPatience,
): Promise<StoppedRun> {
  const { before, run: meant } = await intendToEnd(folder, 'interrupt');
  if (isEndedHere(before, meant)) await settleRun(folder, hands);
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const left = await stopClient(folder, readRun(folder), patience);
    const run = await settled(folder, hands);
    const isOver = !hasClient(run.state) || left.length > 0 || performance.now() >= deadline;
    if (isOver) return { run, left, wasEnded: isFinal(before.state) };
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

// A runner that lives sees the end itself, and knows more of it.
async function settled(folder: string, hands: RunnerHands): Promise<Run> {
  const run = readRun(folder);
  const isFollowed = run.runner !== undefined && !isGone(run.runner);
  if (!hasClient(run.state) || isFollowed) return run;
  await endRun(folder, hands);
  return readRun(folder);
}
