import type { HookEvent } from '../core/client/hook-event.ts';
import { isFailure } from '../core/failure.ts';
import { cutToLetters } from '../core/text/cut.ts';
import { oneLine } from '../core/text/escape.ts';
import { hasLogged, readBinding } from '../journal/conversation/bindings.ts';
import { type Conversation, showsWork } from '../journal/conversation/memory.ts';
import type { Session } from '../journal/session/session.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import type { Occasion } from './occasion.ts';

/** Returns the title of a conversation that works on a session: its name and current step, in one short line. */
export function titleOf(session: Session): string {
  const { current } = session.figures;
  return cutToLetters(`${oneLine(session.shortname)}${current === '' ? '' : `: ${oneLine(current)}`}`, 80);
}

/** Says whether the conversation's title is still the one we gave it; a title that the user gave stays. */
export function isOurTitle({ title }: HookEvent, ours: string): boolean {
  return title === undefined || title === '' || title === ours;
}

/**
 * Returns the title that a conversation has to get at a prompt, because the work went on or ended; undefined if it
 * stays. A title that the user gave is told as an empty one, which is to be remembered and not to be set.
 */
export async function nextTitle(
  { event, context }: Occasion,
  known: Conversation | undefined,
  target: Target | undefined,
): Promise<string | undefined> {
  const ours = known?.title ?? '';
  const binding = readBinding(context.env, event.conversation);
  const isAtWork = binding !== undefined && target?.file.facts.status === 'active';
  if (!isAtWork && !showsWork(known)) return undefined;
  if (!isOurTitle(event, ours)) return '';
  if (!isAtWork) return ours.split(': ')[0] as string;
  const { id } = target.file.facts;
  // Until the first prompt, no session is known.
  const isOther = known !== undefined && known.session !== id;
  if (!isOther && !hasLogged(binding)) return undefined;
  try {
    const title = titleOf((await loadTarget(target, context)).session);
    return title === ours ? undefined : title;
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}
