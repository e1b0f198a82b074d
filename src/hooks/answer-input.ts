import { decodeHookEvent, type HookEvent } from '../core/client/hook-event.ts';
import { whyHooksAreOff } from '../io/client/hooks-off.ts';
import { readStandardInputNow } from '../io/console/input.ts';
import { endRun, writeNow } from '../io/console/output.ts';
import type { Env } from '../io/project/person.ts';
import { findProject } from '../io/project/project.ts';
import { isConcerned } from './is-concerned.ts';

// How long to wait for the client to hand over the event, in milliseconds. A pipe that blocks is read without this
// limit; the client's own timeout ends that.
const patienceMs = 5_000;

/**
 * Reads the event from standard input, prints the answer to standard output, and ends the process. A hook with nothing
 * to do loads only this file and its static imports, and at a prompt the phrases; the code that answers is loaded late.
 * If something goes wrong, it throws the error without having printed anything.
 */
export async function answerInput(env: Env): Promise<void> {
  const event = decodeHookEvent(readStandardInputNow(patienceMs));
  if ('trouble' in event) await tellBadInput(event.trouble, env);
  else if (await isConcerned(event, env)) {
    const answer = await answerEvent(event, env);
    if (answer !== '') writeNow(1, answer);
  }
  endRun();
}

async function tellBadInput(trouble: string, env: Env): Promise<void> {
  if (whyHooksAreOff(env) !== undefined || findProject(process.cwd()) === undefined) return;
  const { noteBadInput } = await import('./handlers.ts');
  await noteBadInput(trouble, process.cwd(), env);
}

/** Returns what to print for an event that concerns us, empty for nothing. Loads the code that answers it. */
export async function answerEvent(event: HookEvent, env: Env): Promise<string> {
  const isCompaction =
    event.name === 'PreCompact' || (event.name === 'SessionStart' && event.source === 'compact');
  if (!isCompaction) return (await import('./handlers.ts')).answerHook(event, env);
  return (await import('./around-compaction.ts')).answerAroundCompaction(event, env);
}
