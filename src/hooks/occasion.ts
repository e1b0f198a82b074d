import type { HookEvent } from '../core/client/hook-event.ts';
import { isFailure } from '../core/failure.ts';
import { formatInstant } from '../core/time.ts';
import type { Context } from '../io/project/context.ts';
import { logError } from '../io/project/error-log.ts';
import { findProject, type Project } from '../io/project/project.ts';
import { type Conversation, updateConversation } from '../journal/target/memory.ts';
import { unmarkSettled } from '../journal/target/settled.ts';

/** An event, and the time and place it came at. */
export interface Occasion {
  readonly event: HookEvent;
  readonly context: Context;
}

/** Leaves trouble in the local error log, which `doctor` shows. That a session was closed or is away is none. */
export function noteTrouble({ event, context }: Occasion, error: unknown): void {
  if (isFailure(error) && error.code === 'no-session') return;
  const { message, stack } = error as Error;
  logError(findProject(event.cwd), context.env, {
    at: formatInstant(context.now().getTime()),
    where: event.name,
    message: String(message),
    ...(isFailure(error) ? { code: error.code } : { stack: String(stack) }),
  });
}

/** Does what an answer must not depend on: that it cannot be written is noted, and goes no further. */
export function attempt(occasion: Occasion, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isFailure(error)) throw error;
    noteTrouble(occasion, error);
  }
}

/** Changes what is remembered of the conversation, as far as that can be written. */
export function remember(occasion: Occasion, project: Project, change: Partial<Conversation>): void {
  const { event, context } = occasion;
  unmarkSettled(context.env, event.conversation);
  attempt(occasion, () => updateConversation(project, event.conversation, change));
}
