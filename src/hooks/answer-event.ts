import { join } from 'node:path';
import { defuse } from '../core/client/defuse.ts';
import type { HookEvent } from '../core/client/hook-event.ts';
import { type Failure, isFailure } from '../core/failure.ts';
import { cutAtWord } from '../core/text/cut.ts';
import { oneLine } from '../core/text/escape.ts';
import type { Context } from '../io/project/context.ts';
import type { Env } from '../io/project/person.ts';
import { renderAnswer } from './answer.ts';
import { noteTrouble } from './occasion.ts';

/** Answers one event: returns what to print, or an empty text for nothing. */
export type Handler = (event: HookEvent, context: Context) => Promise<string>;

/**
 * Returns what a hook prints for an event. Never throws: all errors go to the local error log that `doctor` shows, and
 * a Failure at SessionStart also becomes one line for the user.
 */
export async function answerWith(handler: Handler, event: HookEvent, env: Env): Promise<string> {
  const context = makeContext(event, env);
  try {
    return await handler(event, context);
  } catch (error) {
    await noteTrouble({ event, context }, error);
    return event.name === 'SessionStart' && isFailure(error) ? troubleLine(error) : '';
  }
}

const longestLine = 500;

function troubleLine({ message, hint }: Failure): string {
  const text = oneLine(hint === undefined ? message : `${message} (${hint})`);
  return renderAnswer('SessionStart', {
    message: `❗ session-journal: ${cutAtWord(defuse(text), longestLine)}`,
  });
}

// The conversation comes from the event, even if the environment names a different one.
function makeContext(event: HookEvent, env: Env): Context {
  return {
    cwd: event.cwd,
    now: () => new Date(),
    env: { ...env, CLAUDE_CODE_SESSION_ID: event.conversation },
    templates: join(import.meta.dirname, '..', 'templates'),
  };
}
