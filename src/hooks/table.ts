import { join } from 'node:path';
import { oneLine } from '../core/contain.ts';
import { cutAtWord } from '../core/cut-text.ts';
import { defuse } from '../core/defuse.ts';
import { type Failure, isFailure } from '../core/failure.ts';
import type { HookEvent } from '../core/hook-event.ts';
import { formatInstant } from '../core/time.ts';
import type { Context } from '../io/context.ts';
import { logError } from '../io/errors.ts';
import type { Env } from '../io/person.ts';
import { findProject } from '../io/project.ts';
import { renderAnswer } from './answer.ts';
import { noteTrouble } from './trouble.ts';

/** Answers one event: what to print, empty for nothing. */
export type Handler = (event: HookEvent, context: Context) => Promise<string>;

const handlers: ReadonlyMap<string, () => Promise<Handler>> = new Map([
  ['SessionStart', async () => (await import('./session-start.ts')).onSessionStart],
  ['UserPromptSubmit', async () => (await import('./user-prompt-submit.ts')).onUserPromptSubmit],
  ['UserPromptExpansion', async () => (await import('./user-prompt-expansion.ts')).onUserPromptExpansion],
  ['PreCompact', async () => (await import('./pre-compact.ts')).onPreCompact],
  ['PostCompact', async () => (await import('./post-compact.ts')).onPostCompact],
  ['PreToolUse', async () => (await import('./pre-tool-use.ts')).onPreToolUse],
  ['PostToolUse', async () => (await import('./post-tool-use.ts')).onPostToolUse],
]);

/**
 * Returns what a hook prints for an event. Never fails: a Failure at SessionStart becomes one line for the person, every
 * other trouble goes to the local error log that `doctor` shows.
 */
export async function answerHook(event: HookEvent, env: Env): Promise<string> {
  const context = makeContext(event, env);
  try {
    const load = handlers.get(event.name);
    return load === undefined ? '' : await (await load())(event, context);
  } catch (error) {
    noteTrouble({ event, context }, error);
    return event.name === 'SessionStart' && isFailure(error) ? troubleLine(error) : '';
  }
}

/** Leaves a line in the error log of the project that `cwd` is in on an event that cannot be read. */
export function noteBadInput(message: string, cwd: string, env: Env): void {
  logError(findProject(cwd), env, { at: formatInstant(Date.now()), where: 'hook', message });
}

const longestLine = 500;

function troubleLine({ message, hint }: Failure): string {
  const text = oneLine(hint === undefined ? message : `${message} (${hint})`);
  return renderAnswer('SessionStart', {
    message: `⚠️ session-journal: ${cutAtWord(defuse(text), longestLine)}`,
  });
}

// The conversation is the event's own, whatever the environment says.
function makeContext(event: HookEvent, env: Env): Context {
  return {
    cwd: event.cwd,
    now: () => new Date(),
    env: { ...env, CLAUDE_CODE_SESSION_ID: event.conversation },
    templates: join(import.meta.dirname, '..', 'templates'),
  };
}
