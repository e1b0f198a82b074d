import { isFailure } from '../../core/failure.ts';
import { messageToClient } from '../../core/stream/control-line.ts';
import type { StartedApart } from '../../io/process/start-apart.ts';
import { changeRun } from '../files/change-run.ts';
import { findClient } from '../launch/find-client.ts';
import { startClient } from '../launch/start-client.ts';
import type { Run } from '../state/run.ts';
import { moveRun } from '../state/transitions.ts';
import { failStart } from './finish.ts';
import type { RunnerHands } from './hands.ts';

/** Starts the client of a run that waits for it. Returns it; undefined if the run isn't waiting, or it can't be started. */
export async function launchRun(folder: string, hands: RunnerHands): Promise<StartedApart | undefined> {
  const run = await changeRun<Run | undefined>(folder, (found) => {
    const next = moveRun(found, { state: 'starting', reason: '', at: Date.now() });
    return next === undefined ? { run: found, found: undefined } : { run: next, found: next };
  });
  if (run === undefined) return undefined;
  try {
    const client = await startClient({
      folder,
      run,
      program: findClient(hands.env, hands.outside(run)),
      env: hands.env,
      resumed: undefined,
      input: messageToClient(run.query, run.id),
      budgetLeft: run.settings.budgetUsd,
      hook: hands.programs.hook,
      journalHooks: hands.journalHooks(run),
    });
    const { pid, started, at } = client;
    await changeRun(folder, (found) => ({
      run: { ...found, client: { pid, started, at }, startedAt: found.startedAt ?? at },
      found: undefined,
    }));
    return client;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const hint = isFailure(error) && error.hint !== undefined ? `. ${error.hint}` : '';
    const failed = await failStart(folder, { reason: 'could not be started', error: `${said}${hint}` });
    if (failed !== undefined) await hands.ended(failed);
    return undefined;
  }
}
