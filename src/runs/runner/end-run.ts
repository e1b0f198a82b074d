import { sweepLeftovers } from '../../io/disk/leftovers.ts';
import { completeRun, findRun, readRun } from '../files/change-run.ts';
import { makeCostCounter } from '../files/day-cost.ts';
import { removeMcpConfig, runsFolder } from '../files/run-folder.ts';
import { freeSlot } from '../files/slots.ts';
import { keepSnapshots } from '../files/snapshots.ts';
import { endLongLine } from '../launch/long-line.ts';
import type { RunnerHands } from '../state/hands.ts';
import { hasClient } from '../state/transitions.ts';
import { loseQuestions } from './client-questions.ts';
import { finishRun } from './finish.ts';
import { noteNews } from './note.ts';
import { enqueue, startQueued } from './queue.ts';
import { beginStream, readStream } from './stream.ts';
import { tellBudgets } from './tell-budgets.ts';
import { markSettled, markUnsettled, unsettledRuns } from './unsettled.ts';

/** Decides what became of a run whose client has gone, and does what follows. Does nothing if somebody else has. */
export async function endRun(folder: string, hands: RunnerHands): Promise<void> {
  await keepMissed(folder, hands);
  const deciding = (): void => {
    // Before the end is written: from then on, another one may start a client that reads it.
    removeMcpConfig(folder);
    markUnsettled(folder);
  };
  const ended = await finishRun(folder, { screen: hands.screen, deciding });
  if (ended === undefined) return;
  if (ended.state !== 'queued') return settleRun(folder, hands);
  freeSlot(hands.env, ended.id);
  enqueue(hands.env, ended, folder);
  await startQueued(hands);
}

// What the client has said and read while nobody followed it, or while there was no room for it.
async function keepMissed(folder: string, hands: RunnerHands): Promise<void> {
  const run = readRun(folder);
  const isOurs = run.runner?.pid === process.pid;
  if (isOurs && !run.settings.snapshots) return;
  const read = readStream(folder, beginStream(run, folder), hands.screen);
  if (run.settings.snapshots) await keepSnapshots(folder, run, read.files);
  if (isOurs || read.said.length === 0) return;
  const noted = await noteNews(folder, { ...read, remark: '' });
  if (hasClient(noted.state)) await tellBudgets(folder, noted, { hands, count: makeCostCounter() });
}

/** Does what follows from the end of a run, removes what processes that were killed have left in its folder, and starts those that wait for its slot. */
export async function settleRun(folder: string, hands: RunnerHands): Promise<void> {
  const run = findRun(folder);
  if (run !== undefined) {
    freeSlot(hands.env, run.id);
    if (!hasClient(run.state)) {
      loseQuestions(folder, run);
      endLongLine(folder);
    }
    await hands.ended(run, folder);
  }
  sweepLeftovers(folder);
  markSettled(folder);
  await startQueued(hands);
}

/** Does what processes that were killed have left undone after the end of runs of a project. */
export async function settleOthers(projectState: string, hands: RunnerHands): Promise<void> {
  for (const folder of unsettledRuns(runsFolder(projectState))) {
    const run = findRun(folder);
    if (run !== undefined && hasClient(run.state)) continue;
    if (run !== undefined) await completeRun(folder);
    await settleRun(folder, hands);
  }
}
