import { decodeHookEvent, type HookEvent } from '../core/client/hook-event.ts';
import { readStandardInputNow } from '../io/console/input.ts';
import { endRun, writeNow } from '../io/console/output.ts';
import type { Env } from '../io/project/person.ts';
import { findProject } from '../io/project/project.ts';
import { isConcerned, isOff } from './is-concerned.ts';

// How long the client may take to hand the event over, in milliseconds; its own deadline ends this program else.
const patienceMs = 5_000;

/**
 * Answers the event on standard input, on standard output, and ends the process. This file and what it imports statically
 * is all that a hook with nothing to do ever loads: what answers is loaded late. Fails with what went wrong, having said
 * nothing.
 */
export async function answerInput(env: Env): Promise<void> {
  const event = decodeHookEvent(readStandardInputNow(patienceMs));
  if ('trouble' in event) await tellBadInput(event.trouble, env);
  else if (isConcerned(event, env)) {
    const answer = await answerEvent(event, env);
    if (answer !== '') writeNow(1, answer);
  }
  endRun();
}

async function tellBadInput(trouble: string, env: Env): Promise<void> {
  if (isOff(env) || findProject(process.cwd()) === undefined) return;
  const { noteBadInput } = await import('./handlers.ts');
  noteBadInput(trouble, process.cwd(), env);
}

/** Returns what to print for an event that concerns us, empty for nothing; loads what knows the answer. */
export async function answerEvent(event: HookEvent, env: Env): Promise<string> {
  const isCompaction =
    event.name === 'PreCompact' || (event.name === 'SessionStart' && event.source === 'compact');
  if (!isCompaction) return (await import('./handlers.ts')).answerHook(event, env);
  return (await import('./around-compaction.ts')).answerAroundCompaction(event, env);
}
