import { endRequest, interruptRequest } from '../../core/stream/control-line.ts';
import { isGone, type SeenProcess } from '../../io/disk/seen-process.ts';
import { killAll, signalProcess, waitUntilGone } from '../../io/process/end-processes.ts';
import { familyOf, listProcesses, processesWith } from '../../io/process/list-processes.ts';
import { notedProcesses } from '../files/run-processes.ts';
import { sayToClient } from '../launch/say.ts';
import { runVariable } from '../state/client-env.ts';
import type { Run } from '../state/run.ts';
import { watchProcesses } from './follow-processes.ts';

/** How long each step of ending a client may take, in milliseconds. */
export interface Patience {
  readonly askedMs: number;
  readonly signalledMs: number;
  readonly killedMs: number;
}

/** How long a client is given. A tool that runs is given some of it to end. */
export const usualPatience: Patience = { askedMs: 5000, signalledMs: 3000, killedMs: 10_000 };

/**
 * Returns the processes of a run that live: its client, and all that was started with its variable, also in sessions of
 * their own and after their parents have gone; and of those that were `known`, with all that they started.
 */
export function processesOf(
  { id, client }: Pick<Run, 'id' | 'client'>,
  known: readonly SeenProcess[] = [],
): SeenProcess[] {
  const at = Date.now();
  const all = listProcesses();
  const marked = processesWith(runVariable, id);
  const own = [...(client === undefined ? [] : [client]), ...known].filter((seen) => !isGone(seen));
  return familyOf([...own.map(({ pid }) => pid), ...marked], all)
    .filter(({ pid }) => pid !== process.pid)
    .map(({ pid, started }) => ({ pid, started, at }));
}

/** Ends a client that has nothing more to do: asks it, then tells it, then kills it with all that it started. */
export async function endIdleClient(
  folder: string,
  client: SeenProcess,
  patience = usualPatience,
): Promise<void> {
  await sayToClient(folder, endRequest('end'));
  if (await waitUntilGone(client, patience.askedMs)) return;
  signalProcess(client, 'SIGTERM');
  if (await waitUntilGone(client, patience.signalledMs)) return;
  signalProcess(client, 'SIGKILL');
  await waitUntilGone(client, patience.killedMs);
}

/**
 * Ends a run's client in the middle of its work, with all that it started, and makes sure of it. Returns the processes
 * that are still there. The intent must have been written before.
 */
export async function stopClient(
  folder: string,
  run: Run,
  patience = usualPatience,
): Promise<readonly SeenProcess[]> {
  const { client } = run;
  // What a tool started without our variable is found by its parents only while they live.
  const known = [...processesOf(run), ...straysOf(folder, run)];
  if (client !== undefined && !isGone(client)) {
    // It answers the first, gives its result, and then ends.
    await sayToClient(folder, interruptRequest('interrupt') + endRequest('end'));
    if (!(await waitUntilGone(client, patience.askedMs))) {
      signalProcess(client, 'SIGTERM');
      await waitUntilGone(client, patience.signalledMs);
    }
  }
  known.push(...notedProcesses(folder));
  return killAll(() => processesOf(run, known), patience.killedMs);
}

// What is not found by our variable: seen earlier, and while there is a client, seen now.
function straysOf(folder: string, run: Run): SeenProcess[] {
  const isAlive = run.client !== undefined && !isGone(run.client);
  return isAlive ? watchProcesses(folder, run).look() : notedProcesses(folder);
}
