import { isFailure } from '../../core/failure.ts';
import { realTarget } from '../../io/disk/stat.ts';
import type { Env } from '../../io/project/person.ts';
import { findRun } from '../files/change-run.ts';
import { type AskedCall, decodeHookCall } from '../policy/asked-call.ts';
import { couldNotAsk, type HookAnswer, renderPreToolUse } from '../policy/hook-answer.ts';
import { type Circumstances, opinionOn } from '../policy/policy.ts';
import type { Run } from '../state/run.ts';
import { hasClient, isFinal } from '../state/transitions.ts';
import { listQuestions } from './approvals.ts';
import { askPerson } from './ask-person.ts';
import { stateAbove } from './key.ts';
import { noteQuestion } from './note-question.ts';
import { placeOf } from './real-place.ts';

// A sub-agent's call can't be parked, so it waits almost as long as the client waits for its hook.
const leastAgentMs = 540_000;

/**
 * Returns what the PreToolUse hook of a run prints about the call in its standard input: empty to leave it to the client.
 * Waits while a person is asked. A call that can't be judged doesn't run.
 */
export async function answerRunHook(folder: string, input: string, isWanted: () => boolean): Promise<string> {
  try {
    const answer = await judge(folder, decodeHookCall(input), isWanted);
    return answer === undefined ? '' : renderPreToolUse(answer);
  } catch (error) {
    const why = isFailure(error) || error instanceof Error ? error.message : String(error);
    return renderPreToolUse({ kind: 'deny', reason: couldNotAsk(why) });
  }
}

/** Returns what the PermissionRequest hook of an interactive conversation prints: see `answerInteractive`. */
export async function answerDialog(input: string, env: Env): Promise<string> {
  const { answerInteractive } = await import('./answer-interactive.ts');
  return answerInteractive(input, env);
}

async function judge(
  folder: string,
  call: AskedCall | undefined,
  isWanted: () => boolean,
): Promise<HookAnswer | undefined> {
  const run = findRun(folder);
  if (run === undefined) throw new Error(`there is no run in "${folder}"`);
  if (call === undefined) throw new Error('the client sent a call that cannot be read');
  const opinion = opinionOn(call, circumstancesOf(folder, run, call));
  if (opinion.kind === 'none') return undefined;
  if (opinion.kind !== 'ask') return opinion;
  const { parkAfterMs } = run.settings;
  return askPerson({
    folder,
    run: run.id,
    call,
    place: () => placeOf(call),
    wants: opinion.wants,
    patienceMs: call.agent === '' ? parkAfterMs : Math.max(parkAfterMs, leastAgentMs),
    afterwards: 'park',
    // A client that is killed before its hook has begun leaves a parent that stays: the run says that it has ended.
    isWanted: () => isWanted() && hasClient(findRun(folder)?.state ?? 'lost'),
    hasEnded: () => isFinal(findRun(folder)?.state ?? 'lost'),
    note: (what, question) => noteQuestion(folder, what, question),
  });
}

/** Returns what our policy needs to know of a run that makes a call. */
export function circumstancesOf(folder: string, run: Run, call: AskedCall): Circumstances {
  const { mode, bypassUntil, allow, deny, addDirs } = run.settings;
  return {
    mode,
    bypassUntil,
    allow,
    deny,
    isApproved: (rule) => listQuestions(folder).some(({ decision }) => decision?.always === rule),
    place: placeOf(call),
    now: Date.now(),
    roots: [run.place.cwd, ...addDirs].map((root) => realTarget(root)).filter((root) => root !== ''),
    state: realTarget(stateAbove(folder)),
  };
}
