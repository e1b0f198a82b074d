import type { HookEvent } from '../core/client/hook-event.ts';
import type { Failure } from '../core/failure.ts';
import { isFailure } from '../core/failure.ts';
import { formatInstant } from '../core/time.ts';
import type { Context } from '../io/project/context.ts';
import { logError } from '../io/project/error-log.ts';
import type { Project } from '../io/project/project.ts';
import { findProject } from '../io/project/project.ts';
import type { Conversation, Restored } from '../journal/conversation/memory.ts';
import { updateConversation } from '../journal/conversation/memory.ts';
import type { Target } from '../journal/which-session/find-target.ts';

/** An event, and the context it came in. */
export interface Occasion {
  readonly event: HookEvent;
  readonly context: Context;
}

/** Writes an error to the local error log, which `doctor` shows; but not that a session was closed or is missing. */
export async function noteTrouble({ event, context }: Occasion, error: unknown): Promise<void> {
  if (isFailure(error) && error.code === 'no-session') return;
  const { message, stack } = error as Error;
  await logError(findProject(event.cwd), context.env, {
    at: formatInstant(context.now().getTime()),
    where: event.name,
    message: String(message),
    ...(isFailure(error) ? { code: error.code } : { stack: String(stack) }),
  });
}

/** Does work that the answer must not depend on: a Failure is noted in the error log, and returned instead of thrown. */
export async function attempt(occasion: Occasion, work: () => unknown): Promise<Failure | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!isFailure(error)) throw error;
    await noteTrouble(occasion, error);
    return error;
  }
}

/** Changes what is remembered about the conversation; if it can't be saved, this is only noted. */
export async function remember(
  occasion: Occasion,
  project: Project,
  change: Partial<Conversation>,
): Promise<void> {
  const { event, context } = occasion;
  const place = { env: context.env, project };
  await attempt(occasion, () => updateConversation(place, event.conversation, change));
}

/** An event of a conversation that works on a session. */
export interface Happening extends Occasion {
  readonly target: Target;
}

/**
 * Returns what changes in a conversation's memory when its last compaction is over: the record is closed and says how
 * the briefing arrived, if that is known. Empty if nothing changes.
 */
export function closeRecord(known: Conversation | undefined, restored?: Restored): Partial<Conversation> {
  const last = known?.compactions.at(-1);
  if (known === undefined || last === undefined || (!last.open && restored === undefined)) return {};
  const closed = { ...last, open: false, restored: restored ?? last.restored };
  return { compactions: [...known.compactions.slice(0, -1), closed] };
}
