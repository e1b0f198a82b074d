import { isClientProgram } from '../../io/client/client-command.ts';
import { isGone, processStat } from '../../io/disk/seen-process.ts';
import { findStat } from '../../io/disk/stat.ts';
import { killAll } from '../../io/process/end-processes.ts';
import { atOnceBytes } from '../../io/process/fifo.ts';
import { familyOf, listProcesses, processesWith } from '../../io/process/list-processes.ts';
import { changeRun, readRun } from '../files/change-run.ts';
import { pathIn } from '../files/run-folder.ts';
import { passSlot } from '../files/slots.ts';
import { runVariable } from '../state/client-env.ts';
import type { RunnerHands } from '../state/hands.ts';
import type { Run, SeenClient } from '../state/run.ts';
import { hasClient } from '../state/transitions.ts';
import { processesOf } from './end-client.ts';
import { endRun } from './end-run.ts';
import { followClient } from './follow-client.ts';
import { launchRun } from './launch-run.ts';
import { isDecided } from './resume-parked.ts';
import { beginStream, readStream } from './stream.ts';

const lookMs = 10_000;
const afterLimitMs = 60_000;
const killedMs = 10_000;

/**
 * Follows a run until it has ended, or waits for a person without a process: starts its client if it is time, writes down
 * what it says, ends it after its last result, and decides what became of it. Returns at once if another process
 * follows it.
 */
export async function superviseRun(folder: string, hands: RunnerHands): Promise<void> {
  for (let isFirst = true; ; isFirst = false) {
    // Before it is claimed: whoever decides now starts another follower, and must not find us there.
    if (!isFirst && !goesOn(folder)) return;
    const run = await claimRun(folder);
    if (run === undefined) return;
    if (run.client !== undefined) passSlot(hands.env, run.id, run.client);
    else if (mayHaveClient(folder)) await killAll(() => processesOf(run), killedMs);
    await untilDue(folder);
    const own = hasClient(run.state) ? undefined : await launchRun(folder, hands);
    if (!hasClient(readRun(folder).state)) return;
    await followClient(folder, hands, own?.ended);
    await endRun(folder, hands);
  }
}

// Somebody may have decided while the client was ending, and found no run that was put away.
function goesOn(folder: string): boolean {
  const { state } = readRun(folder);
  return state === 'limited' || (state === 'parked' && isDecided(folder));
}

/** Makes us the one that follows a run. Returns it; undefined if another process does, or there is nothing to follow. */
function claimRun(folder: string): Promise<Run | undefined> {
  return changeRun<Run | undefined>(folder, (run) => {
    const { runner } = run;
    const isFollowed = runner !== undefined && runner.pid !== process.pid && !isGone(runner);
    const isWaiting = ['queued', 'parked', 'limited'].includes(run.state);
    if (isFollowed || !(hasClient(run.state) || isWaiting)) return { run, found: undefined };
    const us = { pid: process.pid, started: processStat(process.pid).started, at: Date.now() };
    const next = withClient(folder, { ...run, runner: us });
    return { run: next, found: next };
  });
}

// The runner before us may have been killed after it had started the client, and before it wrote that down.
function withClient(folder: string, run: Run): Run {
  if (run.client !== undefined || !hasClient(run.state) || !mayHaveClient(folder)) return run;
  if (isHalfTold(folder, run)) return run;
  const client = findClient(run);
  if (client === undefined) return run;
  return { ...run, client, startedAt: run.startedAt ?? client.at, limitedUntil: undefined };
}

// Before a client is started, a line in its stream says so. Looking through all processes takes a while.
function mayHaveClient(folder: string): boolean {
  return findStat(pathIn(folder, 'raw')) !== undefined;
}

// A query that is written at once is there before the client is. Of a longer one, that runner may have written a part, for
// whose rest the client would wait for ever: it is ended, and gets all of it again.
function isHalfTold(folder: string, run: Run): boolean {
  if (Buffer.byteLength(run.query) < atOnceBytes / 2) return false;
  const { said } = readStream(folder, beginStream(run, folder), (text) => text);
  return said.every(({ kind }) => kind === 'client');
}

function findClient({ id }: Run): SeenClient | undefined {
  const marked = processesWith(runVariable, id);
  const found = familyOf(marked, listProcesses()).find(({ pid, parent }) => {
    return marked.has(pid) && !marked.has(parent) && isClientProgram(pid);
  });
  return found && { pid: found.pid, started: found.started, at: Date.now() };
}

/** Waits until the usage limit of a run has ended for a minute, if it waits for that. */
async function untilDue(folder: string): Promise<void> {
  for (;;) {
    const { state, limitedUntil } = readRun(folder);
    const left = (limitedUntil ?? 0) + afterLimitMs - Date.now();
    if (state !== 'limited' || left <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, Math.min(left, lookMs)));
  }
}
