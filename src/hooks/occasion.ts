import type { HookEvent } from '../core/client/hook-event.ts';
import { isFailure } from '../core/failure.ts';
import { formatInstant } from '../core/time.ts';
import type { Context } from '../io/project/context.ts';
import { logError } from '../io/project/error-log.ts';
import type { Project } from '../io/project/project.ts';
import { findProject } from '../io/project/project.ts';
import type { Conversation, Restored } from '../journal/conversation/memory.ts';
import { updateConversation } from '../journal/conversation/memory.ts';
import type { Target } from '../journal/which-session/find-target.ts';

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
  const place = { env: context.env, project };
  attempt(occasion, () => updateConversation(place, event.conversation, change));
}

/** An event of a conversation that works on a session. */
export interface Happening extends Occasion {
  readonly target: Target;
}

/**
 * Returns what changes in a conversation's memory when its last compaction is over: the record is closed and, where that
 * is known, says how the memory came back.
 */
export function closeRecord(known: Conversation | undefined, restored?: Restored): Partial<Conversation> {
  const last = known?.compactions.at(-1);
  if (known === undefined || last === undefined || (!last.open && restored === undefined)) return {};
  const closed = { ...last, open: false, restored: restored ?? last.restored };
  return { compactions: [...known.compactions.slice(0, -1), closed] };
}
