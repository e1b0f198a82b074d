import type { HookEvent } from '../core/client/hook-event.ts';
import { formatInstant } from '../core/time.ts';
import { logError } from '../io/project/error-log.ts';
import type { Env } from '../io/project/person.ts';
import { findProject } from '../io/project/project.ts';
import { answerWith, type Handler } from './answer-event.ts';

const handlers: ReadonlyMap<string, () => Promise<Handler>> = new Map([
  ['SessionStart', async () => (await import('./session-start.ts')).onSessionStart],
  ['UserPromptSubmit', async () => (await import('./user-prompt-submit.ts')).onUserPromptSubmit],
  ['UserPromptExpansion', async () => (await import('./user-prompt-expansion.ts')).onUserPromptExpansion],
  ['PreToolUse', async () => (await import('./pre-tool-use.ts')).onPreToolUse],
  ['PostToolUse', async () => (await import('./post-tool-use.ts')).onPostToolUse],
  ['Stop', async () => (await import('./moments.ts')).onStop],
  ['TaskCompleted', async () => (await import('./moments.ts')).onTaskCompleted],
  ['SessionEnd', async () => (await import('./moments.ts')).onSessionEnd],
]);

/** Returns what a hook prints for an event outside compactions, empty for nothing. Never throws. */
export async function answerHook(event: HookEvent, env: Env): Promise<string> {
  const handler = await handlers.get(event.name)?.();
  return handler === undefined ? '' : answerWith(handler, event, env);
}

/** Writes to the error log of the project around `cwd` that an event can't be read. */
export async function noteBadInput(message: string, cwd: string, env: Env): Promise<void> {
  await logError(findProject(cwd), env, { at: formatInstant(Date.now()), where: 'hook', message });
}
