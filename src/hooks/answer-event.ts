import { join } from 'node:path';
import { oneLine } from '../core/contain.ts';
import { cutAtWord } from '../core/cut-text.ts';
import { defuse } from '../core/defuse.ts';
import { type Failure, isFailure } from '../core/failure.ts';
import type { HookEvent } from '../core/hook-event.ts';
import type { Context } from '../io/context.ts';
import type { Env } from '../io/person.ts';
import { renderAnswer } from './answer.ts';
import { noteTrouble } from './trouble.ts';

/** Answers one event: what to print, empty for nothing. */
export type Handler = (event: HookEvent, context: Context) => Promise<string>;

/**
 * Returns what a hook prints for an event. Never fails: a Failure at SessionStart becomes one line for the person, every
 * other trouble goes to the local error log that `doctor` shows.
 */
export async function answerWith(handler: Handler, event: HookEvent, env: Env): Promise<string> {
  const context = makeContext(event, env);
  try {
    return await handler(event, context);
  } catch (error) {
    noteTrouble({ event, context }, error);
    return event.name === 'SessionStart' && isFailure(error) ? troubleLine(error) : '';
  }
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
