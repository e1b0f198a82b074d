import { isGone } from '../../io/disk/seen-process.ts';
import { findRun } from '../files/change-run.ts';
import { listAgain, listRuns } from '../files/list-runs.ts';
import { runFolder } from '../files/run-folder.ts';
import { startRunner } from '../launch/start-runner.ts';
import type { RunnerHands } from '../state/hands.ts';
import type { Run } from '../state/run.ts';
import type { ListedRuns } from '../state/run-row.ts';
import { hasClient, isFinal } from '../state/transitions.ts';
import { processesOf } from './end-client.ts';
import { endRun, settleOthers } from './end-run.ts';
import { keepQueued, startQueued } from './queue.ts';
import { type HeldBack, noteLostQuestion, notHeld, resumeParked } from './resume-parked.ts';

/**
 * Sees to it that what is written down of a project's runs is so: a run whose runner was killed gets another one, one whose
 * client has gone, too, is ended, and what waits for a slot gets it. Returns what lists show of them then, because it takes
 * long to find that out. Fails as `changeRun` does.
 */
export async function lookAfterRuns(projectState: string, hands: RunnerHands): Promise<ListedRuns> {
  await settleOthers(projectState, hands);
  const rows = listRuns(projectState);
  for (const { id } of rows.filter(({ state }) => !isFinal(state))) {
    await lookAfterRun(runFolder(projectState, id), hands);
  }
  await startQueued(hands);
  return listAgain({ state: projectState, rows });
}

/** Does that for one run. Returns what keeps it put away although its question is decided. Fails as `changeRun` does. */
export async function lookAfterRun(folder: string, hands: RunnerHands): Promise<HeldBack> {
  const run = findRun(folder);
  if (run === undefined || (run.runner !== undefined && !isGone(run.runner))) return notHeld;
  if (run.state === 'parked') {
    await noteLostQuestion(folder, run);
    return resumeParked(folder, hands);
  }
  if (run.state === 'queued') keepQueued(hands.env, run, folder);
  else if (hasClient(run.state) && !isAlive(run)) await endRun(folder, hands);
  else if (hasClient(run.state) || run.state === 'limited') {
    await startRunner(folder, hands.programs, { env: hands.env, names: run.settings.envNames });
  }
  return notHeld;
}

// Without a client that is known, the runner may have been killed after it had started one.
function isAlive(run: Run): boolean {
  return run.client === undefined ? processesOf(run).length > 0 : !isGone(run.client);
}
