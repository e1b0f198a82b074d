import type { HookEvent } from '../core/client/hook-event.ts';
import type { Context } from '../io/project/context.ts';
import { renderAnswer } from './answer.ts';
import { inheritBinding } from './find-session.ts';
import { answerVerb } from './run-verb.ts';

/** UserPromptExpansion: runs one of the plugin's slash commands with the exact words typed. Returns what to print. */
export async function onUserPromptExpansion(event: HookEvent, context: Context): Promise<string> {
  const verb = /^session:([a-z-]+)$/.exec(event.command ?? '')?.[1];
  if (verb === undefined) return '';
  const occasion = { event, context };
  // The oldest clients send this before the prompt's own event, and a fork's first prompt may be a command.
  inheritBinding(occasion);
  const answer = await answerVerb(occasion, { verb, args: event.args ?? '' });
  // A bare command is answered by our module, which needs the message as such.
  const isBare = event.promptId?.startsWith('bare-') === true;
  return renderAnswer(event.name, isBare ? { ...answer, ends: false } : answer);
}
