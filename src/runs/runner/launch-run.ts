import { isFailure } from '../../core/failure.ts';
import { messageToClient } from '../../core/stream/control-line.ts';
import { processStat } from '../../io/disk/seen-process.ts';
import type { StartedApart } from '../../io/process/start-apart.ts';
import { changeRun, findRun, readRun } from '../files/change-run.ts';
import { listRuns } from '../files/list-runs.ts';
import { projectOf, removeMcpConfig, runFolder } from '../files/run-folder.ts';
import { passSlot, takeSlot } from '../files/slots.ts';
import type { ResumedTalk } from '../launch/client-args.ts';
import { findClient } from '../launch/find-client.ts';
import { accountVariable, lookAround } from '../launch/look-around.ts';
import { startClient } from '../launch/start-client.ts';
import { budgetLeft, familyCost } from '../state/budget.ts';
import { missingVariables } from '../state/client-env.ts';
import type { RunnerHands } from '../state/hands.ts';
import type { Run } from '../state/run.ts';
import { moveRun } from '../state/transitions.ts';
import { stopClient } from './end-client.ts';
import { settleRun } from './end-run.ts';
import { failStart } from './finish.ts';
import { dequeue, enqueue, startQueued } from './queue.ts';
import { beginStream, readStream } from './stream.ts';
import { markUnsettled } from './unsettled.ts';

/**
 * Starts the client of a run that waits for it, if there is a free slot; without one, the run stands in the queue. Returns
 * the client; undefined if the run goes on waiting, or can't be started.
 */
export async function launchRun(folder: string, hands: RunnerHands): Promise<StartedApart | undefined> {
  const run = await takeTurn(folder, hands);
  const client = run && (await tryToStart(run, folder, hands));
  if (run === undefined || client === undefined) return undefined;
  // If we fail from here on, whoever follows the run next finds its client.
  const { pid, started, at } = client;
  const seen = { pid, started, at };
  passSlot(hands.env, run.id, seen);
  const surroundings = lookAround(run, hands.env, hands.env[accountVariable]);
  const now = await changeRun(folder, (found) => {
    const begun = { client: seen, startedAt: found.startedAt ?? at, limitedUntil: undefined, lostStarts: 0 };
    const next = { ...found, ...begun, surroundings };
    return { run: next, found: next };
  });
  // Somebody wanted to stop it while it had no client yet.
  if (now.intent !== undefined) await stopClient(folder, now);
  return client;
}

async function tryToStart(run: Run, folder: string, hands: RunnerHands): Promise<StartedApart | undefined> {
  try {
    return await startClient(startOf(run, folder, hands));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const hint = isFailure(error) && error.hint !== undefined ? `. ${error.hint}` : '';
    removeMcpConfig(folder);
    markUnsettled(folder);
    await failStart(folder, hands.screen(`${said}${hint}`));
    await settleRun(folder, hands);
    return undefined;
  }
}

// Returns the run that is to begin now; undefined if it isn't waiting for that any more, or goes on waiting.
async function takeTurn(folder: string, hands: RunnerHands): Promise<Run | undefined> {
  const found = findRun(folder);
  if (found === undefined) return undefined;
  const { env, maxRuns } = hands;
  const missing = missingVariables(env, found.settings.envNames);
  const holder = { pid: process.pid, started: processStat(process.pid).started, at: Date.now() };
  const isFree = missing.length === 0 && (await takeSlot(env, { run: found.id, holder, most: maxRuns }));
  const reason = missing.length > 0 ? `needs the variable ${missing.join(', ')}` : 'waiting for a free slot';
  const run = await changeRun<Run | undefined>(folder, (now) => {
    const move = isFree
      ? ({ state: 'starting', reason: '' } as const)
      : ({ state: 'queued', reason } as const);
    const next = moveRun(now, { ...move, at: Date.now() });
    if (next === undefined) return { run: now, found: undefined };
    return isFree ? { run: next, found: next } : { run: { ...next, runner: undefined }, found: undefined };
  });
  if (!isFree && readRun(folder).state === 'queued') {
    // Not before: whoever finds a run in the queue that doesn't wait takes it out.
    enqueue(env, found, folder);
    // A slot that became free meanwhile was not for us, because we seemed to be starting.
    await startQueued(hands);
  }
  return run;
}

const goOn = 'The usage limit has ended. Go on where you left off.';

function startOf(run: Run, folder: string, hands: RunnerHands) {
  dequeue(hands.env, run);
  const resumed = resumedBy(run, folder, hands);
  const said = resumed?.isFork === false ? rest(run) : { text: run.query, id: run.id };
  return {
    folder,
    run,
    program: findClient(hands.env, hands.outside(run)),
    env: hands.env,
    resumed,
    input: said === undefined ? '' : messageToClient(said.text, said.id),
    budgetLeft: budgetLeft(run.settings.budgetUsd, spentBy(run, folder)),
    hook: hands.programs.hook,
    journalHooks: hands.journalHooks(run),
  };
}

// What a client is told that goes on with what it was doing; undefined if nothing.
function rest({ limitedUntil }: Run): { readonly text: string; readonly id: string } | undefined {
  return limitedUntil === undefined ? undefined : { text: goOn, id: crypto.randomUUID() };
}

// A run that continues none has no family yet, and there may be thousands to look for it among.
function spentBy(run: Run, folder: string): number {
  return run.parent === '' ? run.figures.costUsd : familyCost(listRuns(projectOf(folder)), run.id);
}

// A run that was put away goes on in its own conversation, and one that continues another run in a copy of that one's.
function resumedBy(run: Run, folder: string, { screen }: RunnerHands): ResumedTalk | undefined {
  const { said } = readStream(folder, beginStream(run, folder), screen);
  // The last of its runners may have been killed before its client said anything.
  if (said.some(({ kind }) => kind !== 'client')) return { conversation: run.conversation, isFork: false };
  if (run.parent === '') return undefined;
  const parent = findRun(runFolder(projectOf(folder), run.parent));
  return parent && { conversation: parent.conversation, isFork: true };
}
